import type { Catalogue, OfferingFacts } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import { refuse } from '../platform/refusal.ts';

/** The whole catalogue in its order, what is out of use included: its names are still read. */
export async function catalogue(tx: Transaction): Promise<Catalogue> {
  const services = await tx
    .selectFrom('service')
    .select(['id', 'nameFr', 'nameAr', 'nameEn', 'counted', 'perLanguage', 'version'])
    .select(sql<boolean>`retired_at is not null`.as('retired'))
    .orderBy('position')
    .orderBy('id')
    .execute();
  const steps = await tx
    .selectFrom('serviceStep')
    .select(['id', 'nameFr', 'nameAr', 'nameEn', 'version'])
    .select(sql<boolean>`retired_at is not null`.as('retired'))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return { services, steps };
}

/** What some centers offer, with the places taken: one statement for the offerings, one for their use. */
export async function offeringFacts(
  tx: Transaction,
  centerIds: readonly string[],
): Promise<Map<string, OfferingFacts[]>> {
  if (centerIds.length === 0) return new Map();
  const offerings = await tx
    .selectFrom('offering')
    .innerJoin('service', 'service.id', 'offering.serviceId')
    .where('offering.retiredAt', 'is', null)
    .where('service.retiredAt', 'is', null)
    .where('centerId', 'in', [...centerIds])
    .select(['centerId', 'offering.id as offeringId', 'serviceId as service', 'places', 'onSite', 'languages', 'days'])
    .select(['counted', 'need', 'perLanguage'])
    .orderBy('position')
    .orderBy('service.id')
    .orderBy('onSite', 'desc')
    .orderBy('languages')
    .execute();
  const counted = offerings.filter(({ places }) => places !== null);
  const used = await numbersInUse(tx, [...new Set(counted.map(({ centerId }) => centerId))]);
  const facts = offerings.map(({ centerId, ...offering }) => ({
    centerId,
    facts: { ...offering, taken: used.get(offering.offeringId)?.length ?? 0 },
  }));
  const byCenter = Map.groupBy(facts, ({ centerId }) => centerId);
  return new Map([...byCenter].map(([centerId, rows]) => [centerId, rows.map((row) => row.facts)]));
}

/** The places in use of each offering, now or from a day to come on; null is one without a number. Whose they are is not told. */
export async function numbersInUse(
  tx: Transaction,
  centerIds: readonly string[],
): Promise<Map<string, (number | null)[]>> {
  if (centerIds.length === 0) return new Map();
  const { rows } = await sql<{ offeringId: string; placeNumber: number | null }>`
    select offering_id, place_number from service_use(${[...centerIds]}::uuid[])`.execute(tx);
  const byOffering = Map.groupBy(rows, ({ offeringId }) => offeringId);
  return new Map([...byOffering].map(([id, used]) => [id, used.map(({ placeNumber }) => placeNumber)]));
}

/** Each of these is in the catalogue and in use, or nothing is done. */
export async function mustBeServices(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx
    .selectFrom('service')
    .where('id', 'in', [...ids])
    .where('retiredAt', 'is', null)
    .select('id')
    .execute();
  if (known.length < new Set(ids).size) refuse('not-found');
}
