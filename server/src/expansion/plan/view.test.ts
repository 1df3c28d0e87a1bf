import type { Planned } from '@iwaa/shared/expansion/phasing-run';
import type { ScenarioGrant } from '@iwaa/shared/expansion/scenario';
import { sum } from '@iwaa/shared/expansion/ranges';
import { staffRules } from '@iwaa/shared/expansion/sizing/defaults';
import { staffFor } from '@iwaa/shared/expansion/sizing/staff';
import { describe, expect, test } from 'vitest';

import { aRoom, posedOf, shortContent, standingCenter, towns } from '../../../test/posed.ts';
import { bedsIn, breachesOf } from '../phasing/check.ts';
import { solve } from '../solver/solve.ts';
import { planView } from './view.ts';

const meta = {
  runId: 'run',
  scenarioId: 'scenario',
  name: 'One',
  by: 'planner',
  at: '2026-11-20T12:00:00Z',
  isOld: false,
};
const studies = { simulation: null, equityCurve: null };
const limits = { seconds: 60, megabytes: 512, faulted: () => undefined };

const start = shortContent(3, 5);
/** One that is over before the plan begins, beside those that are there. */
const over: ScenarioGrant = { ...start.grants[0]!, fromYear: 2020, toYear: 2025 };
const content = shortContent(3, 5, {
  grants: [over, ...start.grants.map((grant) => ({ ...grant, toYear: 2029 }))],
  rules: { ...start.rules, apart: [[0, 1]] },
});
/** One center of an odd size that the policy would not allow today, and one that comes in the second year. */
const standing = [
  standingCenter({ rooms: [aRoom(['woman'], 7), aRoom(['man'], 4)] }),
  standingCenter({ centerId: 'olivier', codeName: 'Olivier', cityId: towns.tanger, regionId: 'MA-01', opensIn: 2028 }),
];
const posed = posedOf(content, { standing });
const outcome = await planned();
const { problem } = posed;
const view = planView(meta, content, posed, outcome, studies);

async function planned(): Promise<Planned> {
  const asked = { seconds: 20, seed: 1, goodEnough: 0.3 };
  const made = await solve(posed.problem, asked, limits, () => undefined).done;
  if (made.kind !== 'planned') throw new Error(`no plan: ${JSON.stringify(made)}`);
  return made;
}

describe('a plan as a planner reads it', { timeout: 60_000 }, () => {
  test('comes from a run that says who is served where, and keeps every rule', () => {
    expect(outcome).toMatchObject({ checked: true, served: { length: 3 } });
    expect(breachesOf(problem, outcome.plan.units)).toEqual([]);
    expect(view).toMatchObject({ ...meta, ...studies, checked: true, travel: 'reckoned', seed: 1 });
  });

  test('has the beds of the plan: in its sites, its regions and its units', () => {
    for (const [place, year] of view.years.entries()) {
      const beds = sum(outcome.plan.units.map((units) => bedsIn(problem.sizes, units[place]!)));
      expect(year.beds).toBe(beds);
      expect(sum(view.sites.flatMap((site) => site.beds[place]!))).toBe(beds);
      expect(sum(year.regions.map((region) => region.beds))).toBe(beds);
      expect(sum(year.units.map((unit) => unit.beds))).toBe(beds);
    }
    expect(view.figures.beds).toBe(view.years.at(-1)!.beds);
  });

  test('covers in its regions and in its units what its figures say', () => {
    const load = sum(view.years.map((year) => year.load));
    for (const of of ['regions', 'units'] as const) {
      const lines = view.years.flatMap((year) => year[of]);
      expect(sum(lines.map((line) => line.load))).toBeCloseTo(load, 6);
      expect(sum(lines.map((line) => line.load * line.covered)) / load).toBeCloseTo(view.figures.covered, 6);
    }
    expect(view.figures.covered).toBeGreaterThan(0.1);
  });

  test('turns away no more than the refusal target, and travels no further than the limit', () => {
    for (const line of view.years.flatMap(({ regions, units }) => [...regions, ...units])) {
      expect(line.full ?? 0).toBeLessThanOrEqual(0.05 + 1e-6);
      expect(line.ninetiethHours ?? 0).toBeLessThanOrEqual(4);
      expect(line.meanHours === null).toBe(line.covered === 0);
    }
  });

  test('has the mean journey of the plan in each year', () => {
    for (const year of view.years) {
      const served = year.units.map((unit) => unit.load * unit.covered);
      const hours = sum(year.units.map((unit, place) => (unit.meanHours ?? 0) * served[place]!));
      expect(hours / sum(served)).toBeCloseTo(year.journey, 6);
    }
  });

  test('is paid for by its grants to the last dirham, by none outside its years', () => {
    for (const year of view.years) {
      expect(year.paidBy).toHaveLength(3);
      expect(sum(year.paidBy)).toBeCloseTo(year.spent, 6);
      expect(year.paidBy[0]).toBe(0);
    }
    expect(sum(view.years.map(({ paidBy }) => paidBy[1]!))).toBeLessThanOrEqual(25_000 + 1e-6);
  });

  test('staffs every home for its beds, an address once, and pays the posts in the prices of the year', () => {
    const [first, second] = view.sites;
    const homes = [
      ...view.sites.slice(2).map((site) => site.beds[0]!),
      first!.beds[0]!.map((beds, unit) => beds + second!.beds[0]![unit]!),
    ];
    // Each unit of the starting content holds minors, and is staffed as such.
    const posts = homes
      .map(sum)
      .filter((beds) => beds > 0)
      .map((minors) => staffFor({ adults: 0, minors }, staffRules.rules).total);
    expect(view.years[0]!.posts).toBeCloseTo(sum(posts), 9);
    expect(view.years[2]!.wages).toBeCloseTo(view.years[2]!.posts * 84 * 1.02 ** 2, 6);
  });

  test('says of each site what stands, what is counted of it, and when a new one opens', () => {
    const [first, second, third] = view.sites;
    expect([first, second].map((site) => [site!.center?.codeName, site!.standing])).toEqual([
      ['Jasmin', [7, 0, 0]],
      ['Jasmin', [0, 4, 0]],
    ]);
    expect(third).toMatchObject({ center: { codeName: 'Olivier' }, standing: [8, 0, 0], opensIn: null });
    expect(third!.beds[0]).toEqual([0, 0, 0]);
    const opened = view.sites.filter(({ opensIn }) => opensIn !== null);
    expect(opened).toHaveLength(view.figures.openings);
    for (const { beds, opensIn, standing: there } of opened) {
      const place = opensIn! - 2027;
      expect(sum(there)).toBe(0);
      expect(sum(beds[place]!)).toBeGreaterThan(0);
      expect(sum(beds[place - 1] ?? [])).toBe(0);
    }
    expect(view.roundedCenters).toEqual([]);
  });

  test('tells of everybody in the last year, reached or not, and what share must be referred to fill its beds', () => {
    const { all, regions } = view.equity;
    expect(all.people).toBeCloseTo(view.years.at(-1)!.people, 6);
    expect(regions.find(({ name }) => name === 'MA-12')!.unreached).toBe(1);
    const built = outcome.plan.units.flatMap((years) => years.at(-1)!.map((size, unit) => ({ size, unit })));
    const carried = sum(built.map(({ size, unit }) => (size === 0 ? 0 : problem.sizes[size - 1]!.carries[unit]!)));
    const share = content.demand.factors.referred.value;
    expect(view.referralToFill).toBeCloseTo((share * carried * 0.95) / view.years.at(-1)!.load, 6);
  });
});
