import type { RotaWarning, Shift, StaffMember } from '@iwaa/shared/staff/staff';
import type { Day } from '@iwaa/shared/text';

const hour = 3_600_000;
/** Between two shifts, as in the labour law of many countries: a reason to look again, never to refuse. */
const rest = 11;
const soonDays = 30;

/** Shifts that begin too soon after the one before. */
export function restWarnings(shifts: readonly Shift[]): RotaWarning[] {
  return [...Map.groupBy(shifts, (shift) => shift.memberId).values()].flatMap((own) => {
    const inOrder = own.toSorted((one, other) => one.since.localeCompare(other.since));
    return inOrder.slice(1).flatMap(({ memberId, since }, index): RotaWarning[] => {
      const hours = (Date.parse(since) - Date.parse(inOrder[index]?.until ?? since)) / hour;
      return hours < rest ? [{ code: 'rest', memberId, since, hours: Math.floor(hours) }] : [];
    });
  });
}

/** Certificates that are over, or will be within thirty days. */
export function certificateWarnings(
  members: readonly Pick<StaffMember, 'memberId' | 'certificates'>[],
  today: Day,
): RotaWarning[] {
  const soon = new Date(Date.parse(today) + soonDays * 24 * hour).toISOString().slice(0, 10);
  return members.flatMap(({ memberId, certificates }) =>
    certificates.flatMap(({ kind, expiresOn }): RotaWarning[] =>
      expiresOn !== null && expiresOn <= soon ? [{ code: 'certificate', memberId, kind, expiresOn }] : [],
    ),
  );
}
