/** Days of the week in the language of the screen, 1 is Monday. */
import { language } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';

/** A Monday: only the name of the day is read from it. */
const someMonday = Date.UTC(2026, 0, 5);

export const weekdayInWords = (day: number, width: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language(), { weekday: width, timeZone: 'UTC' }).format(someMonday + (day - 1) * 86_400_000);

export const daysInWords = (days: readonly number[]): string => listInWords(days.map((day) => weekdayInWords(day)));
