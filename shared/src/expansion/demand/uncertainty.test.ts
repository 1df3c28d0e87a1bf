import { expect, test } from 'vitest';

import type { Area } from './allocate.ts';
import { bandOf, intervalOf } from './bands.ts';
import { demandDefaults } from './defaults.ts';
import { chapman } from './lists.ts';
import { unitsApart, type Wanted } from './loads.ts';
import { bedsAt, bedsBands, tornado } from './uncertainty.ts';

const areas: Area[] = [4, 2.3, 4.5, 5.1, 2.5, 7.7].map((millions, index) => ({
  ...{ id: `r${index}`, region: `r${index}`, population: millions * 1e6, under20: 0.35, urban: 0.6 },
}));
const wanted: Wanted = { units: unitsApart, year: 2028, demand: 'referred' };

test('a count of 229 is 200 to 261 at 95 %, one of 28 is 18.6 to 40.5', () => {
  expect(intervalOf(229)).toEqual({ low: expect.closeTo(200.3, 1), high: expect.closeTo(260.7, 1) });
  expect(intervalOf(28)).toEqual({ low: expect.closeTo(18.6, 1), high: expect.closeTo(40.5, 1) });
  expect(intervalOf(0)).toEqual({ low: 0, high: expect.closeTo(3.69, 2) });
});

test('a band is Poisson when the mean is known, geometric when it is as unsure as can be', () => {
  expect(bandOf(3, 0)).toEqual({ mean: 3, low: 1, middle: 3, high: 5 });
  const levelOf = (level: number) => Math.ceil(Math.log(1 - level) / Math.log(20 / 21) - 1);
  expect(bandOf(20, 1)).toEqual({ mean: 20, low: levelOf(0.1), middle: levelOf(0.5), high: levelOf(0.9) });
  expect(bandOf(100_000, 0).middle).toBeGreaterThan(99_990);
  expect(bandOf(0, 1)).toEqual({ mean: 0, low: 0, middle: 0, high: 0 });
});

test('two lists of 50 and 40 with 10 on both are 189 persons, give or take 42', () => {
  const { persons, error } = chapman(50, 40, 10);
  expect(persons).toBeCloseTo(189.09, 2);
  expect(error).toBeCloseTo(41.57, 2);
  expect(() => chapman(5, 4, 6)).toThrow(RangeError);
});

test('draws to beds are the same for a seed, in order, wider than nothing, and near each other for other seeds', () => {
  const first = bedsBands(demandDefaults, areas, wanted, { seed: 1 });
  expect(bedsBands(demandDefaults, areas, wanted, { seed: 1 })).toEqual(first);
  const second = bedsBands(demandDefaults, areas, wanted, { seed: 2 });
  expect(second).not.toEqual(first);
  for (const division of ['nationalPool', 'regionalPools', 'regionalUnits'] as const) {
    const { low, middle, high } = first[division];
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    expect(Math.abs(second[division].middle / middle - 1)).toBeLessThan(0.1);
  }
});

test('without doubt in any factor the draws close around the point', () => {
  const sure = { ...demandDefaults, factors: { ...demandDefaults.factors }, groups: { ...demandDefaults.groups } };
  for (const estimate of Object.entries(sure.factors)) {
    Object.assign(sure.factors, { [estimate[0]]: { ...estimate[1], low: estimate[1].value, high: estimate[1].value } });
  }
  const point = bedsAt(sure, areas, wanted).nationalPool;
  const { low, high } = bedsBands(sure, areas, wanted).nationalPool;
  expect(low).toBeLessThanOrEqual(point);
  expect(high).toBeGreaterThanOrEqual(point);
  const unsure = bedsBands(demandDefaults, areas, wanted).nationalPool;
  expect(high - low).toBeLessThan((unsure.high - unsure.low) / 2);
});

test('the bars come widest first, and only of factors that matter to what is asked', () => {
  const bars = tornado(demandDefaults, (moved) => bedsAt(moved, areas, wanted).regionalUnits);
  const widths = bars.map(({ low, high }) => Math.abs(high - low));
  expect(widths).toEqual(widths.toSorted((one, other) => other - one));
  const names = bars.map(({ factor }) => factor);
  expect(names).toContain('recoveryDays');
  expect(names).not.toContain('underdetection');
  const forNeed = tornado(demandDefaults, (moved) => bedsAt(moved, areas, { ...wanted, demand: 'need' }).regionalUnits);
  expect(forNeed[0]!.factor).toBe('underdetection');
});
