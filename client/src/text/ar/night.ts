import type { Room } from '../messages.ts';

export const night = {
  title: 'تحتاجون إلى مكان الآن',
  intro: 'هذه الأرقام تجيب ليلاً ونهاراً. هذه الصفحة تعمل دون حساب.',
  danger: 'عند الخطر، اتصلوا أولاً.',
  police: 'الشرطة',
  gendarmerie: 'الدرك الملكي',
  ambulance: 'الإسعاف والوقاية المدنية',
  hotline: 'خط الإحالة التابع للشبكة',
  hotlineNumber: 'الرقم الذي سلّمه لكم التنسيق',
  afterCall: 'قولوا فقط ما يلزم للأمان: عدد الأشخاص، المكان، الحاجيات. لا حاجة إلى أي اسم.',
  backToSignIn: 'لديّ حساب: تسجيل الدخول',
} satisfies Room<'ar', 'night'>;
