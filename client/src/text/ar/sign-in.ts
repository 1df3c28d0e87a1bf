import type { Room } from '../messages.ts';

export const signIn = {
  title: 'تسجيل الدخول',
  username: 'اسم المستخدم',
  password: 'كلمة المرور',
  showPassword: 'إظهار كلمة المرور',
  hidePassword: 'إخفاء كلمة المرور',
  enter: 'الدخول',
  usernameMissing: 'اكتبوا اسم المستخدم.',
  passwordMissing: 'اكتبوا كلمة المرور.',
  ended: 'انتهت جلستكم. سجّلوا الدخول من جديد للمتابعة.',
  forgotten: 'نسيتم كلمة المرور؟ اطلبوا من التنسيق رابط دعوة جديداً.',
  noAccount: 'تحتاجون إلى مكان وليس لكم حساب؟',
} satisfies Room<'ar', 'signIn'>;
