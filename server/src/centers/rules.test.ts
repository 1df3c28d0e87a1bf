import type { Reception } from '@iwaa/shared/centers/words';
import { describe, expect, test } from 'vitest';

import { differingFields, receives, stillFit } from './rules.ts';

const women: Reception = { group: 'woman', fromAge: 18, toAge: 120 };
const sons: Reception = { group: 'boy', fromAge: 0, toAge: 12 };

describe('a room receives', () => {
  test('a band of ages only as a whole, for the exact age is unknown', () => {
    expect(receives([sons], 'boy', '6-12')).toBe(true);
    expect(receives([{ ...sons, toAge: 10 }], 'boy', '6-12')).toBe(false);
    expect(receives([women], 'woman', '65+')).toBe(true);
    expect(receives([women], 'girl', '16-17')).toBe(false);
  });
});

describe('people still fit', () => {
  test('when the room goes on receiving their group and ages', () => {
    const people = [{ group: 'boy', ageBand: '6-12' }] as const;
    expect(stillFit(people, [women, sons], [sons])).toBe(true);
    expect(stillFit(people, [women, sons], [women])).toBe(false);
  });

  test('somebody unseen only when the room goes on receiving all that it did', () => {
    expect(stillFit([null], [women], [women, sons])).toBe(true);
    expect(stillFit([null], [women, sons], [women])).toBe(false);
    expect(stillFit([null], [women], [{ ...women, toAge: 60 }])).toBe(false);
  });
});

describe('fields differ', () => {
  test('by value, lists by what they hold; a field left out does not', () => {
    const present = { name: 'a', list: ['x', 'y'], day: null as string | null };
    expect(differingFields(present, { list: ['y', 'x'], name: 'a' })).toEqual([]);
    expect(differingFields(present, { list: ['y'], day: '2026-12-01', name: undefined })).toEqual(['list', 'day']);
  });
});
