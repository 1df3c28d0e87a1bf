import type { PhasedPlan, PhasingProblem } from '@iwaa/shared/expansion/phasing';
import {
  type Aim,
  equityPoint,
  goalsInOrder,
  type Leaning,
  leanedFurther,
  leaningTo,
  regretOf,
  timesChosen,
} from '@iwaa/shared/expansion/phasing-studies';
import { describe, expect, test } from 'vitest';

import { smallProblem } from '../../../test/phasing.ts';
import { openHighs } from '../solver/highs.ts';
import { total } from '../solver/numbers.ts';
import { weigh } from '../solver/weigh.ts';
import { checkedValue } from './full-program.ts';
import { planQuickly } from './plan.ts';

const highs = await openHighs();
const threadLimits = { seconds: 30, megabytes: 512, faulted: () => undefined };
const shape = { years: 2, sites: 3, zones: 5 };
const problem = smallProblem(6, { ...shape, money: 1.5 });
const planOf = (of: PhasingProblem): PhasedPlan => planQuickly(highs, of, 1, 6).plan!;

describe('goals in an order of importance', { timeout: 60_000 }, () => {
  const measures: Record<Aim, (plan: PhasedPlan) => number> = {
    coverage: ({ years }) => total(years.map((year) => year.unserved)),
    'worst region': ({ years }) => total(years.map((year) => year.worstRegion)),
    journey: ({ years }) => total(years.map((year) => year.journey * (year.load - year.unserved))),
    money: ({ years }) => total(years.map((year) => year.spent)),
  };
  const first = (aim: Aim, ...then: Aim[]) => planOf({ ...problem, goals: goalsInOrder(problem, [aim, ...then]) });

  test('the first aim is served best by the plan that puts it first', () => {
    const plans = {
      coverage: first('coverage', 'journey', 'money'),
      'worst region': first('worst region', 'coverage'),
      money: first('money', 'coverage'),
    };
    for (const aim of ['coverage', 'worst region', 'money'] as const)
      for (const plan of Object.values(plans))
        expect(measures[aim](plans[aim])).toBeLessThanOrEqual(measures[aim](plan) + 1e-6);
    expect(measures.coverage(plans.coverage)).toBeLessThan(measures.coverage(plans.money));
  });

  test('each later aim weighs a hundredth of the one before', () => {
    const { unserved, journey, money, worstRegion } = goalsInOrder(problem, ['coverage', 'journey', 'money']);
    const people = total(problem.load.flat(2));
    const budget = total(problem.grants.map(({ amount }) => amount));
    expect(unserved * people).toBeCloseTo(100 * journey * people * 3, 6);
    expect(journey * people * 3).toBeCloseTo(100 * money * budget, 6);
    expect(worstRegion).toBe(0);
  });
});

/** A promise to the worst region, dearer to break than anything else. */
const promising = (share: number): PhasingProblem => ({
  ...problem,
  goals: { ...problem.goals, worstRegionLimit: { share, beyond: 10_000 } },
});

test('what is promised to the worst region is kept best by the plan that promises it', { timeout: 60_000 }, () => {
  const limits = [1, 0.6, 0.3];
  const plans = limits.map((limit) => planOf(promising(limit)));
  for (const [place, limit] of limits.entries()) {
    const beyond = plans.map(({ years }) => total(years.map(({ worstRegion }) => Math.max(0, worstRegion - limit))));
    for (const other of beyond) expect(beyond[place]).toBeLessThanOrEqual(other + 1e-6);
  }
  for (const plan of plans) {
    const { covered, spent, journey } = equityPoint(plan);
    expect([covered > 0 && covered <= 1, spent > 0, journey > 0 && journey < 3]).toEqual([true, true, true]);
  }
});

describe('plans that lean to the regions left without a place', () => {
  const small = smallProblem(1, { years: 1, groups: 1, sites: 2, zones: 2 });
  /** The second region has a tenth of the people, out of reach of all sites but its own. */
  const two: PhasingProblem = {
    ...small,
    load: [[[4, 0.4]]],
    hours: [
      [1, 9],
      [9, 1],
    ],
    sites: small.sites.map((site) => ({ ...site, costs: { ...site.costs, opening: 70 } })),
  };
  /** For what stands (32) and a center in the second region (110), or four more beds in the first (20). */
  const scarce: PhasingProblem = { ...two, grants: two.grants.map((grant) => ({ ...grant, amount: 145 })) };

  test('weigh each region by what it was left without, the one that had everything as before', () => {
    const served = [[{ zone: 0, group: 0, site: 0, share: 1 }]];
    expect(leanedFurther({}, two, served)).toEqual({ 'region 0': 1, 'region 1': 5 });
    const half = [[{ zone: 0, group: 0, site: 0, share: 0.5 }]];
    expect(leanedFurther({ 'region 1': 5 }, two, half)).toEqual({
      'region 0': expect.closeTo(Math.sqrt(5), 9),
      'region 1': 25,
    });
  });

  test('come to the region that had nothing, where money is too short for both', () => {
    const worst: number[] = [];
    let leaning: Leaning = {};
    for (let round = 0; round < 4; round++) {
      const { plan, served } = planQuickly(highs, leaningTo(scarce, leaning), 1, 2);
      worst.push(equityPoint(plan!).worstRegion);
      leaning = leanedFurther(leaning, scarce, served);
    }
    expect(worst[0]).toBe(1);
    expect(Math.min(...worst)).toBeLessThan(0.7);
  });
});

describe('regret', () => {
  test('is what the best plan of each scenario would have spared', () => {
    const regret = regretOf([
      [10, 50, 30],
      [20, 20, 35],
      [12, null, 28],
    ]);
    expect(regret.table).toEqual([
      [0, 30, 2],
      [10, 0, 7],
      [2, null, 0],
    ]);
    expect(regret.greatest).toEqual([30, 10, null]);
    expect(regret.choice).toBe(1);
  });

  test('of plans that each fail somewhere has no choice', () => {
    expect(
      regretOf([
        [1, null],
        [null, 1],
      ]).choice,
    ).toBeNull();
  });

  test(
    'each plan is weighed under each scenario; one that could not be paid there is said to fail',
    { timeout: 60_000 },
    async () => {
      const problems = [1.5, 0.8].map((money) => smallProblem(6, { ...shape, money }));
      const plans = problems.map(planOf);
      const outcomes = await weigh(
        problems,
        plans.map(({ units }) => units),
        threadLimits,
      );
      expect(outcomes?.[0]?.[0]).toBeCloseTo(plans[0]!.value, 4);
      expect(outcomes?.[0]?.[1]).toBeNull();
      expect(outcomes?.[1]?.[0]).toBeCloseTo(plans[1]!.value, 4);
      expect(regretOf(outcomes!).choice).toBe(1);
      const times = timesChosen(plans, 3);
      expect(times[0]).toBe(2);
      expect(Math.max(...times)).toBeLessThanOrEqual(2);
    },
  );

  test('a plan weighs in another scenario what HiGHS makes of the whole model there', { timeout: 60_000 }, async () => {
    const { units } = planOf(problem);
    const other = smallProblem(7, { ...shape, money: 1.5 });
    // Some can reach no site at all.
    const elsewhere = { ...other, groups: other.groups.map((group) => ({ ...group, travelLimit: 1 })) };
    const outcomes = await weigh([elsewhere], [units], threadLimits);
    expect(outcomes?.[0]?.[0]).toBeCloseTo(checkedValue(highs, elsewhere, units) ?? NaN, 4);
  });
});
