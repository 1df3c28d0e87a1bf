import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { Transfer } from '@iwaa/shared/placements/inputs';
import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { takeBeds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { takePlaces } from '../../services/index.ts';
import { answerSteps } from './deadlines.ts';
import { bedsFor, readForHold } from './hold.ts';
import { announceRequest, lockedPlacement } from './locked.ts';
import { mustBe } from './stay.ts';
import { tellAnswerer } from './tell.ts';
import { endTransfer } from './transfer-end.ts';

/**
 * Asks another center to go on with a stay: exact beds are held there until its answer, and the bed here stays theirs until they have arrived
 * there. The new center answers as it answers any request.
 */
export async function transfer(
  tx: Transaction,
  viewer: Viewer,
  { placementId, centerId, reason, urgency, consent }: Transfer,
): Promise<{ offerId: string; answerBy: Moment; lapsesAt: Moment }> {
  const { placement, request, centers, moving, at } = await lockedPlacement(
    tx,
    viewer,
    'placements.transfer',
    placementId,
    centerId,
  );
  mustBe(placement, 'arrived');
  if (placement.centerId === centerId) refuse('wrong-state', { state: 'same-center' });
  if (moving && (moving.state === 'booked' || moving.lapsesAt > at)) refuse('transfer-under-way');
  // Its time was over before: it only was not written down yet.
  if (moving) await endTransfer(tx, moving, request, 'choose-another-place', at);
  const known = await readForHold(tx, request.id, centerId);
  const { beds, places } = bedsFor(request, known, { from: at, at });
  const steps = answerSteps(found(centers.get(centerId)), urgency, at);
  const { answerBy, lapsesAt } = steps;
  const offerId = randomUUID();
  await tx
    .insertInto('offer')
    .values({
      id: offerId,
      requestId: request.id,
      centerId,
      organizationId: request.organizationId,
      createdBy: viewer.accountId,
      createdAt: at,
      sentAt: at,
      ...steps,
      transferReason: reason,
      fromPlacementId: placementId,
      fromCenterId: placement.centerId,
    })
    .execute();
  await takeBeds(tx, viewer, { centerId, offerId, as: 'hold', from: at, lapsesAt, beds });
  await takePlaces(tx, viewer, { centerId, offerId, from: at, lapsesAt, places });
  await tx.updateTable('request').set({ consent, consentAt: at }).where('id', '=', request.id).execute();
  await record(tx, viewer, 'placements.transfer', {
    centerId: placement.centerId,
    requestId: request.id,
    reference: request.reference,
    details: { toCenterId: centerId, reason, consent, answerBy },
  });
  await announce(tx, { kind: 'capacity', centerId });
  await announceRequest(tx, request, centerId, placement.centerId);
  await tellAnswerer(tx, request, { kind: 'request-awaits', about: offerId, centerId });
  return { offerId, answerBy, lapsesAt };
}

/** They stay where they are after all: the beds that were asked for or booked elsewhere are free again. */
export async function cancelTransfer(
  tx: Transaction,
  viewer: Viewer,
  { placementId }: { placementId: string },
): Promise<null> {
  const { placement, request, moving, at } = await lockedPlacement(
    tx,
    viewer,
    'placements.cancelTransfer',
    placementId,
  );
  if (!moving) refuse('wrong-state', { state: placement.state });
  await endTransfer(tx, moving, request, 'no-longer-needed', at);
  await record(tx, viewer, 'placements.cancelTransfer', {
    centerId: placement.centerId,
    requestId: request.id,
    reference: request.reference,
    details: { toCenterId: moving.centerId, was: moving.state },
  });
  return null;
}
