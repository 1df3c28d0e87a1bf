import type { CenterSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isStanding, standingClaim } from '@iwaa/shared/ledger/states';
import type { Viewer } from '@iwaa/shared/access/access';
import type { CloseBeds, CloseBedsAgain, ClosedBeds, ReopenBeds } from '@iwaa/shared/ledger/ledger';
import type { Day, Moment } from '@iwaa/shared/text';
import { type ExpressionBuilder, sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { centerSnapshots } from '../queries.ts';
import { minutesToUndo, momentNow, startOfDay, today } from '../time.ts';
import { endedAt, endTurnarounds, lockBeds } from './claims.ts';
import { noteCapacity } from './capacity.ts';

/**
 * Takes beds out of service from a day (now, when it is today) until the morning of another. A bed that somebody sleeps in, or that is
 * promised in that time, is refused; from the day its person leaves it may be closed.
 */
export async function closeBeds(tx: Transaction, viewer: Viewer, input: CloseBeds): Promise<ClosedBeds> {
  const centerId = await lockCenterOf(tx, viewer, 'ledger.close', input.bedIds);
  const { from, until } = await span(tx, input.from, input.until);
  const [snapshot] = await centerSnapshots(tx, [centerId]);
  for (const bedId of input.bedIds) mayClose(found(snapshot), bedId, from, until);
  await endTurnarounds(tx, input.bedIds, from);
  const closures = await tx
    .insertInto('claim')
    .columns(['bedId', 'roomId', 'centerId', 'purpose', 'reason', 'during', 'createdBy'])
    .expression((build) =>
      build
        .selectFrom('bed')
        .where('bed.id', 'in', input.bedIds)
        .select([
          'bed.id',
          'bed.roomId',
          'bed.centerId',
          sql.lit('closure').as('purpose'),
          sql.val(input.reason).as('reason'),
        ])
        .select([
          sql<string>`tstzrange(${from}, ${until})`.as('during'),
          sql<string>`${viewer.accountId}::uuid`.as('createdBy'),
        ]),
    )
    .returning('id')
    .execute();
  await record(tx, viewer, 'ledger.close', {
    centerId,
    details: { beds: input.bedIds.length, reason: input.reason, bedIds: input.bedIds },
  });
  await noteCapacity(tx, viewer, centerId);
  return { closed: input.bedIds.length, closureIds: closures.map(({ id }) => id) };
}

/** Ends the closure that stands, or the turnaround that is done sooner than planned; closures to come only where they are named. */
export async function reopenBeds(
  tx: Transaction,
  viewer: Viewer,
  { bedIds, closureIds }: ReopenBeds,
): Promise<{ reopened: number }> {
  const centerId = await lockCenterOf(tx, viewer, 'ledger.reopen', bedIds);
  const at = await momentNow(tx);
  const reopened = await tx
    .updateTable('claim')
    .set({ during: endedAt(at), wasDuring: sql<string>`during` })
    .where('bedId', 'in', bedIds)
    .where(
      closureIds === undefined
        ? sql<boolean>`purpose in ('closure', 'turnaround') and lower(during) <= ${at}`
        : sql<boolean>`purpose = 'closure' and id = any(${closureIds}::uuid[])`,
    )
    .where(sql<boolean>`not isempty(during) and (upper(during) is null or upper(during) > ${at})`)
    .returning('bedId')
    .execute();
  if (reopened.length === 0) refuse('not-closed');
  await record(tx, viewer, 'ledger.reopen', { centerId, details: { beds: bedIds.length, bedIds } });
  await noteCapacity(tx, viewer, centerId);
  return { reopened: new Set(reopened.map((claim) => claim.bedId)).size };
}

/** What was reopened in haste is closed again, as it was. What has been promised in that time stays promised: the constraint refuses. */
export async function closeBedsAgain(
  tx: Transaction,
  viewer: Viewer,
  { bedIds }: CloseBedsAgain,
): Promise<{ closed: number }> {
  const centerId = await lockCenterOf(tx, viewer, 'ledger.closeAgain', bedIds);
  const at = await momentNow(tx);
  const closed = await tx
    .updateTable('claim')
    .set({ during: sql<string>`was_during`, wasDuring: null })
    .where('id', 'in', (from) => lastReopened(from, bedIds))
    .where(
      sql<boolean>`upper(during) > ${at}::timestamptz - ${minutesToUndo} * interval '1 minute' and was_during @> ${at}::timestamptz`,
    )
    .returning('bedId')
    .execute();
  if (closed.length === 0) refuse('undo-too-late');
  await record(tx, viewer, 'ledger.closeAgain', { centerId, details: { beds: closed.length, bedIds } });
  await noteCapacity(tx, viewer, centerId);
  return { closed: closed.length };
}

/** Of each bed the claim that was ended early last. */
const lastReopened = (from: ExpressionBuilder<Tables, 'claim'>, bedIds: readonly string[]) =>
  from
    .selectFrom('claim')
    .distinctOn('bedId')
    .where('bedId', 'in', [...bedIds])
    .where('wasDuring', 'is not', null)
    .where(sql<boolean>`not isempty(during)`)
    .orderBy('bedId')
    .orderBy(sql`upper(during)`, 'desc')
    .select('id');

/** Locks the one center that these beds belong to, then the beds in id order. */
async function lockCenterOf(
  tx: Transaction,
  viewer: Viewer,
  act: 'ledger.close' | 'ledger.reopen' | 'ledger.closeAgain',
  bedIds: readonly string[],
): Promise<string> {
  const beds = await tx
    .selectFrom('bed')
    .where('id', 'in', [...bedIds])
    .select('centerId')
    .execute();
  const [centerId, ...others] = new Set(beds.map((bed) => bed.centerId));
  if (beds.length < bedIds.length || others.length > 0) refuse('not-found');
  ensure(viewer, act, { centerId: found(centerId) });
  await lockCenter(tx, found(centerId));
  await lockBeds(tx, bedIds);
  return found(centerId);
}

async function span(
  tx: Transaction,
  from: Day | undefined,
  until: Day | undefined,
): Promise<{ from: Moment; until: Moment | null }> {
  const day = await today(tx);
  if ((from ?? day) < day || (until !== undefined && until <= (from ?? day)))
    refuse('date-past', { field: until === undefined ? 'from' : 'until' });
  return {
    from: from === undefined || from === day ? await momentNow(tx) : await startOfDay(tx, from),
    until: until === undefined ? null : await startOfDay(tx, until),
  };
}

function mayClose(snapshot: CenterSnapshot, bedId: string, from: Moment, until: Moment | null): void {
  const bed = found(snapshot.rooms.flatMap((room) => room.beds).find((one) => one.bedId === bedId));
  const inTheWay = bed.claims.filter(
    (claim) =>
      claim.purpose !== 'turnaround' &&
      (claim.until === null || claim.until > from) &&
      (until === null || claim.since < until),
  );
  if (inTheWay.length === 0) return;
  const standing = standingClaim(bed, snapshot.at);
  const isNow = inTheWay.some((claim) => claim === standing && isStanding(claim, snapshot.at));
  refuse(isNow ? 'bed-occupied' : 'bed-claimed-later', { bed: bed.label, purpose: inTheWay[0]?.purpose ?? '' });
}
