import type { ComparedFigure, Comparison } from '@iwaa/shared/expansion/comparison';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { describe, expect, test } from 'vitest';

import { smallProblem } from '../../../test/phasing.ts';
import { inventedPlan, scenarioContent } from '../../../test/plan-view.ts';
import { comparisonOf, mayWeigh } from './comparison.ts';
import { differing } from './differing.ts';

const posed = (seed = 1) => {
  const problem = smallProblem(seed, { sites: 3, years: 2 });
  const { sites } = inventedPlan();
  return {
    problem,
    sites: sites.map(({ cityId, regionId, center }) => ({
      ...{ cityId, regionId },
      center: center && { ...center, centerId: '0198a2b4-0000-7000-8000-00000000000a' },
    })),
    rounded: [],
    travel: 'reckoned' as const,
    people: [],
  };
};

const first = inventedPlan();
const second = inventedPlan({
  runId: '0198a2b4-0000-7000-8000-000000000009',
  figures: { gapShare: 0.02, covered: 0.7, beds: 24, openings: 2, spent: 4000 },
  gap: { share: 0.02, hours: 20, coveragePoints: 0.4 },
  sites: first.sites.map((site) => ({
    ...site,
    beds: [
      [0, 0],
      [4, 0],
    ],
  })),
});
const views = [first, second];
const valuesOf = ({ lines }: Comparison, figure: ComparedFigure) =>
  lines.find((line) => line.figure === figure)?.values;

describe('plans side by side', () => {
  const comparison = comparisonOf(
    views,
    [posed(), posed()],
    [
      [10, 20],
      [15, 12],
    ],
  );

  test('show the figures of each in their order', () => {
    expect(comparison.plans.map(({ runId }) => runId)).toEqual(views.map(({ runId }) => runId));
    expect(valuesOf(comparison, 'covered')).toEqual([0.575, 0.7]);
    expect(valuesOf(comparison, 'beds')).toEqual([18, 24]);
    expect(valuesOf(comparison, 'gap')).toEqual([0.06, 0.02]);
  });

  test('weigh the years by the people in them: means of the worst region, of journeys and of what is full', () => {
    const [year, next] = [first.years[0]!, first.years[1]!];
    const plan: PlanView = {
      ...first,
      years: [
        { ...year, worstRegion: 0.8, load: 10, unserved: 5, journey: 1, full: 0.1 },
        { ...next, worstRegion: 0.4, load: 30, unserved: 15, journey: 2, full: 0.02, posts: 20 },
      ],
    };
    const told = comparisonOf([plan, plan], [posed(), posed()], undefined);
    expect(valuesOf(told, 'worst-region')?.[0]).toBeCloseTo(0.6, 9);
    expect(valuesOf(told, 'journey')?.[0]).toBeCloseTo((1 * 5 + 2 * 15) / 20, 9);
    expect(valuesOf(told, 'full')?.[0]).toBeCloseTo((0.1 * 10 + 0.02 * 30) / 40, 9);
    expect(valuesOf(told, 'posts')?.[0]).toBe(20);
  });

  test('say nothing where nothing can be said: no simulation, nobody served, no unit in reach', () => {
    const [year] = first.years;
    const empty = { ...first, years: [{ ...year!, unserved: year!.load, full: null }] };
    const told = comparisonOf([empty, first], [posed(), posed()], undefined);
    expect(valuesOf(told, 'journey')?.[0]).toBeNull();
    expect(valuesOf(told, 'full')?.[0]).toBeNull();
    expect(valuesOf(told, 'refused-simulated')).toEqual([null, null]);
  });

  test('count in how many of them each town has a center at the end, the surest first', () => {
    expect(comparison.chosen.map(({ cityId, times }) => [cityId, times])).toEqual([
      ['1511010', 2],
      ['4421010', 2],
      ['9000000', 1],
    ]);
  });
});

describe('regret', () => {
  test('is told where a plan of one scenario is a plan of the other', () => {
    const { regret } = comparisonOf(
      views,
      [posed(1), posed(2)],
      [
        [10, 20],
        [15, 12],
      ],
    );
    expect(regret?.greatest).toEqual([8, 5]);
    expect(regret?.choice).toBe(1);
  });

  test('is not told where units, sizes, years, sites or their order differ', () => {
    const base = posed();
    const others = [
      { ...base, problem: { ...base.problem, sizes: base.problem.sizes.slice(0, 1) } },
      { ...base, problem: { ...base.problem, firstYear: 2031 } },
      { ...base, problem: { ...base.problem, load: base.problem.load.slice(0, 1) } },
      { ...base, sites: base.sites.toReversed() },
      { ...base, sites: base.sites.slice(0, 2) },
    ];
    for (const other of others) expect(mayWeigh(views, [base, other])).toBe(false);
    const renamed = { ...second, content: { ...second.content, units: second.content.units.toReversed() } };
    expect(mayWeigh([first, renamed], [base, base])).toBe(false);
    expect(mayWeigh(views, [base, posed(7)])).toBe(true);
    expect(
      comparisonOf(
        [first, renamed],
        [base, base],
        [
          [1, 2],
          [2, 1],
        ],
      ).regret,
    ).toBeNull();
  });
});

describe('assumptions', () => {
  const content = scenarioContent();

  test('about provinces are told by their ids, in one order', () => {
    const withMarks = (borderAreas: string[], areaIds: readonly string[]) => {
      const counts = areaIds.map((areaId) => ({ areaId, persons: 3 }));
      const allocation = { ...content.demand.allocation, borderAreas, counts };
      return { ...content, demand: { ...content.demand, allocation } };
    };
    expect(differing([withMarks(['a', 'b'], ['d', 'c']), withMarks(['b', 'a'], ['c', 'd'])])).toEqual([]);
    expect(differing([content, withMarks(['b', 'a'], ['d', 'c'])])).toEqual([
      { name: 'border-areas', values: ['', 'a b'] },
      { name: 'area-counts', values: ['', 'c 3, d 3'] },
    ]);
  });

  test('that are the same in all are not told', () => {
    expect(differing([content, scenarioContent()])).toEqual([]);
  });

  test('that differ are told by name with the value in each', () => {
    const { factors } = content.demand;
    const other = {
      ...content,
      demandFor: 'need' as const,
      demand: { ...content.demand, factors: { ...factors, growth: { ...factors.growth, value: 0.1 } } },
      grants: content.grants.map((grant) => ({ ...grant, toYear: 2030 })),
      rules: { ...content.rules, apart: [[0, 1]] as [number, number][] },
      sites: content.sites.map((site, place) => (place === 2 ? { ...site, cityId: '9999999' } : site)),
      goals: { by: 'order' as const, order: ['coverage' as const, 'journey' as const] },
    };
    expect(differing([content, other])).toEqual([
      { name: 'growth', values: [0.06, 0.1] },
      { name: 'demand-for', values: ['referred', 'need'] },
      { name: 'money-a-year', values: [4000, 2000] },
      { name: 'apart', values: ['', 'woman+girl+family|man+boy'] },
      {
        name: 'goals',
        values: ['coverage 40, worst region 200, journey 1, money 0', 'coverage > journey'],
      },
      { name: 'own-towns', values: [1, 1] },
    ]);
  });
});
