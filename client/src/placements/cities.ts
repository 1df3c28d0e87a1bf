/** Cities of the network by id, and found by what somebody types, in any of the three languages. */
import type { CityLine } from '@iwaa/shared/centers/centers';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { isCalled, nameOf as nameInWords, plain } from '../text/name.ts';

/** The city of that name, or the only one that begins so. */
export function cityNamed(cities: readonly CityLine[], typed: string): CityLine | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const named = (fits: (name: string) => boolean) => cities.filter((city) => isCalled(city, fits));
  const [exact] = named((name) => name === wanted);
  const beginning = named((name) => name.startsWith(wanted));
  return exact ?? (beginning.length === 1 ? beginning[0] : undefined);
}

/** The cities, read once a page; empty until they come. */
export function createCities() {
  const list = createQuery(
    () => api.centers.list.query(),
    () => true,
    { concerns: (topics) => topics.network },
  );
  const all = (): readonly CityLine[] => list.data()?.cities ?? [];
  const nameOf = (cityId: string | null | undefined): string => {
    const city = all().find(({ id }) => id === cityId);
    return city ? nameInWords(city) : '';
  };
  return { all, nameOf };
}
export type Cities = ReturnType<typeof createCities>;
