/** Days of the calendar, and what somebody does on them. */
import type { Rota, Shift, StaffAbsence } from '@iwaa/shared/staff/staff';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';
import { timeInWords } from '../platform/time.ts';
import { hoursInWords } from '../ui/staff/words.ts';

/** The names of the usual shifts, where the hours are those of the center's day or night. */
export function shiftInWords(shift: Pick<Shift, 'since' | 'until'>, rota: Pick<Rota, 'dayBegins' | 'nightBegins'>) {
  const hours = `${timeInWords(shift.since)} ${timeInWords(shift.until)}`;
  if (hours === `${rota.dayBegins} ${rota.nightBegins}`) return t.staff['part-day']();
  if (hours === `${rota.nightBegins} ${rota.dayBegins}`) return t.staff['part-night']();
  return hoursInWords(shift);
}

export type Cell = { readonly shifts: readonly Shift[]; readonly absence: StaffAbsence | undefined };

const overlaps = (absence: StaffAbsence, { since, until }: { since: string; until: string }): boolean =>
  absence.since < until && (absence.until === null || absence.until > since);

/** What somebody works from a day on, and the absence that takes it away. */
export function cellOf(rota: Rota, memberId: string, day: string): Cell {
  const shifts = rota.shifts.filter((shift) => shift.memberId === memberId && shift.day === day);
  const own = rota.absences.filter((absence) => absence.memberId === memberId);
  const noon = `${day}T12:00:00.000Z`;
  const times = shifts.length > 0 ? shifts : [{ since: noon, until: `${day}T12:00:01.000Z` }];
  return { shifts, absence: own.find((absence) => times.some((time) => overlaps(absence, time))) };
}

/** "Nuit", "Jour · 22:00–23:00", "absence", "–" */
export function cellInWords({ shifts, absence }: Cell, rota: Rota): string {
  const worked = listInWords(shifts.map((shift) => shiftInWords(shift, rota)));
  if (absence) return worked === '' ? t.staff.absent() : `${worked} (${t.staff.absent()})`;
  return worked === '' ? t.staff.free() : worked;
}
