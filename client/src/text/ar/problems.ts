import type { Room } from '../messages.ts';

export const problems = {
  notLoaded: 'تعذّر تحميل هذا الجزء. لم يضِع شيء. أعيدوا المحاولة، أو اتصلوا هاتفياً إذا كان الأمر مستعجلاً.',
  internal: 'وقع خلل من جهتنا. تحقّقوا قبل الإعادة، وقدّموا هذا المرجع إلى التنسيق: {reference}.',
  reload: 'إعادة تحميل الصفحة',
  notFoundTitle: 'هذه الصفحة غير موجودة',
  notFound: 'قد يكون الرابط قديماً أو الصفحة غير مفتوحة لكم. عودوا إلى الرئيسية.',
  home: 'العودة إلى الرئيسية',
} satisfies Room<'ar', 'problems'>;
