import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { add, at, get, range } from '../solver/numbers.ts';
import { allowedCells, type Cells, cellsOf } from './cells.ts';
import { type MoneyRow, moneyRows } from './money.ts';

/** The problem as flat arrays, for the inner loops. A demand is a (year, group, zone): `(year * groups + group) * zones + zone`. */
export type Model = {
  readonly problem: PhasingProblem;
  readonly years: number;
  readonly groups: number;
  readonly zones: number;
  readonly sites: number;
  /** Sizes with "none", as 0. */
  readonly sizes: number;
  readonly regions: readonly string[];
  readonly regionOf: Int32Array;
  /** By demand; 0 where no site can be reached. */
  readonly load: Float64Array;
  /** By demand: hours for an erlang without a place. */
  readonly refusal: Float64Array;
  /** By year and region: all load, and the part that no site can reach. */
  readonly regionLoad: Float64Array;
  readonly lostLoad: Float64Array;
  /** Hours that the lost part costs in all plans alike. */
  readonly lostValue: number;
  /** Zones that a (site, group) can serve lie from `reachStart` on; their hours are weighted. */
  readonly reachStart: Int32Array;
  readonly reachZone: Int32Array;
  readonly reachHours: Float64Array;
  /** By group and size. */
  readonly carries: Float64Array;
  readonly cells: Cells;
  /** By site: which cells an open site may be in. */
  readonly allowed: readonly Uint8Array[];
  readonly money: readonly MoneyRow[];
  /** By year: worth of an hour, and prices against the first year. */
  readonly worth: Float64Array;
  readonly prices: Float64Array;
};

/** Shapes that do not fit together throw; they are a mistake of the caller, not of a planner. */
export function modelOf(problem: PhasingProblem): Model {
  checkShapes(problem);
  const { load, groups, zones, sites, sizes, goals, rules } = problem;
  const years = load.length;
  const regions = [...new Set(zones.map((zone) => zone.region))];
  const regionOf = Int32Array.from(zones, (zone) => regions.indexOf(zone.region));
  const cells = cellsOf(problem);
  return {
    problem,
    years,
    groups: groups.length,
    zones: zones.length,
    sites: sites.length,
    sizes: sizes.length + 1,
    regions,
    regionOf,
    ...demandOf(problem, regions.length, regionOf),
    ...reachOf(problem),
    carries: Float64Array.from(groups.flatMap((_, group) => [0, ...sizes.map((size) => get(size.carries, group))])),
    cells,
    allowed: sites.map((site) => allowedCells(site, cells, sizes)),
    money: moneyRows(problem.grants, years),
    worth: Float64Array.from(range(years), (year) => goals.discount ** year),
    prices: Float64Array.from(range(years), (year) => (1 + rules.inflation) ** year),
  };
}

const isReached = ({ hours, groups }: PhasingProblem, site: number, group: number, zone: number) =>
  get(get(hours, site), zone) <= get(groups, group).travelLimit;

function demandOf(problem: PhasingProblem, regions: number, regionOf: Int32Array) {
  const { load, groups, zones, sites, goals } = problem;
  const count = load.length * groups.length * zones.length;
  const [served, refusal] = [new Float64Array(count), new Float64Array(count)];
  const [regionLoad, lostLoad] = [new Float64Array(load.length * regions), new Float64Array(load.length * regions)];
  const reached = groups.map((_, group) =>
    zones.map((_zone, zone) => sites.some((_site, site) => isReached(problem, site, group, zone))),
  );
  let lostValue = 0;
  let demand = 0;
  for (const [year, byGroup] of load.entries())
    for (const [group, byZone] of byGroup.entries())
      for (const [zone, amount] of byZone.entries()) {
        const region = year * regions + get(regionOf, zone);
        refusal[demand] = goals.discount ** year * get(zones, zone).weight * goals.unserved;
        add(regionLoad, region, amount);
        if (get(get(reached, group), zone)) served[demand] = amount;
        else {
          add(lostLoad, region, amount);
          lostValue += amount * at(refusal, demand);
        }
        demand += 1;
      }
  return { load: served, refusal, regionLoad, lostLoad, lostValue };
}

function reachOf(problem: PhasingProblem) {
  const { sites, groups, zones, hours, goals } = problem;
  const reached = sites.flatMap((_, site) =>
    groups.map((_group, group) => range(zones.length).filter((zone) => isReached(problem, site, group, zone))),
  );
  const hoursOf = (zone: number, site: number) => get(get(hours, site), zone) * get(zones, zone).weight * goals.journey;
  let start = 0;
  return {
    reachStart: Int32Array.from([0, ...reached.map((list) => (start += list.length))]),
    reachZone: Int32Array.from(reached.flat()),
    reachHours: Float64Array.from(
      reached.flatMap((list, unit) => list.map((zone) => hoursOf(zone, Math.floor(unit / groups.length)))),
    ),
  };
}

function checkShapes({ load, groups, zones, sites, sizes, hours, rules }: PhasingProblem): void {
  const same = (what: string, found: number, wanted: number) => {
    if (found !== wanted) throw new RangeError(`${what}: ${found} where ${wanted} are wanted`);
  };
  for (const byGroup of load) {
    same('groups of the load', byGroup.length, groups.length);
    for (const byZone of byGroup) same('zones of the load', byZone.length, zones.length);
  }
  same('sites of the hours', hours.length, sites.length);
  for (const byZone of hours) same('zones of the hours', byZone.length, zones.length);
  same('years of the openings', rules.mostOpenings.length, load.length);
  if (rules.inflation < 0) throw new RangeError('prices do not fall');
  if (sites.some(({ existing }) => existing !== null && existing.from >= load.length))
    throw new RangeError('a center that comes after the last year is no site of this plan');
  for (const [place, size] of sizes.entries()) {
    same('groups of a size', size.carries.length, groups.length);
    const before = sizes[place - 1];
    if (before && (before.beds >= size.beds || before.carries.some((load_, group) => load_ > get(size.carries, group))))
      throw new RangeError('sizes go from small to large');
  }
}
