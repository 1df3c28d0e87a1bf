import type { Viewer } from '@iwaa/shared/access/access';
import type { CopyWeek, SetShift } from '@iwaa/shared/staff/staff';
import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { addDays, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { shiftsOf } from '../queries/rows.ts';
import { centerFor } from '../queries/settings.ts';
import { memberFor } from './members.ts';

/** What somebody works from a day on becomes exactly this; a shift that stays as it was keeps its id. */
export async function setShift(tx: Transaction, viewer: Viewer, { memberId, day, shifts }: SetShift): Promise<null> {
  const { centerId } = await memberFor(tx, viewer, 'staff.setShift', memberId);
  await lockCenter(tx, centerId);
  // The night that began yesterday may still be going on.
  if (day < addDays(await today(tx), -1)) refuse('date-past');
  const wanted: Time[] = [];
  for (const { begins, ends } of shifts) wanted.push(await timeOf(tx, day, begins, ends));
  const before = (await shiftsOf(tx, centerId, day, day)).filter((shift) => shift.memberId === memberId);
  const gone = before.filter((shift) => !wanted.some((one) => isSame(one, shift)));
  const added = wanted.filter((one) => !before.some((shift) => isSame(one, shift)));
  for (const { shiftId } of gone) await tx.deleteFrom('shift').where('id', '=', shiftId).execute();
  for (const { since, until } of added)
    await tx
      .insertInto('shift')
      .values({ memberId, centerId, during: `[${since},${until})`, createdBy: viewer.accountId })
      .execute();
  await record(tx, viewer, 'staff.setShift', {
    centerId,
    subjectId: memberId,
    details: { day, added: added.length, removed: gone.length },
  });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}

type Time = { readonly since: Moment; readonly until: Moment };
const isSame = (one: Time, other: Time) => one.since === other.since && one.until === other.until;

/** A shift by the clock on the wall: one that ends before it begins ends on the next day. */
async function timeOf(tx: Transaction, day: Day, begins: string, ends: string): Promise<Time> {
  const { rows } = await sql<Time>`
    select (${day}::date + ${begins}::time) at time zone time_zone as since,
      (${day}::date + ${ends <= begins ? 1 : 0}::int + ${ends}::time) at time zone time_zone as until
    from network`.execute(tx);
  return rows[0] ?? refuse('not-found');
}

/** A week into another, at the same hours by the clock on the wall. Whoever already works then keeps that; days that are over stay as they were. */
export async function copyWeek(
  tx: Transaction,
  viewer: Viewer,
  { centerId: named, from, into }: CopyWeek,
): Promise<{ copied: number }> {
  const centerId = await centerFor(tx, viewer, 'staff.copyWeek', { centerId: named });
  await lockCenter(tx, centerId);
  if (addDays(into, 6) < (await today(tx))) refuse('date-past');
  const { rows } = await sql<{ id: string }>`
    with worked as (
      select member_id, lower(during) at time zone time_zone as begins, upper(during) at time zone time_zone as ends, time_zone,
        (${into}::date - ${from}::date) * interval '1 day' as later
      from shift join staff_member on staff_member.id = member_id, network
      where shift.center_id = ${centerId} and retired_at is null
        and (lower(during) at time zone time_zone)::date between ${from}::date and ${from}::date + 6)
    insert into shift (member_id, center_id, during, created_by)
    select member_id, ${centerId}, tstzrange((begins + later) at time zone time_zone, (ends + later) at time zone time_zone), ${viewer.accountId}
    from worked
    where (begins + later)::date >= (clock_timestamp() at time zone time_zone)::date
    on conflict do nothing
    returning id`.execute(tx);
  await record(tx, viewer, 'staff.copyWeek', { centerId, details: { from, into, shifts: rows.length } });
  await announce(tx, { kind: 'capacity', centerId });
  return { copied: rows.length };
}
