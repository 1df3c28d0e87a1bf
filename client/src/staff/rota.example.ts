/** A week at an invented center, shaped as the server answers. For tests. */
import type { Rota, Shift } from '@iwaa/shared/staff/staff';
import { daysAfter, zone } from '../platform/time.ts';

export const monday = '2026-11-23';

/** The instant at which clocks in the centers' zone show that hour of that day, by whatever this machine knows of the zone. */
export function at(day: string, time: string): string {
  const guess = Date.parse(`${day}T${time}:00.000Z`);
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(guess);
  const ahead = ((Number(shown) - Number(time.slice(0, 2)) + 36) % 24) - 12;
  return new Date(guess - ahead * 3_600_000).toISOString();
}

export const night = (memberId: string, day: string): Shift => ({
  shiftId: `${memberId} ${day}`,
  memberId,
  day,
  since: at(day, '20:00'),
  until: at(daysAfter(day, 1), '08:00'),
});

export const rota: Rota = {
  centerId: '00000000-0000-4000-8000-000000000001',
  today: '2026-11-24',
  days: Array.from({ length: 7 }, (_, index) => daysAfter(monday, index)),
  dayBegins: '08:00',
  nightBegins: '20:00',
  hasRules: true,
  members: [
    { memberId: 'aya', displayName: 'Aya', profession: 'care-worker', languages: ['ar'] },
    { memberId: 'rim', displayName: 'Rim', profession: 'psychologist', languages: ['fr'] },
  ],
  shifts: [
    night('aya', '2026-11-24'),
    { ...night('rim', '2026-11-25'), since: at('2026-11-25', '09:30'), until: at('2026-11-25', '17:00') },
  ],
  absences: [
    { absenceId: 'absence', memberId: 'rim', since: at('2026-11-25', '08:00'), until: at('2026-11-26', '08:00') },
  ],
  cover: [
    { day: '2026-11-24', part: 'day', places: 4, belowLeast: false },
    { day: '2026-11-24', part: 'night', places: null, belowLeast: true },
  ],
  gaps: [
    {
      since: at('2026-11-24', '20:00'),
      until: at('2026-11-25', '08:00'),
      day: '2026-11-24',
      part: 'night',
      profession: 'care-worker',
      staff: 1,
      needed: 2,
    },
  ],
  warnings: [
    { code: 'rest', memberId: 'aya', since: '2026-11-24T19:00:00.000Z', hours: 8 },
    { code: 'certificate', memberId: 'rim', kind: 'first-aid', expiresOn: '2026-11-20' },
  ],
};
