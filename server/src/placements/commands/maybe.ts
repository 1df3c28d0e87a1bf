import type { Viewer } from '@iwaa/shared/access/access';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { mustBeHeld } from './extend.ts';
import { announceRequest, lockedOffer } from './locked.ts';
import { tellAsker } from './tell.ts';

/** Neither yes nor no yet: somebody at the center has read the request and is calling. Said once; the clock goes on. */
export async function sayMaybe(tx: Transaction, viewer: Viewer, { offerId }: { offerId: string }): Promise<null> {
  const { offer, request, at } = await lockedOffer(tx, viewer, 'placements.maybe', offerId);
  mustBeHeld(offer, at);
  if (!offer.sentAt) refuse('not-sent');
  if (offer.maybeAt) refuse('already-answered', { state: 'maybe' });
  await tx.updateTable('offer').set({ maybeAt: at, maybeBy: viewer.accountId }).where('id', '=', offerId).execute();
  const { centerId } = offer;
  await record(tx, viewer, 'placements.maybe', { centerId, requestId: request.id, reference: request.reference });
  await announceRequest(tx, request, centerId, offer.fromCenterId);
  await tellAsker(tx, request, offer, { kind: 'maybe', about: offerId, centerId });
  return null;
}
