import type { Room } from '../messages.ts';

export const live = {
  connecting: 'جارٍ الاتصال…',
  live: 'مباشر',
  reconnecting: 'إعادة الاتصال…',
  lastConfirmed: 'آخر تحديث {time}',
  offline: 'غير متصل',
  offlineSince: 'غير متصل، صفحة {time}',
} satisfies Room<'ar', 'live'>;
