/** Moments and durations in words, in the zone of the centers whatever the device says. */
import { language, t } from '../text/index.ts';
import { localeOf } from '../text/format.ts';
import type { Language } from '../text/messages.ts';
import { onceFor } from '../text/once-for.ts';

export const zone = 'Africa/Casablanca';

type Moment = Date | number | string;
const formatsAs = (options: Intl.DateTimeFormatOptions) =>
  onceFor((spoken: Language) => new Intl.DateTimeFormat(localeOf[spoken], { ...options, timeZone: zone }));

const hourIn = formatsAs({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayIn = formatsAs({ day: 'numeric', month: 'long' });
const weekdayIn = formatsAs({ weekday: 'short', day: 'numeric' });
const fullIn = formatsAs({ dateStyle: 'full', timeStyle: 'short' });
const distancesIn = onceFor(
  (spoken: Language) => new Intl.RelativeTimeFormat(localeOf[spoken], { style: 'short', numeric: 'always' }),
);

const calendar = onceFor((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }));
/** The date a moment falls on in the centers' zone, "2026-11-23". */
export const dayOf = (moment: Moment): string => calendar(zone).format(new Date(moment));

/** A phone's first formatter of time takes long to make, whatever its language: while the line is waited for nobody notices. */
export const prepareTimes = (): void => void dayOf(Date.now());

/** Days from one calendar day to another: dates, not 24-hour steps, because the zone shifts in Ramadan. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day that many days after another: dates, not 24-hour steps. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** "14:30" */
export const timeInWords = (moment: Moment): string => hourIn(language()).format(new Date(moment));

/** "23 novembre" */
export const dayInWords = (moment: Moment): string => dayIn(language()).format(new Date(moment));

/** "mar. 24" */
export const weekdayInWords = (moment: Moment): string => weekdayIn(language()).format(new Date(moment));

/** "aujourd’hui 14:30", "hier 14:10", "21 novembre 09:00" */
export function momentInWords(moment: Moment, now: number = Date.now()): string {
  const time = timeInWords(moment);
  const distance = daysBetween(dayOf(now), dayOf(moment));
  if (distance === 0) return t.time.todayAt({ time });
  if (distance === -1) return t.time.yesterdayAt({ time });
  if (distance === 1) return t.time.tomorrowAt({ time });
  return t.time.dayAt({ day: dayInWords(moment), time });
}

/** The complete date and hour, for a title or a printed sheet. */
export const fullMomentInWords = (moment: Moment): string => fullIn(language()).format(new Date(moment));

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "dans 6 min", "il y a 2 h": how far a moment is from now. */
export function distanceInWords(moment: Moment, now: number = Date.now()): string {
  const distance = new Date(moment).getTime() - now;
  const unit = units.find(([, size]) => Math.abs(distance) >= size);
  if (!unit) return t.time.now();
  return distancesIn(language()).format(Math.trunc(distance / unit[1]), unit[0]);
}

/** "4:05", or "2:04:05" from an hour on. Whole seconds that are left: never more than there is, never negative. */
export function countdownOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
