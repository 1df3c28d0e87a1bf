import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bedsFor, loadCarried, loadsCarried, loadWithReturns, occupancy, refusal } from './loss.ts';

type Refusal = typeof refusal;
const beds = fc.integer({ min: 0, max: 150 });
const load = fc.double({ min: 0.01, max: 200, noNaN: true });
const groupSize = fc.double({ min: 1, max: 6, noNaN: true });
const target = fc.double({ min: 0.005, max: 0.4, noNaN: true });
const slack = 1e-9;

const properties: Record<string, (of: Refusal) => fc.IProperty<[number, number, number]>> = {
  'more beds never raise refusal': (of) =>
    fc.property(beds, load, groupSize, (n, a, g) => of(n + 1, a, g) <= of(n, a, g) + slack),
  'more load never lowers refusal': (of) =>
    fc.property(beds, load, groupSize, (n, a, g) => of(n, a * 1.1, g) >= of(n, a, g) - slack),
  'larger groups at the same load never lower refusal': (of) =>
    fc.property(beds, load, groupSize, (n, a, g) => of(n, a, g + 0.5) >= of(n, a, g) - slack),
  'people who are let in fit into the beds': (of) =>
    fc.property(beds, load, groupSize, (n, a, g) => a * (1 - of(n, a, g)) <= n + slack),
};
/** Each property with a formula that breaks it, as a slip of the hand would. */
const slips: Record<keyof typeof properties, Refusal> = {
  'more beds never raise refusal': (n, a, g) => refusal(n % 10, a, g),
  'more load never lowers refusal': (n, a, g) => refusal(n, 1 / a, g),
  'larger groups at the same load never lower refusal': (n, a, g) => refusal(n, a / (g ?? 1), g),
  'people who are let in fit into the beds': (n, a, g) => refusal(n, a, g) / 2,
};

describe.each(Object.entries(properties))('%s', (name, property) => {
  test('for any unit', () => fc.assert(property(refusal)));
  test('and the check sees a formula that breaks it', () => expect(fc.check(property(slips[name]!)).failed).toBe(true));
});

test('the beds asked for are the fewest that hold the target', () => {
  fc.assert(
    fc.property(load, target, groupSize, (a, epsilon, g) => {
      const n = bedsFor(a, epsilon, g);
      expect(refusal(n, a, g)).toBeLessThanOrEqual(epsilon);
      expect(refusal(n - 1, a, g)).toBeGreaterThan(epsilon);
    }),
  );
});

test('the load carried is refused exactly at the target, and the next bit of load above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), target, groupSize, (n, epsilon, g) => {
      const carried = loadCarried(n, epsilon, g);
      if (carried > 1e-9) expect(refusal(n, carried, g)).toBeCloseTo(epsilon, 9);
      expect(refusal(n, carried * (1 + 1e-6) + 1e-6, g)).toBeGreaterThan(epsilon);
    }),
  );
});

test('the sizes of the siting model carry what its recipe says at 5 %', () => {
  const carried = loadsCarried([4, 6, 8, 12, 16, 20], 0.05);
  expect(carried.map((one) => one.toFixed(3))).toEqual(['1.525', '2.960', '4.543', '7.950', '11.544', '15.249']);
});

test.each([
  [6, 0.46],
  [10, 0.33],
  [20, 0.17],
  [40, 0.07],
])('at the hospital habit of 85 per cent occupancy a home of %i beds refuses %f', (n, expected) => {
  let [least, most] = [0, 100 * n];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (least + most) / 2;
    if (occupancy(n, middle) < 0.85) least = middle;
    else most = middle;
  }
  expect(refusal(n, least)).toBeCloseTo(expected, 2);
});

test('eight beds under 4.543 erlangs refuse 5 % of single persons at 54 % occupancy, and 16 % when an operation brings two', () => {
  expect(refusal(8, 4.543)).toBeCloseTo(0.05, 5);
  expect(occupancy(8, 4.543)).toBeCloseTo(0.54, 2);
  expect(refusal(8, 4.543, 2)).toBeCloseTo(0.158, 3);
});

test('very large units stay exact: no overflow, no factorial', () => {
  expect(refusal(50_000, 49_000)).toBeGreaterThan(0);
  expect(bedsFor(10_000, 0.01)).toBeGreaterThan(9_900);
});

test('those who ask again make the load heavier, and it balances', () => {
  const offered = loadWithReturns(8, 4.543, 0.5);
  expect(offered).toBeCloseTo(4.543 / (1 - 0.5 * refusal(8, offered)), 9);
  expect(loadWithReturns(8, 4.543, 0)).toBe(4.543);
});

test('no load needs no bed, and a unit smaller than a group carries none', () => {
  expect(bedsFor(0, 0.05)).toBe(0);
  expect(loadCarried(2, 0.05, 2)).toBeCloseTo(0, 12);
});

test.each([
  ['half a bed', () => refusal(1.5, 1)],
  ['less than no load', () => refusal(1, -1)],
  ['a load that is no number', () => refusal(1, Number.NaN)],
  ['a group of nobody', () => refusal(1, 1, 0.5)],
  ['a target of nothing', () => bedsFor(1, 0)],
  ['a target of everybody', () => loadCarried(1, 1)],
])('%s is thrown out by name', (_, work) => {
  expect(work).toThrow(RangeError);
});
