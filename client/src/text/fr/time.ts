import { room } from '../messages.ts';

export const time = room({
  todayAt: 'aujourd’hui {time}',
  yesterdayAt: 'hier {time}',
  tomorrowAt: 'demain {time}',
  dayAt: '{day} {time}',
  now: 'maintenant',
  remaining: 'il reste {time}',
  overdue: 'en retard de {time}',
});
