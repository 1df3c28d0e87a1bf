import type { Viewer } from '@iwaa/shared/access/access';
import type { CoverGap } from '@iwaa/shared/staff/cover';
import type { OnShift, Rota, RotaOf, Shift, StaffMembers, StaffOf, StaffTonight } from '@iwaa/shared/staff/staff';
import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { may } from '../../access/index.ts';
import { addDays, centerSnapshots, momentNow, startOfDay, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import type { RuledSpan } from '../rules.ts';
import { partsOf } from '../rules-of-gaps.ts';
import { certificateWarnings, restWarnings } from '../rules-of-warnings.ts';
import { coverOf } from './cover.ts';
import { gapsOf, mondayOf } from './gaps.ts';
import { absencesOf, membersOf, shiftsOf } from './rows.ts';
import { centerFor, hoursOf } from './settings.ts';

const hour = 3_600_000;
/** How far gaps are told ahead. */
const gapDays = 7;

export async function listMembers(tx: Transaction, viewer: Viewer, input: StaffOf): Promise<StaffMembers> {
  const centerId = await centerFor(tx, viewer, 'staff.members', input);
  return { centerId, today: await today(tx), members: await membersOf(tx, centerId) };
}

/** Seven days of a center's rota, with what its staff can care for, where somebody is missing, and what to look at. */
export async function readRota(tx: Transaction, viewer: Viewer, input: RotaOf): Promise<Rota> {
  const centerId = await centerFor(tx, viewer, 'staff.rota', input);
  const now = await today(tx);
  const from = input.from ?? mondayOf(now);
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const until = addDays(from, 6);
  const [members, around] = [
    await membersOf(tx, centerId),
    await shiftsOf(tx, centerId, addDays(from, -1), addDays(from, 7)),
  ];
  const { version: _version, ...hours } = await hoursOf(tx, centerId);
  const { spans, gaps } = await standing(tx, centerId, { from, days: 7 });
  const inDays = ({ day }: { day: Day }) => day >= from && day <= until;
  return {
    centerId,
    today: now,
    days,
    ...hours,
    hasRules: spans !== undefined,
    members: members.map(({ memberId, displayName, profession, languages }) => ({
      memberId,
      displayName,
      profession,
      languages,
    })),
    shifts: around.filter(inDays),
    absences: await absencesOf(tx, centerId, await startOfDay(tx, from)),
    cover: partsOf(spans ?? []).filter(inDays),
    gaps: gaps.filter(inDays),
    // Certificates are between a member of staff and whoever leads the center.
    warnings: [
      ...restWarnings(around),
      ...(may(viewer, 'staff.members', { centerId }) ? certificateWarnings(members, now) : []),
    ],
  };
}

/** Who is there until the next morning, and what is missing in the days ahead. */
export async function readTonight(tx: Transaction, viewer: Viewer, input: StaffOf): Promise<StaffTonight> {
  const centerId = await centerFor(tx, viewer, 'staff.tonight', input);
  const at = await momentNow(tx);
  const { day, morning } = await nightOf(tx, centerId);
  const members = new Map((await membersOf(tx, centerId)).map((member) => [member.memberId, member]));
  const absences = await absencesOf(tx, centerId, at);
  // Who begins after midnight stands under tomorrow's date, and is of this night.
  const around = await shiftsOf(tx, centerId, addDays(day, -1), addDays(day, 1));
  const shifts = around.filter((shift) => shift.until > at && shift.since < morning);
  const { spans, gaps } = await standing(tx, centerId);
  return {
    centerId,
    at,
    hasRules: spans !== undefined,
    gaps,
    shifts: shifts.toSorted(byTimeAndMember([...members.keys()])).flatMap((shift): OnShift[] => {
      const member = members.get(shift.memberId);
      const away = absences.find(
        (one) =>
          one.memberId === shift.memberId && one.since < shift.until && (one.until === null || one.until > shift.since),
      );
      return member
        ? [
            {
              ...shift,
              displayName: member.displayName,
              profession: member.profession,
              absenceId: away?.absenceId ?? null,
            },
          ]
        : [];
    }),
  };
}

/** The rules against the rota and the people expected: those who are here or booked. `spans` is undefined for a center without rules. */
async function standing(
  tx: Transaction,
  centerId: string,
  period?: { from: Day; days: number },
): Promise<{ spans: RuledSpan[] | undefined; gaps: CoverGap[] }> {
  const [centers, cover] = await Promise.all([centerSnapshots(tx, [centerId]), coverOf(tx, [centerId], period)]);
  const center = found(centers[0]);
  const spans = cover.get(centerId)?.(center.at);
  const horizon = new Date(Date.parse(center.at) + gapDays * 24 * hour).toISOString();
  const ahead = (spans ?? []).filter((span) => period !== undefined || span.since < horizon);
  return { spans, gaps: gapsOf(center, ahead) };
}

/** Whoever begins first, and among those who begin together the order of the list of members. */
const byTimeAndMember = (memberIds: readonly string[]) => (one: Shift, other: Shift) =>
  one.since.localeCompare(other.since) || memberIds.indexOf(one.memberId) - memberIds.indexOf(other.memberId);

/**
 * The date to which now belongs on the rota, and the morning that ends it: after midnight and before the morning's hour it is still the
 * night of the evening before.
 */
async function nightOf(tx: Transaction, centerId: string): Promise<{ readonly day: Day; readonly morning: Moment }> {
  const { dayBegins } = await hoursOf(tx, centerId);
  const { rows } = await sql<{ day: Day; morning: Moment }>`
    select day, (day + 1 + ${dayBegins}::time) at time zone time_zone as morning
    from network, lateral (select ((clock_timestamp() at time zone time_zone) - ${dayBegins}::time::interval)::date as day) as rota`.execute(
    tx,
  );
  return found(rows[0]);
}
