import type { Viewer } from '@iwaa/shared/access/access';
import type { FreePlace, GivePlace } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { offeringFacts } from '../queries.ts';
import { takePlaces } from './places.ts';
import { lockedStay, mustBeOfParty } from './stay.ts';

/** Gives somebody who stays a place of a service; above its places only by the manager, who says why. */
export async function givePlace(
  tx: Transaction,
  viewer: Viewer,
  { placementId, offeringId, letter, override }: GivePlace,
): Promise<null> {
  if (override !== undefined && viewer.role !== 'manager') refuse('forbidden');
  const { centerId, offerId, requestId, reference } = await lockedStay(tx, viewer, 'services.givePlace', placementId);
  const offered = (await offeringFacts(tx, [centerId])).get(centerId) ?? [];
  const offering = found(offered.find((one) => one.offeringId === offeringId));
  // Where the party is counted as one, nobody of it has the place alone.
  const whom = offering.counted === 'party' ? null : letter;
  await mustBeOfParty(tx, requestId, whom);
  if (offering.counted !== 'party' && whom === null) refuse('missing-details', { fields: ['letter'] });
  const isFull = offering.places !== null && offering.taken >= offering.places;
  if (isFull && override === undefined) refuse('service-full', { service: offering.service });
  const place = {
    offeringId,
    letter: whom,
    counted: offering.places !== null,
    override: isFull ? override : undefined,
  };
  await takePlaces(tx, viewer, { centerId, offerId, placementId, from: await momentNow(tx), places: [place] });
  await record(tx, viewer, 'services.givePlace', {
    centerId,
    requestId,
    reference,
    subjectId: offeringId,
    details: isFull && override ? { override } : {},
  });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}

/** Somebody needs the service no more: the place is free, the stay goes on. */
export async function freePlace(tx: Transaction, viewer: Viewer, { placeId }: FreePlace): Promise<null> {
  const { centerId, requestId, reference, offeringId } = found(
    await tx
      .selectFrom('servicePlace')
      .innerJoin('offer', 'offer.id', 'offerId')
      .innerJoin('request', 'request.id', 'offer.requestId')
      .where('servicePlace.id', '=', placeId)
      .select(['servicePlace.centerId', 'request.id as requestId', 'request.reference', 'offeringId'])
      .executeTakeFirst(),
  );
  ensure(viewer, 'services.freePlace', { centerId });
  await lockCenter(tx, centerId);
  const freed = await tx
    .updateTable('servicePlace')
    .set({ during: sql<string>`ended_at(during, ${await momentNow(tx)})` })
    .where('id', '=', placeId)
    .where('placementId', 'is not', null)
    .where(sql<boolean>`upper_inf(during)`)
    .returning('id')
    .executeTakeFirst();
  if (!freed) refuse('wrong-state', { state: 'free' });
  await record(tx, viewer, 'services.freePlace', { centerId, requestId, reference, subjectId: offeringId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}
