import type { Room } from '../messages.ts';

export const time = {
  todayAt: 'today {time}',
  yesterdayAt: 'yesterday {time}',
  tomorrowAt: 'tomorrow {time}',
  dayAt: '{day} {time}',
  now: 'now',
  remaining: '{time} left',
  overdue: '{time} overdue',
} satisfies Room<'en', 'time'>;
