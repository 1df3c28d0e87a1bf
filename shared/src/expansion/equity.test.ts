import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bedsPer100000, equityOf, giniOf, type Journey, theilOf } from './equity.ts';

const rule = { within: 4, unreached: 40 };
const journeys: Journey[] = [
  { region: 'north', group: 'woman', people: 30, hours: 1 },
  { region: 'north', group: 'man', people: 20, hours: 5 },
  { region: 'south', group: 'woman', people: 10, hours: 3 },
  { region: 'south', group: 'man', people: 40, hours: null },
];

test('says who is near, who travels and who has no place, by region and by group', () => {
  const { all, regions, groups, worstRegion } = equityOf(journeys, rule);
  expect(all).toMatchObject({ people: 100, near: 0.4, unreached: 0.4, meanHours: 160 / 60, ninetiethHours: 5 });
  expect(regions.map(({ name, near }) => [name, near])).toEqual([
    ['north', 0.6],
    ['south', 0.2],
  ]);
  expect(groups.find(({ name }) => name === 'man')).toMatchObject({ near: 0, unreached: 40 / 60, ninetiethHours: 5 });
  expect(worstRegion?.name).toBe('south');
});

test('nobody, or nobody with a place, is told as such', () => {
  expect(equityOf([], rule)).toMatchObject({ worstRegion: null, gini: 0, all: { people: 0, meanHours: null } });
  const none = equityOf([{ region: 'a', group: 'man', people: 3, hours: null }], rule);
  expect(none.all).toMatchObject({ near: 0, unreached: 1, meanHours: null, ninetiethHours: null });
});

test('beds for every 100 000 people', () => {
  const places = [
    { name: 'a', beds: 12, population: 4_000_000 },
    { name: 'b', beds: 0, population: 0 },
  ];
  expect(bedsPer100000(places)).toEqual([
    { name: 'a', rate: expect.closeTo(0.3, 12) },
    { name: 'b', rate: null },
  ]);
});

describe('summaries of inequality', () => {
  const some = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
      people: fc.integer({ min: 1, max: 500 }).map((tenths) => tenths / 10),
      region: fc.constantFrom('a', 'b', 'c'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  /** As the definition is written: every pair. */
  const byPairs = (list: readonly { hours: number; people: number }[]) => {
    const people = list.reduce((total, one) => total + one.people, 0);
    const mean = list.reduce((total, one) => total + one.hours * one.people, 0) / people;
    const pairs = list.flatMap((one) =>
      list.map((other) => (Math.abs(one.hours - other.hours) * one.people * other.people) / people ** 2),
    );
    return mean === 0 ? 0 : pairs.reduce((total, one) => total + one, 0) / (2 * mean);
  };
  const agrees = (gini: typeof giniOf) => fc.property(some, (list) => Math.abs(gini(list) - byPairs(list)) < 1e-9);

  test('Gini is that of all pairs; weights forgotten would be seen', () => {
    fc.assert(agrees(giniOf));
    expect(fc.check(agrees((list) => giniOf(list.map((one) => ({ ...one, people: 1 }))))).failed).toBe(true);
  });

  test('Theil splits into between and within, neither below 0', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { total, between, within } = theilOf(list);
        expect(between + within).toBeCloseTo(total, 9);
        expect(Math.min(between, within)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
    const apart = [
      { region: 'a', hours: 1, people: 1 },
      { region: 'b', hours: 3, people: 1 },
    ];
    expect(theilOf(apart)).toMatchObject({ within: expect.closeTo(0, 12), between: expect.closeTo(0.1308, 4) });
  });

  test('journeys all alike have none', () => {
    const alike = journeys.map((one) => ({ ...one, hours: 2 }));
    expect(equityOf(alike, rule)).toMatchObject({ gini: 0, theil: { total: expect.closeTo(0, 12) } });
  });
});
