import { describe, expect, test } from 'vitest';

import { assumedDays, bedsFreed, departureOf, quantile, type StayFacts, survivalOf } from './rules.ts';

const today = '2026-11-23';
const day = (ahead: number) => new Date(Date.parse(today) + ahead * 86_400_000).toISOString().slice(0, 10);
const stay = (more: Partial<StayFacts> = {}): StayFacts => ({
  ...{ beds: 1, age: 20, departsOn: null, departureConfirmed: false, milestones: [] },
  ...more,
});
const each = (...lengths: number[]) => lengths.map((days) => ({ days, stays: 1 }));
const between = (first: number, last: number) => ({ earliest: day(first), latest: day(last) });

describe('a stay ends', () => {
  test('on its confirmed day, for certain', () => {
    const { basis, within } = departureOf(stay({ departsOn: day(5), departureConfirmed: true }), null, today);
    expect([basis, within(4), within(5), within(60)]).toEqual(['confirmed', 0, 1, 1]);
  });

  test('with its milestone, each day of its range as likely as another', () => {
    const { basis, within } = departureOf(stay({ milestones: [between(10, 19)] }), null, today);
    expect(basis).toBe('milestones');
    expect([9, 10, 14, 19, 30].map(within)).toEqual([0, 0.1, 0.5, 1, 1]);
  });

  test('with the last of its milestones', () => {
    const both = departureOf(stay({ milestones: [between(1, 4), between(10, 19)] }), null, today);
    expect([4, 14, 19].map(both.within)).toEqual([0, 0.5, 1]);
    const crossing = departureOf(stay({ milestones: [between(1, 10), between(1, 10)] }), null, today);
    expect(crossing.within(5)).toBeCloseTo(0.25);
  });

  test('as one who is still here, when a part of the range is over', () => {
    const { within } = departureOf(stay({ milestones: [between(-5, 4)] }), null, today);
    expect(within(0)).toBe(0);
    expect(within(1)).toBeCloseTo(0.25);
    expect(within(4)).toBeCloseTo(1);
  });

  test('near the day expected, when no milestone is known', () => {
    const { basis, within } = departureOf(stay({ departsOn: day(10) }), null, today);
    expect(basis).toBe('expected');
    expect([within(9), within(17)]).toEqual([0, 1]);
  });

  test('as past stays of its center did that lasted as long', () => {
    const past = survivalOf(each(5, 10, 15, 25, 30, 35, 40, 50), []);
    const { basis, within } = departureOf(stay({ age: 20 }), past, today);
    expect(basis).toBe('past-stays');
    // Of the five that lasted more than twenty days, one ended by the twenty-seventh.
    expect(within(7)).toBeCloseTo(1 / 5);
    expect(within(30)).toBeCloseTo(1);
  });

  test('as is assumed, when too few stays are known, when it lasts longer than all of them, or when every day has passed', () => {
    const few = survivalOf(each(10, 20, 30), []);
    const many = survivalOf(each(1, 2, 3, 4, 5, 6, 7, 8), []);
    for (const { basis, within } of [
      departureOf(stay(), few, today),
      departureOf(stay({ age: 9 }), many, today),
      departureOf(stay({ milestones: [between(-9, -1)], departsOn: day(-3), departureConfirmed: true }), null, today),
    ]) {
      expect(basis).toBe('assumption');
      expect(within(assumedDays)).toBeCloseTo(1 - Math.exp(-1));
    }
  });
});

test('Stays that go on keep the long ones from being forgotten', () => {
  // By hand: at 10 days one of four leaves (3/4), at 20 one of the two left (3/8).
  const past = survivalOf(each(10, 20), [15, 30]);
  expect([5, 10, 19, 20, 99].map(past.longerThan)).toEqual([1, 0.75, 0.75, 0.375, 0.375]);
  expect(survivalOf([], [5]).longerThan(100)).toBe(1);
});

describe('beds coming free', () => {
  /** Every way in which stays can end or go on. */
  function byHand(stays: readonly { beds: number; chance: number }[]): number[] {
    const most = stays.reduce((sum, { beds }) => sum + beds, 0);
    const chances = Array.from({ length: most + 1 }, () => 0);
    for (let which = 0; which < 2 ** stays.length; which++) {
      let [share, freed] = [1, 0];
      for (const [index, { beds, chance }] of stays.entries()) {
        const leaves = ((which >> index) & 1) === 1;
        share *= leaves ? chance : 1 - chance;
        freed += leaves ? beds : 0;
      }
      chances[freed]! += share;
    }
    return chances;
  }

  test('are counted as if every case were tried', () => {
    const stays = [0.1, 0.35, 0.5, 0, 1, 0.9, 0.02, 0.77, 0.3, 0.6].map((chance, index) => ({
      beds: 1 + (index % 4),
      chance,
    }));
    const exact = bedsFreed(stays);
    for (const [count, chance] of byHand(stays).entries()) expect(exact[count]).toBeCloseTo(chance, 12);
    expect(exact.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  test('of thousands of stays add up to one, with the mean and the spread of their sum, in a moment', () => {
    const stays = Array.from({ length: 12_000 }, (_, index) => ({ beds: index % 4, chance: (index % 11) / 10 }));
    const began = performance.now();
    const chances = bedsFreed(stays);
    const took = performance.now() - began;
    const sum = (of: (chance: number, count: number) => number) =>
      chances.reduce((whole, chance, count) => whole + of(chance, count), 0);
    const mean = stays.reduce((whole, { beds, chance }) => whole + beds * chance, 0);
    const spread = stays.reduce((whole, { beds, chance }) => whole + beds ** 2 * chance * (1 - chance), 0);
    expect(sum((chance) => chance)).toBeCloseTo(1, 9);
    expect(sum((chance, count) => chance * count)).toBeCloseTo(mean, 5);
    expect(sum((chance, count) => chance * (count - mean) ** 2)).toBeCloseTo(spread, 4);
    // As many cases as there are beds, for each stay, took six seconds.
    expect(took).toBeLessThan(1000);
  });

  test('lie in eight of ten cases between the two ends of the band', () => {
    const even = bedsFreed(Array.from({ length: 4 }, () => ({ beds: 1, chance: 0.5 })));
    // 1/16, 4/16, 6/16, 4/16, 1/16.
    expect([0.05, 0.1, 0.5, 0.9, 0.99].map((share) => quantile(even, share))).toEqual([0, 1, 2, 3, 4]);
    expect(quantile(bedsFreed([]), 0.9)).toBe(0);
    expect(quantile(bedsFreed([{ beds: 3, chance: 1 }]), 0.1)).toBe(3);
  });
});
