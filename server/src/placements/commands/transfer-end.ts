import type { Viewer } from '@iwaa/shared/access/access';
import type { WithdrawReason } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { leaveBeds, returnToBeds } from '../../ledger/index.ts';
import { asSystem, type Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found } from '../../platform/refusal.ts';
import { giveUpOffer } from './end-offer.ts';
import { endOf } from './end-of.ts';
import { announceRequest, type Moving, type Placement, type Request } from './locked.ts';
import { takeMilestonesAlong } from './milestones-along.ts';
import { tellCenter } from './tell.ts';

/** Nobody moves: what was held or booked at the new center is free, the stay here goes on as it was. Both centers are locked. */
export async function endTransfer(
  tx: Transaction,
  moving: Moving,
  request: Request,
  cancelCode: WithdrawReason,
  at: Moment,
): Promise<void> {
  const { placementId, centerId, offer } = moving;
  // What lapsed meanwhile is told by its lapse.
  if (offer.lapsesAt > at || placementId !== null)
    await tellCenter(tx, request, { kind: 'withdrawn', about: offer.id, centerId });
  if (placementId === null) return giveUpOffer(tx, offer, request, at);
  await tx
    .updateTable('placement')
    .set({ state: 'cancelled', endedAt: at, cancelCode })
    .where('id', '=', placementId)
    .execute();
  await leaveBeds(tx, placementId, at);
  await announce(tx, { kind: 'capacity', centerId });
  await announceRequest(tx, request, centerId, offer.fromCenterId);
}

/**
 * They have arrived at the new center: the stay they came from is over and its beds are cleaned, in the same act. Its row is not in the sight of
 * those who received them, and the act is theirs.
 */
export async function concludeTransfer(
  tx: Transaction,
  viewer: Viewer,
  { id, centerId, fromPlacementId, fromCenterId }: Placement,
  at: Moment,
): Promise<void> {
  if (fromPlacementId === null) return;
  await asSystem(tx, viewer, async () => {
    await tx
      .updateTable('placement')
      .set({ state: 'transferred', endedAt: at })
      .where('id', '=', fromPlacementId)
      .executeTakeFirstOrThrow();
    await takeMilestonesAlong(tx, fromPlacementId, { id, centerId });
  });
  await leaveBeds(tx, fromPlacementId, at);
  await announce(tx, { kind: 'capacity', centerId: fromCenterId });
}

/** The arrival was a mistake: they are still where they were, unless a bed was given to somebody since. */
export async function takeTransferBack(
  tx: Transaction,
  viewer: Viewer,
  { fromPlacementId, fromCenterId }: Placement,
  leftAt: Moment,
): Promise<void> {
  if (fromPlacementId === null) return;
  const stay = await asSystem(tx, viewer, () =>
    tx
      .updateTable('placement')
      .set({ state: 'arrived', endedAt: null })
      .where('id', '=', fromPlacementId)
      .returning(['departsOn', 'departureConfirmed'])
      .executeTakeFirst(),
  );
  await returnToBeds(tx, fromPlacementId, leftAt, await endOf(tx, found(stay)));
  await announce(tx, { kind: 'capacity', centerId: fromCenterId });
}
