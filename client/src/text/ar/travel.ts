import type { Room } from '../messages.ts';

export const travel = {
  title: 'مدد الطريق المقيسة',
  intro:
    'جدول CSV بالأعمدة «from,to,minutes»: مدينتان ودقائق في كل سطر. يحل محل الجدول السابق، وتبقى الطريق مقدّرة في غير ذلك.',
  paste: 'ألصقوا الأسطر هنا',
  check: 'تحقق دون تغيير شيء',
  replace: 'استبدال الجدول',
  right: {
    zero: 'لا مسار.',
    one: 'مسار واحد صحيح.',
    two: 'مساران صحيحان.',
    few: '{count} مسارات صحيحة.',
    many: '{count} مسارا صحيحا.',
    other: '{count} مسار صحيح.',
  },
  wrong: {
    zero: 'لا سطر.',
    one: 'سطر واحد يحتاج تصحيحا. لم يتغير شيء.',
    two: 'سطران يحتاجان تصحيحا. لم يتغير شيء.',
    few: '{count} أسطر تحتاج تصحيحا. لم يتغير شيء.',
    many: '{count} سطرا يحتاج تصحيحا. لم يتغير شيء.',
    other: '{count} سطر يحتاج تصحيحا. لم يتغير شيء.',
  },
  applied: {
    zero: 'لم يُحفظ مسار.',
    one: 'حُفظ مسار واحد.',
    two: 'حُفظ مساران.',
    few: 'حُفظت {count} مسارات.',
    many: 'حُفظ {count} مسارا.',
    other: 'حُفظ {count} مسار.',
  },
  line: 'السطر {row}، {column}:',
} satisfies Room<'ar', 'travel'>;
