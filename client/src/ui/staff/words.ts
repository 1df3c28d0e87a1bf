/** The rota in words: hours, gaps, and what a day or night comes to. */
import type { CoverGap } from '@iwaa/shared/staff/cover';
import { dayInWords, timeInWords } from '../../platform/time.ts';
import { t } from '../../text/index.ts';

type Time = { readonly since: string; readonly until: string };

/** "20:00–08:00" */
export const hoursInWords = ({ since, until }: Time): string => `${timeInWords(since)}–${timeInWords(until)}`;

const whenInWords = (gap: CoverGap): string =>
  gap.part === 'week'
    ? t.staff['gap-week']({ day: dayInWords(gap.day) })
    : t.staff[`gap-${gap.part}`]({ day: dayInWords(gap.day), hours: hoursInWords(gap) });

/** "Nuit du 24 novembre, 20:00–08:00 · accueil et veille : 1 sur 2" */
export const gapInWords = (gap: CoverGap): string =>
  t.staff.gap({
    when: whenInWords(gap),
    profession: t.professions[gap.profession](),
    staff: gap.staff,
    needed: gap.needed,
  });

/** How many more people the staff of a center can care for. */
export function roomInWords(room: number): string {
  if (room < 0) return t.staff.roomOver({ count: -room });
  return room === 0 ? t.staff.roomNone() : t.staff.roomFor({ count: room });
}
