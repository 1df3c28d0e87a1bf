import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';
import type { SizedSites } from '@iwaa/shared/expansion/siting';
import { describe, expect, test } from 'vitest';

import { smallProblem } from '../../../test/phasing.ts';
import { sizedSites } from '../siting/sized.ts';
import { openHighs } from '../solver/highs.ts';
import { randomFrom } from '../../platform/random.ts';
import { range } from '../solver/numbers.ts';
import { endOf, endStateOf } from './end-state.ts';
import { checkedValue } from './full-program.ts';
import { solveAlone } from './optimum.ts';
import { planQuickly } from './plan.ts';

const highs = await openHighs();

describe('the end state', { timeout: 60_000 }, () => {
  test.for([3])('is never worse than the last year of a plan over the years, seed %i', (seed) => {
    const problem = smallProblem(seed, { years: 2, sites: 3, zones: 5 });
    const { plan } = planQuickly(highs, problem, 1, 4);
    const end = endStateOf(problem);
    const { value } = solveAlone(highs, end, 30);
    expect(checkedValue(highs, end, endOf(plan!))).toBeGreaterThanOrEqual(value - 1e-6);
  });
});

describe('with one size, one year and money among the goals', { timeout: 60_000 }, () => {
  /** Everybody can be served, and must be: a place is never worth less than it costs. */
  const fixedCharge = (seed: number): { problem: PhasingProblem; sized: SizedSites } => {
    const random = randomFrom(seed);
    const opening = range(5).map(() => 3 + random.next() * 9);
    const demand = range(8).map(() => 0.5 + random.next() * 2);
    const hours = range(5).map(() => range(8).map(() => random.next() * 3));
    const base = smallProblem(seed, { years: 1, sites: 5, zones: 8, groups: 1 });
    const problem: PhasingProblem = {
      ...base,
      load: [[demand]],
      hours,
      sizes: [{ beds: 8, carries: [4.5] }],
      sites: base.sites.map((site, place) => ({
        ...site,
        existing: null,
        costs: { opening: opening[place]!, perBedAdded: 0, perYear: 0, perBedAndYear: 0 },
      })),
      grants: [{ id: 'all', donor: 'state', amount: 1000, from: 0, to: 0, lapses: false }],
      rules: { ...base.rules, mostOpenings: [5] },
      goals: { ...base.goals, unserved: 1000, worstRegion: 0, money: 1 },
    };
    const costs = demand.map((amount, zone) => hours.map((row) => amount * row[zone]!));
    return { problem, sized: { capacity: range(5).map(() => 4.5), opening, demand, costs } };
  };

  test.for([1, 2])('the plan is that of the capacitated facilities with fixed charges, seed %i', (seed) => {
    const { problem, sized } = fixedCharge(seed);
    const { plan, bound } = planQuickly(highs, problem, 1, 4);
    const { objective } = sizedSites(highs, sized);
    expect(plan!.value).toBeCloseTo(objective, 5);
    expect(bound).toBeLessThanOrEqual(objective + 1e-6);
    expect(checkedValue(highs, problem, plan!.units)).toBeCloseTo(objective, 5);
  });
});
