import type { PlanView } from '@iwaa/shared/expansion/plan-view';

import { minutesByRoad, type Point } from '../../placements/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Province, Town } from '../facts.ts';
import type { PlanningPlaces } from './places.ts';

/** The way from one town to another as the network's own table has it. */
export type MeasuredWay = { readonly fromCityId: string; readonly toCityId: string; readonly minutes: number };

export const measuredWays = (tx: Transaction): Promise<MeasuredWay[]> =>
  tx.selectFrom('travelTime').select(['fromCityId', 'toCityId', 'minutes']).execute();

export const hoursByRoad = (from: Point, to: Point): number => minutesByRoad(from, to) / 60;

/** Hours one way by site and province, and whether they are measured. */
export type Journeys = { readonly hours: number[][]; readonly travel: PlanView['travel'] };

/**
 * The largest town of a province stands for it, as its chief town mostly is: where the table has the way from there to the site's town, that
 * counts, else it is reckoned from the province's point. The table has no way within a town, and needs none.
 */
export function journeysOf(
  { provinces, towns }: PlanningPlaces,
  sites: readonly Town[],
  ways: readonly MeasuredWay[],
): Journeys {
  const largest = new Map(
    towns.toSorted((one, other) => one.population - other.population).map((town) => [town.province, town.id]),
  );
  const minutes = new Map(ways.map((way) => [`${way.fromCityId} ${way.toCityId}`, way.minutes]));
  const measured = (from: Province, to: Town) => minutes.get(`${largest.get(from.id)} ${to.id}`);
  const pairs = sites.flatMap((to) => provinces.map((from) => ({ from, to })));
  const away = pairs.filter(({ from, to }) => largest.get(from.id) !== to.id);
  const known = away.filter(({ from, to }) => measured(from, to) !== undefined).length;
  return {
    hours: sites.map((to) => provinces.map((from) => (measured(from, to) ?? minutesByRoad(from, to)) / 60)),
    travel: known === 0 ? 'reckoned' : known === away.length ? 'measured' : 'mixed',
  };
}
