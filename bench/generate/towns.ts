import type pg from 'pg';

import { minutesByRoad } from '../../server/src/placements/index.ts';
import { copyInto } from './copy.ts';

export type City = {
  readonly id: string;
  readonly regionId: string;
  readonly latitude: number;
  readonly longitude: number;
};

export async function readCities(client: pg.Client): Promise<City[]> {
  const read = 'select id, region_id as "regionId", latitude, longitude from city order by id';
  return (await client.query<City>(read)).rows;
}

/** The roads between all towns, as somebody measured and imported them: a little longer than they would be reckoned. */
export async function writeRoads(url: string, cities: readonly City[]): Promise<void> {
  const roads = await copyInto(url, 'travel_time', 'from_city_id, to_city_id, minutes');
  for (const from of cities)
    for (const to of cities)
      if (to !== from) roads.write(from.id, to.id, Math.round(minutesByRoad(from, to) * 1.1) + 5);
  const imported = await copyInto(url, 'travel_import', 'pairs');
  imported.write(await roads.end());
  await imported.end();
}
