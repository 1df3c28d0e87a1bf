import { columns } from '@iwaa/shared/availability/availability';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { roomsToAdopt } from './rooms-to-adopt.ts';

const woman = { group: 'woman', fromAge: 18, toAge: 120 };
const girl = { group: 'girl', fromAge: 0, toAge: 17 };
const boy = { group: 'boy', fromAge: 0, toAge: 17 };

describe('rooms of an adopted site', () => {
  test('are about as large, with at most four beds', () => {
    expect(roomsToAdopt(['man'], 10)).toMatchObject([
      { rooms: 1, bedsEach: 4, mixing: 'open' },
      { rooms: 2, bedsEach: 3, mixing: 'open' },
    ]);
  });

  test('are for women or for girls, never for both at once', () => {
    expect(roomsToAdopt(['woman', 'girl'], 12)).toMatchObject([
      { rooms: 2, bedsEach: 4, receives: [woman], mixing: 'open' },
      { rooms: 1, bedsEach: 4, receives: [girl], mixing: 'open' },
    ]);
    expect(roomsToAdopt(['woman', 'girl'], 4)).toMatchObject([{ receives: [woman, girl], mixing: 'one-group' }]);
  });

  test('for families are for one party at a time', () => {
    expect(roomsToAdopt(['family'], 6)).toMatchObject([
      { rooms: 2, bedsEach: 3, receives: [woman, girl, boy], mixing: 'one-party' },
    ]);
  });

  test('hold exactly the beds of the unit, and together receive each of its groups', () => {
    fc.assert(
      fc.property(fc.subarray([...columns], { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (unit, beds) => {
        const rooms = roomsToAdopt(unit, beds);
        expect(rooms.reduce((sum, { rooms: count, bedsEach }) => sum + count * bedsEach, 0)).toBe(beds);
        expect(Math.max(...rooms.map(({ bedsEach }) => bedsEach))).toBeLessThanOrEqual(4);
        const received = rooms.flatMap(({ receives }) => receives.map(({ group }) => group));
        for (const column of unit) expect(received).toContain(column === 'family' ? 'woman' : column);
      }),
    );
  });

  test('are none for a unit without beds', () => {
    expect(roomsToAdopt(['woman'], 0)).toEqual([]);
  });
});
