import { sentences } from '@iwaa/shared/notifications/sentences/ar';

import type { Room } from '../messages.ts';

export const notices = {
  ...sentences,
  title: 'الإشعارات',
  unread: {
    zero: 'لا إشعارات غير مقروءة',
    one: 'إشعار واحد غير مقروء ({count})',
    two: 'إشعاران غير مقروءين ({count})',
    few: '{count} إشعارات غير مقروءة',
    many: '{count} إشعاراً غير مقروء',
    other: '{count} إشعار غير مقروء',
  },
  noneUnread: 'الإشعارات، كلها مقروءة',
  arrived: 'إشعار جديد',
  isNew: 'غير مقروء',
  actNow: 'للتصرّف الآن',
  readAll: 'وضع علامة مقروء على الكل',
  allRead: 'وُضعت علامة مقروء على الكل.',
  older: 'الأقدم',
  none: 'لا شيء يخصّكم الآن.',
  noneWhat: 'ما يحتاج إلى انتباهكم يُكتب هنا، ويظهر عدده أعلى كل صفحة.',
} satisfies Room<'ar', 'notices'>;
