import type { Viewer } from '@iwaa/shared/access/access';
import type { PlanOf, StayPlan } from '@iwaa/shared/services/services';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { ensure } from '../access/index.ts';
import { record } from '../audit/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';

/** The service plan of a stay, for its center. Looking at one is recorded. */
export async function planOfStay(tx: Transaction, viewer: Viewer, { placementId }: PlanOf): Promise<StayPlan> {
  const { centerId, offerId, requestId, reference, state } = found(
    await tx
      .selectFrom('placement')
      .innerJoin('request', 'request.id', 'placement.requestId')
      .where('placement.id', '=', placementId)
      .select(['placement.centerId', 'offerId', 'placement.requestId', 'request.reference', 'placement.state'])
      .executeTakeFirst(),
  );
  ensure(viewer, 'services.plan', { centerId });
  await record(tx, viewer, 'services.plan', { outcome: 'read', centerId, requestId, reference });
  const people = await tx
    .selectFrom('partyPerson')
    .where('requestId', '=', requestId)
    .select('letter')
    .orderBy(({ fn }) => fn('length', ['letter']))
    .orderBy('letter')
    .execute();
  return {
    placementId,
    reference,
    letters: people.map(({ letter }) => letter),
    open: state === 'booked' || state === 'arrived',
    places: await placesOf(tx, offerId),
    items: await itemsOf(tx, placementId),
  };
}

const placesOf = (tx: Transaction, offerId: string) =>
  tx
    .selectFrom('servicePlace')
    .innerJoin('offering', 'offering.id', 'offeringId')
    .innerJoin('service', 'service.id', 'serviceId')
    .where('offerId', '=', offerId)
    .where(sql<boolean>`upper_inf(during) and not isempty(during)`)
    .select([
      'servicePlace.id as placeId',
      'serviceId as service',
      'personLetter as letter',
      'overrideReason as override',
    ])
    .select(sql<Moment>`lower(during)`.as('since'))
    .orderBy('position')
    .orderBy('personLetter')
    .execute();

const itemsOf = (tx: Transaction, placementId: string) =>
  tx
    .selectFrom('planItem')
    .where('placementId', '=', placementId)
    .where('cancelledAt', 'is', null)
    .select(['id as itemId', 'serviceId as service', 'stepId as step', 'personLetter as letter', 'dueOn', 'doneAt'])
    .orderBy(sql`done_at is not null`)
    .orderBy('dueOn')
    .orderBy('createdAt')
    .execute();
