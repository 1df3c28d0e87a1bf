import { describe, expect, test } from 'vitest';

import { smallProblem, withRules } from '../../../test/phasing.ts';
import { openHighs } from '../solver/highs.ts';
import { conflictOf } from './conflict.ts';

const highs = await openHighs();

describe('demands that cannot be kept together', () => {
  test('a plan that is possible has no conflict', () => {
    expect(conflictOf(highs, smallProblem(1))).toBeUndefined();
  });

  test('too little money for what stands: the money of that year, and how much is missing', () => {
    const problem = smallProblem(1, { money: 0.1 });
    const conflict = conflictOf(highs, problem)!;
    expect(conflict.demands).toContainEqual({ kind: 'money', years: [2030] });
    // A unit of 4 beds: 20 for the site and 3 a bed, each year, where 11 are there.
    expect(conflict.relaxation).toEqual(
      [2030, 2031, 2032].map((year) => ({ demand: { kind: 'money', years: [year] }, by: expect.closeTo(21, 6) })),
    );
  });

  test('hardly any money for what stands: more money, not fewer centers', () => {
    const problem = smallProblem(1, { money: 0.1 });
    const dear = problem.sites.map(({ costs, ...site }) => ({
      ...site,
      costs: { ...costs, perYear: 1000 * costs.perYear },
    }));
    const conflict = conflictOf(highs, { ...problem, sites: dear })!;
    expect(new Set(conflict.relaxation.map(({ demand }) => demand.kind))).toEqual(new Set(['money']));
  });

  test('two centers at once where one opening a year is allowed', () => {
    const minimums = [{ region: 'region 1', centers: 2, from: 0 }];
    const conflict = conflictOf(highs, withRules(smallProblem(1, { money: 20 }), { regionMinimums: minimums }))!;
    expect(conflict.demands).toContainEqual({ kind: 'openings', year: 2030 });
    expect(conflict.demands).toContainEqual({ kind: 'region', region: 'region 1', year: 2030 });
    expect(conflict.relaxation).toHaveLength(1);
    expect(conflict.relaxation[0]!.by).toBeCloseTo(1, 6);
  });

  test('more centers than the region has sites', () => {
    const minimums = [{ region: 'region 0', centers: 3, from: 2 }];
    const conflict = conflictOf(highs, withRules(smallProblem(1, { money: 20 }), { regionMinimums: minimums }))!;
    expect(conflict.relaxation).toEqual([
      { demand: { kind: 'region', region: 'region 0', year: 2032 }, by: expect.closeTo(1, 6) },
    ]);
  });
});
