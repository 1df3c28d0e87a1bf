import type { Room } from '../messages.ts';

export const time = {
  todayAt: 'اليوم {time}',
  yesterdayAt: 'أمس {time}',
  tomorrowAt: 'غداً {time}',
  dayAt: '{day} {time}',
  now: 'الآن',
  remaining: 'بقي {time}',
  overdue: 'متأخر {time}',
} satisfies Room<'ar', 'time'>;
