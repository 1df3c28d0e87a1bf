import { withFactor } from '@iwaa/shared/expansion/demand/assumptions';
import { describe, expect, test } from 'vitest';

import { content } from '../../../test/posed.ts';
import { total } from '../solver/numbers.ts';
import { roomsOf } from './rooms.ts';

const start = content({ units: [['woman', 'girl'], ['man', 'boy'], ['family']] });
const bedsOf = (unit: number, byYear: readonly number[], of = start) =>
  roomsOf(of, unit, byYear).map(({ beds, fromDay }) => [beds, fromDay]);

describe('the rooms of a unit', () => {
  test('have four beds at most, all of its beds together', () => {
    expect(bedsOf(0, [10])).toEqual([
      [4, 0],
      [4, 0],
      [2, 0],
    ]);
  });

  test('that are added open with the year in which it grows', () => {
    expect(bedsOf(1, [0, 4, 4, 6])).toEqual([
      [4, 365],
      [2, 3 * 365],
    ]);
  });

  test('change hands by group where it is for several', () => {
    expect(roomsOf(start, 0, [4])).toMatchObject([{ receives: ['woman', 'girl'], mixing: 'one-group' }]);
    const apart = content({ units: [['woman'], ['man', 'girl', 'boy', 'family']] });
    expect(roomsOf(apart, 0, [4])).toMatchObject([{ receives: ['woman'], mixing: 'open' }]);
  });

  test('for families are for one each, as many as its beds allow and one at least', () => {
    expect(roomsOf(start, 2, [8])).toMatchObject([
      { beds: 3, mixing: 'one-party' },
      { beds: 3, mixing: 'one-party' },
    ]);
    expect(bedsOf(2, [2])).toEqual([[3, 0]]);
    expect(bedsOf(2, [0, 4, 8])).toEqual([
      [3, 365],
      [3, 730],
    ]);
  });

  test('that families share with others hold the mean family, however large', () => {
    const large = content({
      demand: withFactor(start.demand, 'familySize', 5.5),
      units: [
        ['woman', 'family'],
        ['man', 'girl', 'boy'],
      ],
    });
    expect(total(roomsOf(large, 0, [14]).map(({ beds }) => beds))).toBe(14);
    expect(roomsOf(large, 0, [14])[0]!.beds).toBe(6);
  });
});
