import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hoursFrom, noon } from '../../../test/snapshots.ts';
import { expectedWait, leftFrom } from './expected.ts';

const daysAgo = (days: number) => Date.parse(hoursFrom(-24 * days));
const inOrder = (ends: readonly number[]) => ends.toSorted((one, other) => one - other);
const every = (days: number) =>
  inOrder(Array.from({ length: Math.floor(89 / days) }, (_, index) => daysAgo((index + 1) * days - 0.5)));
const seed = Date.now() % 2 ** 31;

test('Departures from some rooms are told in their order, and a party that slept in two of them once', () => {
  const ends = leftFrom([
    { at: 7, roomIds: ['lilac'] },
    { at: 3, roomIds: ['rose', 'iris'] },
    { at: 5, roomIds: ['iris'] },
    { at: 5, roomIds: ['lilac', 'rose'] },
  ]);
  expect(ends(new Set(['rose', 'iris']))).toEqual([3, 5, 5]);
  expect(ends(new Set(['lilac', 'a room that nobody has left']))).toEqual([5, 7]);
  expect(ends(new Set())).toEqual([]);
});

test('A departure every day means about half a day for the first in line, a week for the seventh', () => {
  expect(expectedWait(every(1), 1, noon)).toEqual({ hours: 12, departures: 89 });
  expect(expectedWait(every(1), 7, noon)).toEqual({ hours: 168, departures: 89 });
});

test('Fewer than five departures say nothing, and neither do those before the last 90 days', () => {
  expect(expectedWait([60, 40, 20, 1].map(daysAgo), 1, noon)).toBeNull();
  expect(expectedWait([120, 91, 60, 40, 20, 1].map(daysAgo), 1, noon)).toBeNull();
  expect(expectedWait([89, 60, 40, 20, 1].map(daysAgo), 1, noon)).toMatchObject({ departures: 5 });
});

test('When most of those who came would be waiting still, no number is told', () => {
  const long = [86, 85, 84, 83, 82].map(daysAgo);
  expect(expectedWait(long, 1, noon)).toBeNull();
  expect(expectedWait(every(9), 9, noon)).toBeNull();
});

test('Five who left on one day do not make a wait of no time', () => {
  const { hours } = expectedWait([2, 2, 2, 2, 2].map(daysAgo), 1, noon)!;
  expect(hours).toBeGreaterThan(24 * 30);
});

test(`Further down the line is never sooner, and one departure more never later (seed ${seed})`, () => {
  const departures = fc.array(fc.double({ min: 0.01, max: 89.9, noNaN: true }).map(daysAgo), {
    minLength: 5,
    maxLength: 40,
  });
  const hours = (ends: readonly number[], position: number, at: string) =>
    expectedWait(inOrder(ends), position, at)?.hours ?? Infinity;
  fc.assert(
    fc.property(
      departures,
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0.01, max: 89.9, noNaN: true }),
      (ends, position, extra) => {
        expect(hours(ends, position + 1, noon)).toBeGreaterThanOrEqual(hours(ends, position, noon));
        expect(hours([...ends, daysAgo(extra)], position, noon)).toBeLessThanOrEqual(hours(ends, position, noon));
      },
    ),
    { seed },
  );
});
