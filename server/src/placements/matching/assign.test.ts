import { describe, expect, test } from 'vitest';

import { baby, girl, man, woman, youth } from '../../../test/given.ts';
import {
  asking,
  bed,
  claim,
  cot,
  exactly,
  forFamilies,
  forMinors,
  forWomen,
  hoursFrom,
  room,
} from '../../../test/snapshots.ts';
import { assign, countPlaceable } from './assign.ts';

const inWheelchair = { ...woman, needs: ['wheelchair' as const] };
const beds = (count: number) => Array.from({ length: count }, () => bed());
const familyRoom = (count = 3) => room({ beds: beds(count), mixing: 'one-party', receives: forFamilies });
const lettersIn = (found: ReturnType<typeof assign>, roomId: string) =>
  found?.filter((taken) => taken.roomId === roomId).map(({ letter }) => letter);

describe('a room of one party', () => {
  test('is taken whole: its other beds are kept empty', () => {
    const own = familyRoom(4);
    const found = assign([own], asking([woman, girl]));
    expect(lettersIn(found, own.roomId)?.toSorted()).toEqual(['A', 'B', null, null]);
    expect(new Set(found?.map(({ roomKey }) => roomKey))).toEqual(new Set(['the request']));
  });

  test('goes to a family before an open room does, the smallest that holds it', () => {
    const [large, small, open] = [familyRoom(5), familyRoom(2), room({ beds: beds(6), receives: forFamilies })];
    expect(lettersIn(assign([open, large, small], asking([woman, girl])), small.roomId)).toHaveLength(2);
  });

  test('goes to a person alone only when nothing else is free', () => {
    const [own, open] = [familyRoom(2), room({ beds: [bed()] })];
    expect(lettersIn(assign([own, open], asking([woman])), open.roomId)).toEqual(['A']);
    const full = room({ beds: [bed(claim('stay'))] });
    expect(lettersIn(assign([own, full], asking([woman])), own.roomId)).toEqual(['A', null]);
  });

  test('takes nobody beside another party, not even in its free bed', () => {
    const given = room({ beds: [bed(claim('stay', { roomKey: 'another' })), bed()], mixing: 'one-party' });
    expect(assign([given], asking([woman]))).toBeUndefined();
  });
});

describe('a child', () => {
  test('stays beside an adult of its party, or the party does not fit', () => {
    const forTwo = [room({ beds: [bed()] }), room({ beds: [bed()], receives: forFamilies })];
    expect(assign(forTwo, asking([woman, girl]))).toBeUndefined();
    const together = room({ beds: beds(2), receives: forFamilies });
    expect(lettersIn(assign([...forTwo, together], asking([woman, girl])), together.roomId)).toHaveLength(2);
  });

  test('of nearly grown age may sleep among minors while its mother sleeps elsewhere', () => {
    const rooms = [room({ beds: [bed()] }), room({ beds: [bed()], receives: forMinors })];
    expect(assign(rooms, asking([woman, youth]))).toHaveLength(2);
  });

  test.each([girl, youth])('alone ($ageBand) is never put in a room that has adults of another party', (minor) => {
    const mixed = room({ beds: beds(2), receives: forFamilies });
    expect(assign([mixed], asking([minor]))).toBeUndefined();
    expect(assign([mixed, room({ receives: forMinors })], asking([minor]))).toHaveLength(1);
    expect(assign([familyRoom(1)], asking([minor]))).toHaveLength(1);
  });

  test('under six takes the cot, nobody else does, and without a cot it takes a bed', () => {
    const withCot = room({ beds: [cot(), bed()], receives: forFamilies });
    const found = assign([withCot], asking([woman, baby]));
    expect(found?.find(({ letter }) => letter === 'B')?.bedId).toBe(withCot.beds[0]!.bedId);
    expect(assign([withCot], asking([woman, girl]))).toBeUndefined();
    expect(assign([withCot], asking([woman, woman]))).toBeUndefined();
    expect(assign([room({ beds: beds(2), receives: forFamilies })], asking([woman, baby]))).toHaveLength(2);
  });
});

describe('a room', () => {
  test('of one group takes one group at a time, of this party too', () => {
    const everybody = [exactly('woman', '25-44'), exactly('man', '25-44')];
    const shared = room({ beds: beds(2), mixing: 'one-group', receives: everybody });
    expect(assign([shared], asking([woman, woman]))).toHaveLength(2);
    expect(assign([shared], asking([woman, man]))).toBeUndefined();
    expect(assign([shared, { ...shared, roomId: 'another', beds: beds(2) }], asking([woman, man]))).toHaveLength(2);
    const ofMen = { ...shared, beds: [bed(claim('stay', { roomKey: 'man' })), bed()] };
    expect(assign([ofMen], asking([woman]))).toBeUndefined();
    expect(assign([ofMen], asking([man]))).toHaveLength(1);
  });

  test('without a step-free way takes nobody in a wheelchair, and takes the others of the party', () => {
    const [steps, flat] = [room({ beds: beds(2) }), room({ beds: [bed()], accessible: true })];
    expect(assign([steps], asking([inWheelchair]))).toBeUndefined();
    const found = assign([steps, flat], asking([woman, inWheelchair]));
    expect(lettersIn(found, flat.roomId)).toEqual(['B']);
    expect(lettersIn(found, steps.roomId)).toEqual(['A']);
  });

  test('that receives somebody in part of their age band does not receive them', () => {
    expect(
      assign([room({ receives: [{ group: 'woman', fromAge: 30, toAge: 120 }] })], asking([woman])),
    ).toBeUndefined();
    expect(assign([room({ receives: [exactly('woman', '25-44')] })], asking([woman]))).toHaveLength(1);
  });
});

describe('a party', () => {
  test('that asks for one room is not split; another is, over as few rooms as the search finds', () => {
    const rooms = [room({ beds: beds(2) }), room({ beds: beds(1) })];
    expect(assign(rooms, asking([woman, woman, woman], { together: 'room' }))).toBeUndefined();
    expect(assign(rooms, asking([woman, woman, woman]))).toHaveLength(3);
  });

  test('too large for the center is not placed in part, and the search tells how many would find a bed', () => {
    const rooms = [room({ beds: beds(2) }), room({ beds: beds(1) })];
    const four = asking([woman, woman, woman, woman]);
    expect(assign(rooms, four)).toBeUndefined();
    expect(countPlaceable(rooms, four)).toBe(3);
  });

  test('takes every bed at most once', () => {
    const found = assign([room({ beds: beds(6), receives: forWomen })], asking([woman, woman, woman, woman]));
    expect(new Set(found?.map(({ bedId }) => bedId)).size).toBe(4);
  });

  test('of thirty that cannot fit is refused in good time', () => {
    const rooms = Array.from({ length: 15 }, () => room({ beds: beds(2), receives: forFamilies }));
    const party = asking([...Array.from({ length: 10 }, () => woman), ...Array.from({ length: 20 }, () => girl)]);
    const started = performance.now();
    expect(assign(rooms, party)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('may be promised a bed ahead from the moment on which its present person leaves', () => {
    const leaving = [room({ beds: [bed(claim('stay', { until: hoursFrom(24) }))] })];
    expect(assign(leaving, asking([woman]))).toBeUndefined();
    expect(assign(leaving, asking([woman], { from: hoursFrom(24) }))).toHaveLength(1);
  });
});
