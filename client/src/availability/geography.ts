/** Names of regions and cities in the language of the screen. */
import type { CenterList, CityLine } from '@iwaa/shared/centers/centers';
import { language } from '../text/index.ts';
import { localeOf } from '../text/format.ts';

type InThree = { readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };
const nameOf = (place: InThree | undefined): string =>
  place ? { fr: place.nameFr, ar: place.nameAr, en: place.nameEn }[language()] : '';

export type Geography = {
  readonly cities: ReadonlyMap<string, CityLine>;
  /** In the order of the network, which is the country's. */
  readonly regionIds: readonly string[];
  readonly cityName: (id: string) => string;
  readonly regionName: (id: string) => string;
};

export function geographyOf(list: Pick<CenterList, 'regions' | 'cities'>): Geography {
  const cities = new Map(list.cities.map((city) => [city.id, city]));
  const regions = new Map(list.regions.map((region) => [region.id, region]));
  return {
    cities,
    regionIds: list.regions.map((region) => region.id),
    cityName: (id) => nameOf(cities.get(id)),
    regionName: (id) => nameOf(regions.get(id)),
  };
}

/** "Fès et Tanger" */
export const listInWords = (names: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language()], { type: 'conjunction' }).format(names);

type InRegion = { readonly regionId: string };

/** The regions that have rows: ids, so that a view repeats over something that stays the same when a row changes. */
export const regionsOf = (rows: readonly InRegion[], regionIds: readonly string[]): string[] =>
  regionIds.filter((id) => rows.some((row) => row.regionId === id));
