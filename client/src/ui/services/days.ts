/** Days of the week in the language of the screen, 1 is Monday. */
import { localeOf } from '../../text/format.ts';
import { language, t } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';

/** A Monday: only the name of the day is read from it. */
const someMonday = Date.UTC(2026, 0, 5);

export const weekdayInWords = (day: number): string =>
  new Intl.DateTimeFormat(localeOf[language()], { weekday: 'long', timeZone: 'UTC' }).format(
    someMonday + (day - 1) * 86_400_000,
  );

/** "du lundi au vendredi", "mardi et jeudi" */
export function daysInWords(days: readonly number[]): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  if (isRun) return t.services.fromTo({ first: weekdayInWords(first), last: weekdayInWords(last) });
  return listInWords(days.map(weekdayInWords));
}
