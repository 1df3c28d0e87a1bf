import type { Viewer } from '@iwaa/shared/access/access';
import type { SayOverstay } from '@iwaa/shared/placements/stays';

import { endStaysOn, today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { lockedPlacement } from './locked.ts';
import { conclude, mustBe } from './stay.ts';

/**
 * The day came and they are still here: why, and the day expected now. Asked once for each day that passed. An end that was confirmed is
 * confirmed no more; if the bed is promised to somebody else from it, that is refused until one of them has another bed.
 */
export async function sayOverstay(
  tx: Transaction,
  viewer: Viewer,
  { placementId, reason, departsOn }: SayOverstay,
): Promise<null> {
  const { placement, request } = await lockedPlacement(tx, viewer, 'placements.overstay', placementId);
  mustBe(placement, 'arrived');
  const { centerId, departsOn: expectedOn, departureConfirmed } = placement;
  const now = await today(tx);
  if (expectedOn === null || expectedOn >= now)
    return refuse('not-due', { ...(expectedOn && { departsOn: expectedOn }) });
  if (departsOn <= now) refuse('date-past', { field: 'departsOn' });
  await tx
    .insertInto('overstay')
    .values({ placementId, centerId, expectedOn, reason, departsOn, saidBy: viewer.accountId })
    .execute();
  if (departureConfirmed) await endStaysOn(tx, placementId, null);
  await tx
    .updateTable('placement')
    .set({ departsOn, departureConfirmed: false })
    .where('id', '=', placementId)
    .execute();
  await conclude(tx, viewer, 'placements.overstay', placement, request, { reason, departsOn });
  return null;
}
