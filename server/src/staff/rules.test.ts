import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { Profession } from '@iwaa/shared/staff/words';
import { describe, expect, test } from 'vitest';

import { hoursFrom, noon } from '../../test/snapshots.ts';
import { attended, coverSpans, type Duty, type PartOfDay } from './rules.ts';

const week = { since: hoursFrom(-100), until: hoursFrom(68) };
const part = (name: 'day' | 'night', from: number, until: number, day = '2026-11-20'): PartOfDay => ({
  ...{ day, part: name, since: hoursFrom(from), until: hoursFrom(until), week },
});
const today = [part('day', -4, 8), part('night', 8, 20)];
const duty = (memberId: string, from: number, until: number, profession: Profession = 'care-worker'): Duty => ({
  ...{ memberId, profession, since: hoursFrom(from), until: hoursFrom(until) },
});
const rule = (more: Partial<CoverRule> = {}): CoverRule => ({
  ...{ profession: 'care-worker', part: 'day', residentsPerStaff: 4, least: 0 },
  ...more,
});
/** Each span as its hours from noon, what it can receive, and whether a least is missed. */
const told = (...[parts, present, rules]: [readonly PartOfDay[], readonly Duty[], readonly CoverRule[]]) =>
  coverSpans(noon, parts, present, rules).map(({ since, until, places, belowLeast }) => [
    (Date.parse(since) - Date.parse(noon)) / 3_600_000,
    (Date.parse(until) - Date.parse(noon)) / 3_600_000,
    places,
    belowLeast,
  ]);

describe('cover', () => {
  test('begins now and follows one another without a gap, cut wherever somebody comes or goes', () => {
    expect(told(today, [duty('a', -4, 8), duty('b', -4, 3)], [rule()])).toEqual([
      [0, 3, 8, false],
      [3, 8, 4, false],
      [8, 20, Infinity, false],
    ]);
  });

  test('is the least of all rules, each with its own profession', () => {
    const rules = [rule(), rule({ profession: 'nurse', residentsPerStaff: 10 })];
    expect(told(today.slice(0, 1), [duty('a', -4, 8), duty('n', -4, 8, 'nurse')], rules)).toEqual([[0, 8, 4, false]]);
    expect(told(today.slice(0, 1), [duty('a', -4, 8)], rules)).toEqual([[0, 8, 0, false]]);
  });

  test('below the least staff of a rule receives nobody new, and lets that rule set no number', () => {
    const night = rule({ part: 'night', residentsPerStaff: 6, least: 2 });
    const two = [duty('a', 8, 20), duty('b', 8, 20)];
    expect(told(today.slice(1), two, [night])).toEqual([[8, 20, 12, false]]);
    expect(told(today.slice(1), two.slice(1), [night])).toEqual([[8, 20, Infinity, true]]);
    expect(told(today.slice(1), two, [rule({ part: 'night', residentsPerStaff: null, least: 2 })])).toEqual([
      [8, 20, Infinity, false],
    ]);
  });

  test('counts a caseload over its calendar week, whenever they are there, and one person once', () => {
    const caseload = rule({ profession: 'lawyer', part: 'week', residentsPerStaff: 25, least: 1 });
    expect(told(today, [duty('l', -60, -52, 'lawyer'), duty('l', 30, 38, 'lawyer')], [caseload])).toEqual([
      [0, 8, 25, false],
      [8, 20, 25, false],
    ]);
    expect(told(today, [duty('l', 70, 78, 'lawyer')], [caseload])).toEqual([
      [0, 8, Infinity, true],
      [8, 20, Infinity, true],
    ]);
  });

  test('counts whoever is there all through, not one who comes a minute late', () => {
    expect(told(today.slice(0, 1), [duty('a', 1, 8)], [rule()])).toEqual([
      [0, 1, 0, false],
      [1, 8, 4, false],
    ]);
  });
});

describe('an absence', () => {
  const hours = (...[shifts, absences]: Parameters<typeof attended>) =>
    attended(shifts, absences).map(({ since, until }) => [
      (Date.parse(since) - Date.parse(noon)) / 3_600_000,
      (Date.parse(until) - Date.parse(noon)) / 3_600_000,
    ]);

  test('takes its hours out of a shift: the whole, an end, the middle, or for good', () => {
    const shift = [duty('a', 0, 8)];
    const away = (from: number, until: number | null) => [
      { memberId: 'a', since: hoursFrom(from), until: until === null ? null : hoursFrom(until) },
    ];
    expect(hours(shift, away(0, 8))).toEqual([]);
    expect(hours(shift, away(-5, 2))).toEqual([[2, 8]]);
    expect(hours(shift, away(2, 4))).toEqual([
      [0, 2],
      [4, 8],
    ]);
    expect(hours(shift, away(3, null))).toEqual([[0, 3]]);
    expect(hours(shift, away(8, 9))).toEqual([[0, 8]]);
  });

  test('is of one person only', () => {
    expect(hours([duty('a', 0, 8)], [{ memberId: 'b', since: noon, until: null }])).toEqual([[0, 8]]);
  });
});
