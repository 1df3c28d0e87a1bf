import type { Viewer } from '@iwaa/shared/access/access';
import type { AcceptOffer, DeclineOffer } from '@iwaa/shared/placements/inputs';
import type { BookedPlacement } from '@iwaa/shared/placements/views';

import { record } from '../../audit/index.ts';
import { confirmHolds, moveBed, noteCapacity } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { peopleOf } from '../people.ts';
import { mustNotMeet } from '../marks/clashes.ts';
import { chosenBed } from './choose-bed.ts';
import { endOffer } from './end-offer.ts';
import { mustBeHeld } from './extend.ts';
import { neededFrom } from './hold.ts';
import { announceRequest, lockedOffer, minutesAfter } from './locked.ts';
import { beyondStaff } from './staffing.ts';
import { tellAsker } from './tell.ts';

/** Yes: the very claims that held the beds become the booking, in one transaction. */
export async function acceptOffer(
  tx: Transaction,
  viewer: Viewer,
  { offerId, beds = [], overStaffing: reason }: AcceptOffer,
): Promise<BookedPlacement> {
  const { center, offer, request, at } = await lockedOffer(tx, viewer, 'placements.accept', offerId);
  mustBeHeld(offer, at);
  if (!offer.sentAt) refuse('not-sent');
  const { centerId, organizationId, fromPlacementId, fromCenterId } = offer;
  await mustNotMeet(tx, request.id, centerId);
  const from = await neededFrom(tx, request, at, offer);
  const arriveBy = minutesAfter(from, center.arrivalHours * 60);
  const people = (await peopleOf(tx, request.id)).length;
  const overStaffing = await beyondStaff(tx, viewer, { centerId, offerId, from, people, reason });
  await tx
    .updateTable('offer')
    .set({ state: 'accepted', answeredAt: at, answeredBy: viewer.accountId })
    .where('id', '=', offerId)
    .execute();
  const { id: placementId } = await tx
    .insertInto('placement')
    .values({
      offerId,
      requestId: request.id,
      centerId,
      organizationId,
      bookedAt: at,
      arriveBy,
      overStaffing,
      fromPlacementId,
      fromCenterId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await confirmHolds(tx, offerId, placementId, at);
  await tx.updateTable('request').set({ state: 'placed' }).where('id', '=', request.id).execute();
  for (const { letter, bedId } of beds) {
    const to = await chosenBed(tx, { request, offerId, centerId, letter, bedId, from, at });
    if (to) await moveBed(tx, viewer, { centerId, placementId, letter, to }, at);
  }
  await record(tx, viewer, 'placements.accept', {
    centerId,
    requestId: request.id,
    reference: request.reference,
    details: { arriveBy, ...(overStaffing && { overStaffing }) },
  });
  await noteCapacity(tx, viewer, centerId);
  await announceRequest(tx, request, centerId, fromCenterId);
  await tellAsker(tx, request, offer, { kind: 'answered', about: offerId, centerId });
  return { placementId, arriveBy };
}

/** No, with who says so, why, and what would have turned it into a yes. */
export async function declineOffer(
  tx: Transaction,
  viewer: Viewer,
  { offerId, by, code, wouldHelp }: DeclineOffer,
): Promise<null> {
  const { offer, request, at } = await lockedOffer(tx, viewer, 'placements.decline', offerId);
  mustBeHeld(offer, at);
  if (!offer.sentAt) refuse('not-sent');
  const state = by === 'center' ? 'declined' : 'refused';
  await endOffer(
    tx,
    offer,
    request,
    { state, answeredBy: viewer.accountId, declineCode: code, declinedBy: by, wouldHelp },
    at,
  );
  const { centerId } = offer;
  await record(tx, viewer, 'placements.decline', {
    centerId,
    requestId: request.id,
    reference: request.reference,
    details: { by, code, wouldHelp },
  });
  await tellAsker(tx, request, offer, { kind: 'answered', about: offerId, centerId });
  return null;
}
