/** Names of regions and cities in the language of the screen. */
import type { CenterList, CityLine } from '@iwaa/shared/centers/centers';
import { nameOf } from '../text/name.ts';

export type Geography = {
  readonly cities: ReadonlyMap<string, CityLine>;
  /** In the order of the network, which is the country's. */
  readonly regionIds: readonly string[];
  readonly cityName: (id: string) => string;
  readonly regionName: (id: string) => string;
};

type Named = Parameters<typeof nameOf>[0];
function nameIn(places: ReadonlyMap<string, Named>, id: string): string {
  const place = places.get(id);
  return place ? nameOf(place) : '';
}

export function geographyOf(list: Pick<CenterList, 'regions' | 'cities'>): Geography {
  const cities = new Map(list.cities.map((city) => [city.id, city]));
  const regions = new Map(list.regions.map((region) => [region.id, region]));
  return {
    cities,
    regionIds: list.regions.map((region) => region.id),
    cityName: (id) => nameIn(cities, id),
    regionName: (id) => nameIn(regions, id),
  };
}

type InRegion = { readonly regionId: string };

/** The regions that have rows: ids, so that a view repeats over something that stays the same when a row changes. */
export const regionsOf = (rows: readonly InRegion[], regionIds: readonly string[]): string[] =>
  regionIds.filter((id) => rows.some((row) => row.regionId === id));
