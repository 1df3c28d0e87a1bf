import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { prolongHolds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { announceRequest, lockedOffer, minutesAfter, type Offer } from './locked.ts';

/** Gives a hold its one extension: the center's hold time once more, from its end. */
export async function extendHold(
  tx: Transaction,
  viewer: Viewer,
  { offerId }: { offerId: string },
): Promise<{ lapsesAt: Moment }> {
  const { center, offer, request, at } = await lockedOffer(tx, viewer, 'placements.extend', offerId);
  mustBeHeld(offer, at);
  if (offer.sentAt) refuse('already-sent');
  if (offer.extendedAt) refuse('already-extended');
  const lapsesAt = minutesAfter(offer.lapsesAt, center.holdMinutes);
  await tx.updateTable('offer').set({ lapsesAt, extendedAt: at }).where('id', '=', offerId).execute();
  await prolongHolds(tx, offerId, lapsesAt, at);
  await record(tx, viewer, 'placements.extend', {
    centerId: offer.centerId,
    requestId: request.id,
    reference: request.reference,
    details: { lapsesAt },
  });
  await announce(tx, { kind: 'capacity', centerId: offer.centerId });
  await announceRequest(tx, request, null);
  return { lapsesAt };
}

/** Whoever acts on an offer finds it held and alive, by the clock read after the lock: at its very end it is dead. */
export function mustBeHeld(offer: Pick<Offer, 'state' | 'lapsesAt'>, at: Moment): void {
  if (offer.state === 'lapsed' || (offer.state === 'held' && offer.lapsesAt <= at))
    refuse('hold-lapsed', { lapsesAt: offer.lapsesAt });
  if (offer.state !== 'held') refuse('already-answered', { state: offer.state });
}
