import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { range } from '../src/expansion/solver/numbers.ts';
import { randomFrom } from '../src/platform/random.ts';

export type SmallShape = {
  readonly years: number;
  readonly sites: number;
  readonly zones: number;
  readonly groups: number;
  readonly money: number;
};

/** A made-up problem small enough for brute force or HiGHS; the first site stands already with a unit of its first size. */
export function smallProblem(seed: number, shape: Partial<SmallShape> = {}): PhasingProblem {
  const { years, sites, zones, groups, money } = { years: 3, sites: 4, zones: 6, groups: 2, money: 1, ...shape };
  const random = randomFrom(seed);
  const places = (count: number) => range(count).map(() => ({ x: random.next() * 4, y: random.next() * 4 }));
  const [from, to] = [places(zones), places(sites)];
  const weights = range(zones).map(() => 0.3 + random.next());
  return {
    firstYear: 2030,
    groups: range(groups).map((group) => ({ id: `group ${group}`, travelLimit: 3 })),
    zones: range(zones).map((zone) => ({ id: `zone ${zone}`, region: `region ${zone % 2}`, weight: 1 })),
    sites: range(sites).map((site) => ({
      id: `site ${site}`,
      region: `region ${site % 2}`,
      costs: { opening: 40 + random.below(30), perBedAdded: 2, perYear: 20, perBedAndYear: 3 },
      leastBeds: 4,
      mostBeds: 12,
      existing: site === 0 ? { from: 0, units: range(groups).map((group) => (group === 0 ? 1 : 0)) } : null,
    })),
    sizes: [
      { beds: 4, carries: range(groups).map(() => 1.5) },
      { beds: 8, carries: range(groups).map(() => 4.5) },
    ],
    load: range(years).map((year) =>
      range(groups).map((group) => weights.map((weight) => weight * (1 + year / 5) * (group ? 0.6 : 1))),
    ),
    hours: to.map((site) => from.map((zone) => Math.hypot(site.x - zone.x, site.y - zone.y))),
    grants: range(years).map((year) => ({
      id: `${year}`,
      donor: 'state',
      amount: money * 110,
      from: year,
      to: year,
      lapses: false,
    })),
    rules: { mostOpenings: range(years).map(() => 1), regionMinimums: [], apart: [], inflation: 0 },
    goals: { unserved: 40, worstRegion: 50, worstRegionLimit: null, journey: 1, money: 0, discount: 1 },
  };
}

/** The same with other rules, goals or anything else. */
export const withRules = (problem: PhasingProblem, rules: Partial<PhasingProblem['rules']>): PhasingProblem => ({
  ...problem,
  rules: { ...problem.rules, ...rules },
});
