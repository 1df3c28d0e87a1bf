import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SizedSites } from '@iwaa/shared/expansion/siting';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openHighs } from '../solver/highs.ts';
import { range, total } from '../solver/numbers.ts';
import { centerSites } from './center.ts';
import { readGraph } from './files.ts';
import { medianSites, priceSites } from './median.ts';
import { sizedSites } from './sized.ts';
import { solveFile } from './solve-file.ts';

const folder = join(import.meta.dirname, '../data');
const highs = await openHighs();

/** Name, problem, file, customers, sites, p, optimum; commas within quotes come after those or in the problem. */
const published = readFileSync(join(folder, 'benchmarks/benchmarks.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.replace('"capacitated facility location, demand may be split"', 'cflp').split(','))
  .map(([name = '', problem = '', file = '', , , choose = '', optimum = '']) => ({
    name,
    problem: problem.replace('p-centre', 'p-center'),
    file,
    choose,
    optimum: Number(optimum),
  }));

test('there are fifteen published optima of three kinds', () => {
  expect(published).toHaveLength(15);
  expect(new Set(published.map(({ problem }) => problem))).toEqual(new Set(['p-median', 'p-center', 'cflp']));
});

describe('the published optimum is found and proved', { timeout: 60_000 }, () => {
  test.for(published)('$name', async ({ problem, file, choose, optimum }) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const answer = await solveFile(problem, text, choose ? Number(choose) : undefined);
    expect(answer.objective).toBeCloseTo(optimum, 4);
    expect(answer.gap).toBeLessThan(1e-9);
    expect(answer.bound).toBeCloseTo(optimum, 4);
  });
});

const rows = (whole: boolean) =>
  fc.integer({ min: 2, max: 7 }).chain((sites) => {
    const cost = whole ? fc.integer({ min: 0, max: 60 }) : fc.double({ min: 0, max: 60, noNaN: true });
    const customers = fc.array(fc.array(cost, { minLength: sites, maxLength: sites }), { minLength: 2, maxLength: 9 });
    return fc.record({ costs: customers, choose: fc.integer({ min: 1, max: sites }) });
  });

describe('brute force finds nothing better', { timeout: 60_000 }, () => {
  const choices = (sites: number, choose: number) =>
    range(2 ** sites)
      .map((mask) => range(sites).filter((site) => mask & (1 << site)))
      .filter((chosen) => chosen.length === choose);
  const nearest = (row: readonly number[], chosen: readonly number[]) => Math.min(...chosen.map((site) => row[site]!));

  test.for([true, false])('of medians, costs whole: %s', (whole) => {
    fc.assert(
      fc.property(rows(whole), ({ costs, choose }) => {
        const all = choices(costs[0]!.length, choose).map((chosen) => total(costs.map((row) => nearest(row, chosen))));
        const { objective, bound, sites } = medianSites({ costs, choose });
        expect(objective).toBeCloseTo(Math.min(...all), 6);
        expect(bound).toBeCloseTo(objective, 5);
        expect(total(costs.map((row) => nearest(row, sites)))).toBeCloseTo(objective, 6);
      }),
      { numRuns: 40 },
    );
  });

  test('and no prices give a bound of medians above it', () => {
    fc.assert(
      fc.property(
        rows(true),
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 9, maxLength: 9 }),
        (asked, list) => {
          const [customers, sites] = [asked.costs.length, asked.costs[0]!.length];
          const costs = { customers, sites, of: Float64Array.from(asked.costs.flat()) };
          const proof = { costs, choose: asked.choose };
          const prices = Float64Array.from(list.slice(0, customers));
          const { bound } = priceSites(proof, new Uint8Array(sites), prices, new Float64Array(customers));
          expect(bound).toBeLessThanOrEqual(medianSites(asked).objective);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.for([
    ['a search', undefined],
    ['HiGHS', 0],
  ] as const)('of centers, covered by %s', ([, mostNodes]) => {
    fc.assert(
      fc.property(rows(true), ({ costs, choose }) => {
        const all = choices(costs[0]!.length, choose).map((chosen) =>
          Math.max(...costs.map((row) => nearest(row, chosen))),
        );
        const { objective, sites } = centerSites(highs, { costs, choose }, mostNodes);
        expect(objective).toBe(Math.min(...all));
        expect(Math.max(...costs.map((row) => nearest(row, sites)))).toBe(objective);
      }),
      { numRuns: 20 },
    );
  });
});

test('one site: the best of all, each tried', async () => {
  const text = readFileSync(join(folder, 'benchmarks/pmed/pmed1.txt'), 'utf8');
  const { costs } = readGraph(text);
  const sums = range(costs.length).map((site) => total(costs.map((row) => row[site]!)));
  expect((await solveFile('p-median', text, 1)).objective).toBe(Math.min(...sums));
});

test('the order of sites and customers does not change the value', () => {
  fc.assert(
    fc.property(rows(true), ({ costs, choose }) => {
      const turned = costs.toReversed().map((row) => row.toReversed());
      expect(medianSites({ costs: turned, choose }).objective).toBe(medianSites({ costs, choose }).objective);
    }),
    { numRuns: 20 },
  );
});

test('sites that cannot hold all demand are refused', () => {
  const small: SizedSites = { capacity: [1, 1], opening: [1, 1], demand: [3], costs: [[1, 1]] };
  expect(() => sizedSites(highs, small)).toThrow(RangeError);
});

test('more sites than there are cannot be chosen', () => {
  expect(() => medianSites({ costs: [[1, 2]], choose: 3 })).toThrow(RangeError);
});
