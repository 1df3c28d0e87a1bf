import type { SetOffering } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import { callerFor } from './callers.ts';
import type { House } from './context.ts';
import { managerOf } from './given.ts';

type Said = Partial<Omit<SetOffering, 'service' | 'places'>>;

/** What a center offers, said by its manager: `places` of a service, on site and every day. At Jasmin unless it says otherwise. */
export async function offer(house: House, service: string, places: number | null, said: Said = {}) {
  const centerId = said.centerId ?? house.network.jasmin.id;
  const manager = callerFor(house, managerOf(house, centerId));
  const whole = { centerId, service, places, onSite: true, languages: [], days: [], ...said };
  return manager.services.setOffering(whole);
}

/** The places of services in use now, by service, as numbers; null is one without a number. Read behind every rule. */
export async function placesInUse({ owner }: Pick<House, 'owner'>): Promise<Record<string, (number | null)[]>> {
  const rows = await owner
    .selectFrom('servicePlace')
    .innerJoin('offering', 'offering.id', 'offeringId')
    .where(sql<boolean>`during @> clock_timestamp() and (lapses_at is null or lapses_at > clock_timestamp())`)
    .select(['serviceId', 'placeNumber'])
    .orderBy('placeNumber')
    .execute();
  const byService = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return Object.fromEntries(
    [...byService].map(([service, all]) => [service, all.map(({ placeNumber }) => placeNumber)]),
  );
}

/** Every offering is gone, and who had a place of it: each test begins without services. */
export async function noOfferings({ owner }: Pick<House, 'owner'>): Promise<void> {
  await sql.raw('delete from service_place; delete from offering').execute(owner);
}
