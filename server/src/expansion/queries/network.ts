import type { RegionLine } from '@iwaa/shared/centers/centers';
import type { CandidateTown } from '@iwaa/shared/expansion/baseline';

import type { Transaction } from '../../platform/db/transaction.ts';
import type { PlanningPlaces } from '../scenario/places.ts';

/** The network's towns that have a population on record, largest first. */
export async function townsOfNetwork(tx: Transaction, { towns }: PlanningPlaces): Promise<CandidateTown[]> {
  const population = new Map(towns.map((town) => [town.id, town.population]));
  const cities = await tx
    .selectFrom('city')
    .select(['id', 'regionId', 'nameFr', 'nameAr', 'nameEn', 'latitude', 'longitude'])
    .execute();
  return cities
    .map((city) => ({ ...city, population: population.get(city.id) ?? 0 }))
    .filter((city) => city.population > 0)
    .toSorted((one, other) => other.population - one.population);
}

export const regionsOfNetwork = (tx: Transaction): Promise<RegionLine[]> =>
  tx
    .selectFrom('region')
    .select(['id', 'nameFr', 'nameAr', 'nameEn', 'latitude', 'longitude', 'population'])
    .orderBy('id')
    .execute();
