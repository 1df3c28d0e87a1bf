import type { Viewer } from '@iwaa/shared/access/access';
import type { Withdraw } from '@iwaa/shared/placements/inputs';
import type { RequestOutcome, UnmetReason, WithdrawReason } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { leaveBeds, noteCapacity } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { freeBeds, lapseOffer } from './end-offer.ts';
import { announceRequest, lockedRequest, type Offer, type Placement, type Request } from './locked.ts';
import { tellAsker, tellCenter } from './tell.ts';

const outcomes: Partial<Record<WithdrawReason, RequestOutcome>> = {
  'found-elsewhere': 'referred-elsewhere',
  unmet: 'unmet',
};

/**
 * Gives up an offer or a booking (the request goes on seeking), or the whole request. A center may only say that it cannot keep its own
 * booking. No bed stays claimed for a request that is closed.
 */
export async function withdraw(
  tx: Transaction,
  viewer: Viewer,
  { requestId, what, reason, unmet }: Withdraw,
): Promise<null> {
  const { request, offer, placement, at } = await lockedRequest(tx, viewer, 'placements.withdraw', requestId);
  if (request.state === 'closed' || placement?.state === 'arrived')
    refuse('wrong-state', { state: placement?.state ?? request.state });
  if (viewer.centerId !== null && (what !== 'offer' || !placement)) refuse('forbidden');
  if (what === 'offer' && !offer) refuse('wrong-state', { state: request.state });
  if (placement) await cancelBooking(tx, viewer, placement, reason, at);
  else if (offer && offer.lapsesAt <= at) await lapseOffer(tx, offer, request);
  else if (offer) await freeBeds(tx, offer, { state: 'withdrawn' }, at);
  // A transfer that a center cannot keep leaves the request as it is: the party is still where it was.
  if (!placement?.fromPlacementId) {
    await settle(
      tx,
      request,
      what === 'request'
        ? { ...closedFor(reason, unmet), closedAt: at }
        : { state: 'seeking', confirmedAt: at, confirmAskedAt: null },
    );
  }
  const centerId = offer?.centerId ?? null;
  await record(tx, viewer, 'placements.withdraw', {
    centerId,
    requestId,
    reference: request.reference,
    details: { what, reason, ...(unmet && { unmet }) },
  });
  await announceRequest(tx, request, offer?.sentAt ? centerId : null, offer?.fromCenterId);
  if (offer?.sentAt) await tellOther(tx, viewer, request, offer);
  return null;
}

/** Whichever side gives it up, the other learns of it. */
function tellOther(tx: Transaction, viewer: Viewer, request: Request, offer: Offer): Promise<void> {
  const { id, centerId } = offer;
  const what = { kind: 'withdrawn', about: id, centerId } as const;
  return viewer.centerId === centerId ? tellAsker(tx, request, offer, what) : tellCenter(tx, request, what);
}

async function cancelBooking(
  tx: Transaction,
  viewer: Viewer,
  { id, centerId }: Placement,
  cancelCode: string,
  at: Moment,
): Promise<void> {
  await tx.updateTable('placement').set({ state: 'cancelled', endedAt: at, cancelCode }).where('id', '=', id).execute();
  await leaveBeds(tx, id, at);
  if (viewer.centerId === centerId) await noteCapacity(tx, viewer, centerId);
  else await announce(tx, { kind: 'capacity', centerId });
}

type Settled =
  | { state: 'seeking'; confirmedAt: Moment; confirmAskedAt: null }
  | (ReturnType<typeof closedFor> & { closedAt: Moment });

function closedFor(reason: WithdrawReason, unmet: UnmetReason | undefined) {
  const outcome = outcomes[reason] ?? 'withdrawn';
  return { state: 'closed' as const, outcome, unmetReason: outcome === 'unmet' ? (unmet ?? 'other') : null };
}

const settle = (tx: Transaction, { id }: Request, settled: Settled) =>
  tx
    .updateTable('request')
    .set({ ...settled, owesNextAt: null })
    .where('id', '=', id)
    .execute();
