import { describe, expect, test } from 'vitest';

import { baby, girl, man, woman, youth } from '../../../test/given.ts';
import { bed, center, forFamilies, forMinors, noon, room } from '../../../test/snapshots.ts';
import type { Person } from '@iwaa/shared/placements/inputs';
import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { splitGroup } from './group.ts';
import { type Group, namesOf, unitsOf } from './parties.ts';

type Rules = { together?: number[][]; apart?: [number, number][] };

function group(people: readonly Person[], { together = [], apart = [] }: Rules = {}): Group {
  const units = unitsOf(people.length, together);
  const asked = {
    from: noon,
    at: noon,
    mustServices: [],
    wishedServices: [],
    avoidCities: [],
    clashes: [],
    stayDays: null,
  };
  return {
    people,
    units,
    apart,
    asked,
    names: namesOf({ people, units, apart }),
    languages: people.map(() => undefined),
  };
}
const women = (count: number) => Array.from({ length: count }, () => woman);
const ofWomen = (beds: number, more: Partial<CenterFacts> = {}) =>
  center([room({ beds: Array.from({ length: beds }, () => bed()) })], more);
const placesOf = (split: ReturnType<typeof splitGroup>) =>
  split.parts.map(({ center: { codeName }, parties }) => `${codeName}: ${parties.flat().length}`);

describe('a group that fits', () => {
  test('goes to the one center that takes it all, before two that are preferred', () => {
    const centers = [
      ofWomen(3, { codeName: 'Acacia' }),
      ofWomen(3, { codeName: 'Buis' }),
      ofWomen(6, { codeName: 'Cèdre' }),
    ];
    const split = splitGroup(centers, group(women(6)));
    expect(placesOf(split)).toEqual(['Cèdre: 6']);
    expect(split.proof).toBe('fewest-centers');
  });

  test('is split over the fewest centers, and it is proven that fewer will not do', () => {
    const centers = [ofWomen(5, { codeName: 'A' }), ofWomen(4, { codeName: 'B' }), ofWomen(3, { codeName: 'C' })];
    const split = splitGroup(centers, group(women(12)));
    expect(placesOf(split).toSorted()).toEqual(['A: 5', 'B: 4', 'C: 3']);
    expect(split).toMatchObject({ unplaced: [], proof: 'fewest-centers' });
  });

  test('keeps a family in one center, as a party of its own', () => {
    const families = room({ beds: [bed(), bed(), bed()], receives: forFamilies });
    const centers = [ofWomen(4, { codeName: 'A' }), center([families], { codeName: 'B' })];
    const split = splitGroup(centers, group([woman, woman, girl, baby, woman], { together: [[1, 2, 3]] }));
    const at = split.parts.find((part) => part.center.codeName === 'B');
    expect(at?.parties).toEqual([[1, 2, 3]]);
    expect(split.unplaced).toEqual([]);
  });

  test('joins sets that share somebody', () => {
    expect(
      unitsOf(5, [
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([[0, 1, 2], [3], [4]]);
  });

  test('keeps apart in different centers those who must not meet, though one would take both', () => {
    const centers = [ofWomen(4, { codeName: 'A' }), ofWomen(1, { codeName: 'B' })];
    const split = splitGroup(centers, group(women(3), { apart: [[0, 2]] }));
    const where = (person: number) =>
      split.parts.find(({ parties }) => parties.flat().includes(person))?.center.codeName;
    expect(split.unplaced).toEqual([]);
    expect(where(0)).not.toBe(where(2));
  });

  test('puts a minor alone away from adults who are not theirs, and asks for them as a party of their own', () => {
    const minors = room({ beds: [bed()], receives: forMinors });
    const families = room({ beds: [bed(), bed()], receives: forFamilies });
    const split = splitGroup([center([families, minors])], group([woman, youth]));
    expect(split.parts[0]?.parties.toSorted()).toEqual([[0], [1]]);
    expect(splitGroup([center([families])], group([woman, youth]))).toMatchObject({
      unplaced: [1],
      proof: 'none-exists',
    });
  });
});

describe('a group that does not fit', () => {
  test('is placed as far as it can be, and it is proven that there is no more', () => {
    const split = splitGroup([ofWomen(2), ofWomen(1)], group([...women(4), man]));
    expect(split.parts.flatMap(({ parties }) => parties.flat())).toHaveLength(3);
    expect(split.unplaced).toHaveLength(2);
    expect(split.proof).toBe('none-exists');
  });

  test('because of who must not meet is proven impossible too', () => {
    const split = splitGroup([ofWomen(9)], group(women(2), { apart: [[0, 1]] }));
    expect(split).toMatchObject({ unplaced: [1], proof: 'none-exists' });
  });

  test('because a family finds no center of its own size is proven impossible too', () => {
    const small = () => center([room({ beds: [bed(), bed()], receives: forFamilies })]);
    const split = splitGroup([small(), small()], group([woman, girl, girl, woman], { together: [[0, 1, 2]] }));
    expect(split.proof).toBe('none-exists');
    expect(split.unplaced).toEqual([0, 1, 2]);
  });
});

test('A raid of thirty over eight centers is answered in good time', () => {
  const centers = Array.from({ length: 8 }, (_, index) => ofWomen(4, { codeName: `C${index}` }));
  const started = performance.now();
  expect(splitGroup(centers, group(women(30))).unplaced).toEqual([]);
  expect(performance.now() - started).toBeLessThan(4000);
});
