import type { Column } from '@iwaa/shared/availability/availability';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

import { planningPlaces } from '../src/expansion/scenario/places.ts';
import { type Ground, type Posed, posed } from '../src/expansion/scenario/problem.ts';
import { startingContent } from '../src/expansion/scenario/start.ts';

export const places = planningPlaces();

/** Towns of the census, by their code. */
export const towns = { tanger: '1511010', fes: '3231010', casablanca: '6141010', marrakech: '7351010' };

/** An open center in Fès, with beds for women and for men, unless it says otherwise. */
export const standingCenter = (more: Partial<StandingCenter> = {}): StandingCenter => ({
  ...{
    centerId: 'jasmin',
    codeName: 'Jasmin',
    codeNameAr: 'ياسمين',
    cityId: towns.fes,
    regionId: 'MA-03',
    opensIn: null,
  },
  rooms: [aRoom(['woman'], 4), aRoom(['woman'], 4)],
  ...more,
});
export const aRoom = (columns: readonly Column[], beds: number) => ({ columns, beds });

/** What a scenario begins with in 2026, so that its first year is 2027. */
export const content = (more: Partial<ScenarioContent> = {}): ScenarioContent => ({
  ...startingContent(places, [], 2026),
  ...more,
});

/** Of so many years from 2027, with so many of the candidate towns. */
export function shortContent(years: number, sites: number, more: Partial<ScenarioContent> = {}): ScenarioContent {
  const start = content();
  return {
    ...start,
    demand: { ...start.demand, toYear: 2026 + years },
    sites: start.sites.slice(0, sites),
    ...more,
  };
}

export const posedOf = (of: ScenarioContent, ground: Partial<Ground> = {}): Posed =>
  posed(of, { places, standing: [], travel: [], ...ground });
