import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';
import { describe, expect, test } from 'vitest';

import { smallProblem, withRules } from '../../../test/phasing.ts';
import { openHighs } from '../solver/highs.ts';
import { range } from '../solver/numbers.ts';
import { ascend, firstPrices } from './ascent.ts';
import { bounding, rootOf } from './bound.ts';
import { branchAndBound } from './branch.ts';
import { breachesOf } from './check.ts';
import { evaluation } from './evaluate.ts';
import { checkedValue } from './full-program.ts';
import { modelOf } from './model.ts';
import { solveAlone } from './optimum.ts';
import { planQuickly } from './plan.ts';
import { searchOf, standingPlan } from './search.ts';

const highs = await openHighs();
const seeds = [7];
const coolings = 6;
const shape = { years: 2, sites: 3, zones: 5 };

const variants: Readonly<Record<string, (problem: PhasingProblem) => PhasingProblem>> = {
  'as it is': (problem) => problem,
  'groups apart': (problem) => withRules(problem, { apart: [[0, 1]] }),
  'a center in each region at the end': (problem) =>
    withRules(problem, {
      regionMinimums: range(2).map((region) => ({ region: `region ${region}`, centers: 1, from: 1 })),
    }),
  'prices that rise': (problem) => withRules(problem, { inflation: 0.05 }),
  'money that lapses': (problem) => ({
    ...problem,
    grants: [
      { id: 'a', donor: 'a', amount: 150, from: 0, to: 0, lapses: true },
      { id: 'b', donor: 'b', amount: 120, from: 0, to: 1, lapses: false },
    ],
  }),
  'a promise for the worst region': (problem) => ({
    ...problem,
    goals: { ...problem.goals, worstRegionLimit: { share: 0.3, beyond: 400 } },
  }),
  'a center that comes later': (problem) => ({
    ...problem,
    sites: problem.sites.map((site, place) => (place === 1 ? { ...site, existing: { from: 1, units: [0, 1] } } : site)),
  }),
  'later years that count less': (problem) => ({ ...problem, goals: { ...problem.goals, discount: 0.9 } }),
};

describe.for(Object.entries(variants))('HiGHS on the whole model agrees: %s', ([, vary]) => {
  test.for(seeds)('seed %i', { timeout: 60_000 }, (seed) => {
    const problem = vary(smallProblem(seed, shape));
    const alone = solveAlone(highs, problem, 30);
    const { plan, bound } = planQuickly(highs, problem, 1, coolings);
    expect(bound).toBeLessThanOrEqual(alone.value + 1e-4);
    expect(plan?.value).toBeCloseTo(alone.value, 3);
    expect(breachesOf(problem, plan!.units)).toEqual([]);
    expect(checkedValue(highs, problem, plan!.units)).toBeCloseTo(plan!.value, 4);
  });
});

test(
  'where money is a goal, HiGHS counts what stands already as the plan does: for nothing',
  { timeout: 60_000 },
  () => {
    const base = smallProblem(2, { sites: 2, years: 2 });
    const problem = { ...base, goals: { ...base.goals, money: 0.05 } };
    const plan = planQuickly(highs, problem, 1, coolings).plan!;
    expect(plan.units[0]![0]!.some((size) => size > 0)).toBe(true);
    expect(checkedValue(highs, problem, plan.units)).toBeCloseTo(plan.value, 6);
  },
);

describe('the bound', () => {
  test('holds whatever the prices are', () => {
    const problem = smallProblem(3, shape);
    const { value } = solveAlone(highs, problem, 30);
    const model = modelOf(problem);
    const bounds = bounding(model);
    for (const factor of [0, 0.3, 1, 2.5, 7]) {
      const prices = firstPrices(model).map((price, row) => price * factor * (1 + (row % 5) / 4));
      expect(bounds.at(prices, rootOf(model))).toBeLessThanOrEqual(value + 1e-6);
    }
  });

  test.for(seeds)('rises by branching to the optimum and no further, seed %i', { timeout: 60_000 }, (seed) => {
    const problem = smallProblem(seed, { sites: 3, years: 2 });
    const { value } = solveAlone(highs, problem, 30);
    const model = modelOf(problem);
    const bounds = bounding(model);
    const root = ascend(model, bounds, rootOf(model), firstPrices(model), { rounds: 600, goOn: () => true });
    let [bound, questions] = [-Infinity, 0];
    branchAndBound(model, bounds, {
      start: firstPrices(model),
      // No plan is told, so that nothing but the prices holds the bound down.
      incumbent: () => Infinity,
      goOn: () => ++questions < 6000,
      priced: () => undefined,
      better: (better) => (bound = better),
    });
    expect(bound).toBeGreaterThan(root.bound);
    expect(bound).toBeLessThanOrEqual(value + 1e-5);
  });
});

describe('what must not change the value of a plan', () => {
  const valueOf = (problem: PhasingProblem) => planQuickly(highs, problem, 1, coolings).plan!.value;

  test.for(seeds)('more money never makes it worse, seed %i', { timeout: 60_000 }, (seed) => {
    const values = [0.8, 1.3, 1.8].map((money) => valueOf(smallProblem(seed, { ...shape, money })));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });

  test.for(seeds)('the order of sites and zones, seed %i', { timeout: 60_000 }, (seed) => {
    const problem = smallProblem(seed, shape);
    const turned: PhasingProblem = {
      ...problem,
      sites: problem.sites.toReversed(),
      zones: problem.zones.toReversed(),
      hours: problem.hours.map((row) => row.toReversed()).toReversed(),
      load: problem.load.map((year) => year.map((group) => group.toReversed())),
    };
    expect(valueOf(turned)).toBeCloseTo(valueOf(problem), 4);
  });

  test('the same seed gives the same plan', { timeout: 60_000 }, () => {
    const plans = range(2).map(() => planQuickly(highs, smallProblem(4, shape), 7, 2).plan);
    expect(plans[0]).toEqual(plans[1]);
  });
});

test('a search that is stopped before its first step keeps the plan that it began with', () => {
  const model = modelOf(smallProblem(4, shape));
  const exact = evaluation(highs, model);
  const search = searchOf(model, exact, firstPrices(model), 1, () => undefined);
  search.cool(standingPlan(model), 1000, () => false);
  expect(search.best()?.cells).toEqual(standingPlan(model));
  exact.dispose();
});
