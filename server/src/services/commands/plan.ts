import type { Viewer } from '@iwaa/shared/access/access';
import type { AddPlanItem, CancelPlanItem, TickPlanItem } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import { type Act, ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { mustBeServices } from '../queries.ts';
import { lockedStay, mustBeOfParty } from './stay.ts';

/** Plans a step of a service for a stay. The audit knows that something was planned, not what: it is read by more than the center. */
export async function addItem(
  tx: Transaction,
  viewer: Viewer,
  { placementId, letter, service, step, dueOn }: AddPlanItem,
): Promise<{ itemId: string }> {
  const { centerId, requestId, reference } = await lockedStay(tx, viewer, 'services.addItem', placementId);
  await mustBeOfParty(tx, requestId, letter);
  await mustBeServices(tx, [service]);
  await mustBeStep(tx, step);
  if (dueOn < (await today(tx))) refuse('date-past', { field: 'dueOn' });
  const { itemId } = await tx
    .insertInto('planItem')
    .values({
      placementId,
      centerId,
      personLetter: letter,
      serviceId: service,
      stepId: step,
      dueOn,
      createdBy: viewer.accountId,
    })
    .returning('id as itemId')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'services.addItem', { centerId, requestId, reference, subjectId: itemId });
  await announce(tx, { kind: 'capacity', centerId });
  return { itemId };
}

/** Ticking what is ticked keeps who did it first, and when. */
export async function tickItem(tx: Transaction, viewer: Viewer, { itemId, done }: TickPlanItem): Promise<null> {
  const ticked = done
    ? { doneAt: sql<string>`clock_timestamp()`, doneBy: viewer.accountId }
    : { doneAt: null, doneBy: null };
  return changeItem(tx, viewer, 'services.tickItem', itemId, async () => {
    await tx
      .updateTable('planItem')
      .set(ticked)
      .where('id', '=', itemId)
      .where('cancelledAt', 'is', null)
      .where('doneAt', done ? 'is' : 'is not', null)
      .execute();
    return { done };
  });
}

/** It is needed no more. What was done stays done. */
export async function cancelItem(tx: Transaction, viewer: Viewer, { itemId }: CancelPlanItem): Promise<null> {
  return changeItem(tx, viewer, 'services.cancelItem', itemId, async () => {
    const cancelled = await tx
      .updateTable('planItem')
      .set({ cancelledAt: sql<string>`clock_timestamp()` })
      .where('id', '=', itemId)
      .where('doneAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!cancelled) refuse('wrong-state', { state: 'done' });
    return {};
  });
}

async function changeItem(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  itemId: string,
  change: () => Promise<Record<string, boolean>>,
): Promise<null> {
  const { centerId, requestId, reference } = found(
    await tx
      .selectFrom('planItem')
      .innerJoin('placement', 'placement.id', 'placementId')
      .innerJoin('request', 'request.id', 'placement.requestId')
      .where('planItem.id', '=', itemId)
      .select(['planItem.centerId', 'placement.requestId', 'request.reference'])
      .executeTakeFirst(),
  );
  ensure(viewer, act, { centerId });
  await lockCenter(tx, centerId);
  const details = await change();
  await record(tx, viewer, act, { centerId, requestId, reference, subjectId: itemId, details });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}

async function mustBeStep(tx: Transaction, id: string): Promise<void> {
  const known = tx.selectFrom('serviceStep').where('id', '=', id).where('retiredAt', 'is', null).select('id');
  found(await known.executeTakeFirst());
}
