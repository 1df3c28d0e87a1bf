import { regionsOf, weightsOf } from '@iwaa/shared/expansion/demand/allocate';
import { demandDefaults } from '@iwaa/shared/expansion/demand/defaults';
import { demandOf } from '@iwaa/shared/expansion/demand/demand';
import { bedsBands } from '@iwaa/shared/expansion/demand/uncertainty';
import { unitsApart } from '@iwaa/shared/expansion/demand/loads';
import { describe, expect, test } from 'vitest';

import { baselineSeries, costFacts, provinces } from './facts.ts';

describe('the baseline', () => {
  const find = (measure: string, category = 'all') =>
    baselineSeries().find((one) => one.measure === measure && one.category === category)!;

  test('keeps series of different definition apart, also for the same year', () => {
    const in2018 = ['victims_identified', 'victims_in_prosecutions'].map(
      (measure) => find(measure).points.find(({ fromYear }) => fromYear === 2018)!.value,
    );
    expect(in2018).toEqual([131, 280]);
    expect(find('victims_in_prosecutions').points.map(({ fromYear }) => fromYear)).toEqual([2018, 2024]);
  });

  test('names a source for every figure, and carries the warnings of the source', () => {
    const points = baselineSeries().flatMap((one) => one.points);
    expect(points.length).toBeGreaterThan(50);
    for (const { basis, value } of points) {
      expect(basis).toMatchObject({ kind: 'source', citation: expect.stringMatching(/\w{4}/), url: /^https:/ });
      expect(value).toBeGreaterThan(0);
    }
    const doubtful = find('victims_identified').points.find(({ fromYear }) => fromYear === 2020)!;
    expect(doubtful.note).toContain('smuggling');
  });

  test('has no figure by place: none is published', () => {
    expect(baselineSeries().filter(({ dimension }) => /region|province|city/.test(dimension))).toEqual([]);
  });
});

test('every cost fact names its own source', () => {
  expect(costFacts().length).toBeGreaterThan(10);
  for (const { basis } of costFacts()) {
    expect(basis).toMatchObject({ kind: 'source', citation: expect.not.stringMatching(/^same/) });
  }
});

describe('the areas', () => {
  test('75 provinces in 12 regions hold 36 828 330 people, with every share between 0 and 1', () => {
    const areas = provinces();
    const regions = regionsOf(areas);
    expect([areas.length, regions.length]).toEqual([75, 12]);
    expect(areas.reduce((total, { population }) => total + population, 0)).toBe(36_828_330);
    for (const { under20, urban } of [...areas, ...regions]) {
      expect(under20).toBeGreaterThan(0.15);
      expect(under20).toBeLessThan(0.45);
      expect(urban).toBeLessThanOrEqual(1);
    }
  });

  test('of 229 a year Fès-Meknès has 27.8 by population and Tanger-Tétouan-Al Hoceïma 25.1', () => {
    const regions = regionsOf(provinces());
    const weights = weightsOf(regions, demandDefaults.allocation);
    const of = (id: string) => 229 * weights[regions.findIndex((one) => one.id === id)]!;
    expect(of('MA-03')).toBeCloseTo(27.8, 1);
    expect(of('MA-01')).toBeCloseTo(25.1, 1);
  });
});

test('a slider is answered within 100 ms: every province, group and year with its bands, and 500 draws to beds', () => {
  const areas = provinces();
  const wanted = { units: unitsApart, year: 2030, demand: 'referred' } as const;
  const answer = () => {
    const began = process.threadCpuUsage();
    expect(demandOf(demandDefaults, areas)).toHaveLength(75 * 5 * 5);
    bedsBands(demandDefaults, regionsOf(areas), wanted);
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1000;
  };
  // Of this thread alone, and the best of some: another's work on the machine is not ours.
  expect(Math.min(...Array.from({ length: 20 }, answer))).toBeLessThan(100);
});
