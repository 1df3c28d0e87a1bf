import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { endedAt, endTurnarounds, lockBeds } from './claims.ts';

/** Arrival: bookings become stays from now at the latest. Refused while somebody who should have left is still in one of the beds. */
export async function beginStay(tx: Transaction, placementId: string, at: Moment): Promise<void> {
  const occupied = await tx
    .selectFrom('claim')
    .innerJoin('claim as earlier', 'earlier.bedId', 'claim.bedId')
    .where('claim.placementId', '=', placementId)
    .where('claim.purpose', '=', 'booking')
    .where(
      sql<boolean>`not isempty(claim.during) and earlier.purpose = 'stay' and not earlier.vacated and not isempty(earlier.during)`,
    )
    .select('earlier.id')
    .execute();
  if (occupied.length > 0) refuse('bed-occupied');
  await endTurnarounds(tx, await bedsOf(tx, placementId), at);
  await tx
    .updateTable('claim')
    .set({
      purpose: sql<'stay' | 'kept'>`case purpose when 'booking' then 'stay' else purpose end`,
      during: sql<string>`tstzrange(least(lower(during), ${at}), upper(during))`,
    })
    .where(ofPlacement(placementId))
    .execute();
}

/** Takes an arrival back: stays become bookings again, from the moment they were promised for, and the cleaning that they cut short goes on. */
export async function cancelStayBegin(
  tx: Transaction,
  placementId: string,
  arrivedAt: Moment,
  promisedFrom: Moment | null,
): Promise<void> {
  await tx
    .updateTable('claim')
    .set({
      purpose: sql<'booking' | 'kept'>`case purpose when 'stay' then 'booking' else purpose end`,
      during: sql<string>`tstzrange(greatest(lower(during), ${promisedFrom}::timestamptz), upper(during))`,
    })
    .where(ofPlacement(placementId))
    .execute();
  if (promisedFrom !== null) await resumeTurnarounds(tx, await bedsOf(tx, placementId), arrivedAt, promisedFrom);
}

/** The stay ends on a morning to come, or has an open end again; refused when the beds are promised to somebody else after it. */
export async function endStaysOn(tx: Transaction, placementId: string, until: Moment | null): Promise<void> {
  await lockBeds(tx, await bedsOf(tx, placementId));
  const later = await tx
    .selectFrom('claim')
    .innerJoin('claim as other', 'other.bedId', 'claim.bedId')
    .where('claim.placementId', '=', placementId)
    .where(sql<boolean>`not claim.vacated and not isempty(claim.during) and other.id <> claim.id`)
    .where(
      sql<boolean>`other.during && tstzrange(lower(claim.during), ${until}) and (other.lapses_at is null or other.lapses_at > clock_timestamp())`,
    )
    .select('other.id')
    .executeTakeFirst();
  if (later) refuse('bed-claimed-later');
  await tx
    .updateTable('claim')
    .set({ during: sql<string>`tstzrange(lower(during), ${until})` })
    .where(ofPlacement(placementId))
    .execute();
}

/** Departure, no-show or cancellation: every bed of the placement ends now; slept-in beds are cleaned for the center's turnaround. */
export async function leaveBeds(tx: Transaction, placementId: string, at: Moment): Promise<void> {
  const left = await tx
    .updateTable('claim')
    .set({ during: endedAt(at), vacated: true, leftAt: at })
    .where(ofPlacement(placementId))
    .returning(['bedId', 'purpose'])
    .execute();
  await clean(
    tx,
    left.flatMap(({ bedId, purpose }) => (purpose === 'stay' ? [bedId] : [])),
    at,
  );
}

/** Starts the turnaround of beds; the next claim on a bed cuts it short, for a promise outweighs a delay. */
export async function clean(tx: Transaction, bedIds: readonly string[], at: Moment): Promise<void> {
  if (bedIds.length === 0) return;
  await lockBeds(tx, bedIds);
  await sql`
    insert into claim (bed_id, room_id, center_id, purpose, during)
    select bed.id, bed.room_id, bed.center_id, 'turnaround', tstzrange(${at}, least(${at}::timestamptz + make_interval(mins => center.turnaround_minutes), following.since))
    from bed join center on center.id = bed.center_id
    left join lateral (
      select min(lower(during)) as since from claim
      where bed_id = bed.id and not isempty(during) and (upper(during) is null or upper(during) > ${at})
        and (lapses_at is null or lapses_at > clock_timestamp())
    ) following on true
    where bed.id = any(${[...bedIds]}::uuid[]) and center.turnaround_minutes > 0 and (following.since is null or following.since > ${at})
    on conflict do nothing`.execute(tx);
}

/** Cleaning that an arrival cut short goes on to its own end, or until the bed is promised. */
async function resumeTurnarounds(
  tx: Transaction,
  bedIds: readonly string[],
  cutAt: Moment,
  promisedFrom: Moment,
): Promise<void> {
  await sql`
    update claim set during = tstzrange(lower(during), greatest(${cutAt}, least(${promisedFrom}, lower(during) + make_interval(mins => turnaround_minutes))))
    from center where center.id = center_id and bed_id = any(${[...bedIds]}::uuid[])
      and purpose = 'turnaround' and upper(during) = ${cutAt}`.execute(tx);
}

/** Takes a departure or a no-show back: the turnaround never was, and the beds are as they were. Refused if one was given since. */
export async function returnToBeds(
  tx: Transaction,
  placementId: string,
  leftAt: Moment,
  until: Moment | null,
): Promise<void> {
  const left = await tx
    .updateTable('claim')
    .set({ vacated: false, leftAt: null })
    .where('placementId', '=', placementId)
    .where(sql<boolean>`left_at = ${leftAt} and not isempty(during)`)
    .returning(['id', 'bedId', sql<boolean>`upper(during) < ${leftAt}`.as('wasPastItsEnd')])
    .execute();
  if (left.length === 0) refuse('undo-too-late');
  const bedIds = left.map((claim) => claim.bedId);
  await lockBeds(tx, bedIds);
  await tx
    .updateTable('claim')
    .set({ during: 'empty' })
    .where('bedId', 'in', bedIds)
    .where('purpose', '=', 'turnaround')
    .where(sql<boolean>`lower(during) = ${leftAt}`)
    .execute();
  const [pastTheirEnd, ended] = [
    left.filter((claim) => claim.wasPastItsEnd),
    left.filter((claim) => !claim.wasPastItsEnd),
  ];
  await refuseIfGivenSince(
    tx,
    placementId,
    pastTheirEnd.map((claim) => claim.bedId),
    leftAt,
  );
  // Of somebody moved after the day they should have left, the end had gone: it does not come back.
  await tx
    .updateTable('claim')
    .set({
      during: sql<string>`tstzrange(lower(during), case when ${until}::timestamptz > ${leftAt} then ${until}::timestamptz end)`,
    })
    .where(sql<boolean>`id = any(${ended.map((claim) => claim.id)}::uuid[])`)
    .execute();
}

/** A stay past its end is in nobody's way in the constraint, which cannot refuse for it: whether its bed was given since is asked. */
async function refuseIfGivenSince(
  tx: Transaction,
  placementId: string,
  bedIds: readonly string[],
  leftAt: Moment,
): Promise<void> {
  const given = await tx
    .selectFrom('claim')
    .where(sql<boolean>`bed_id = any(${[...bedIds]}::uuid[]) and placement_id is distinct from ${placementId}`)
    .where(sql<boolean>`purpose <> 'turnaround' and (created_at > ${leftAt} or purpose = 'stay' and not vacated)`)
    .where(sql<boolean>`not isempty(during) and (upper(during) is null or upper(during) > clock_timestamp())`)
    .where(sql<boolean>`(lapses_at is null or lapses_at > clock_timestamp())`)
    .select('id')
    .executeTakeFirst();
  if (given) refuse('taken');
}

async function bedsOf(tx: Transaction, placementId: string): Promise<string[]> {
  const claims = await tx.selectFrom('claim').where(ofPlacement(placementId)).select('bedId').execute();
  return claims.map((claim) => claim.bedId);
}

/** Live claims of a placement: those that have not ended, or whose person has not really left. */
export const ofPlacement = (placementId: string) =>
  sql<boolean>`placement_id = ${placementId} and not vacated and not isempty(during) and purpose in ('booking', 'stay', 'kept')`;
