import type { Room } from '../messages.ts';

export const live = {
  connecting: 'جارٍ الاتصال…',
  live: 'مباشر',
  reconnecting: 'إعادة الاتصال…',
  lastConfirmed: 'آخر تحديث {time}',
  offline: 'غير متصل',
  offlineSince: 'غير متصل، صفحة {time}',
  offlineWaiting: {
    zero: 'غير متصل',
    one: 'غير متصل: تغيير واحد في الانتظار',
    two: 'غير متصل: تغييران في الانتظار',
    few: 'غير متصل: {count} تغييرات في الانتظار',
    many: 'غير متصل: {count} تغييراً في الانتظار',
    other: 'غير متصل: {count} تغيير في الانتظار',
  },
} satisfies Room<'ar', 'live'>;
