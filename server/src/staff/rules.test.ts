import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { Profession } from '@iwaa/shared/staff/words';
import { describe, expect, test } from 'vitest';

import { hoursFrom, noon } from '../../test/snapshots.ts';
import { coverSpans, type PartOfDay, type Presence } from './rules.ts';

const week = { since: hoursFrom(-100), until: hoursFrom(68) };
const part = (name: 'day' | 'night', from: number, until: number, day = '2026-11-20'): PartOfDay => ({
  ...{ day, part: name, since: hoursFrom(from), until: hoursFrom(until), week },
});
const today = [part('day', -4, 8), part('night', 8, 20)];
const there = (staff: number, from: number, until: number, profession: Profession = 'care-worker'): Presence => ({
  ...{ staff, profession, since: hoursFrom(from), until: hoursFrom(until) },
});
const rule = (more: Partial<CoverRule> = {}): CoverRule => ({
  ...{ profession: 'care-worker', part: 'day', residentsPerStaff: 4, least: 0 },
  ...more,
});
/** Each span as its hours from noon, what it can receive, and whether a least is missed. */
const told = (
  parts: readonly PartOfDay[],
  present: readonly Presence[],
  rules: readonly CoverRule[],
  caseloads: readonly Presence[] = [],
) =>
  coverSpans(noon, parts, { present, caseloads }, rules).map(({ since, until, places, belowLeast }) => [
    (Date.parse(since) - Date.parse(noon)) / 3_600_000,
    (Date.parse(until) - Date.parse(noon)) / 3_600_000,
    places,
    belowLeast,
  ]);

describe('cover', () => {
  test('begins now and follows one another without a gap, cut wherever somebody comes or goes', () => {
    expect(told(today, [there(1, -4, 8), there(1, -4, 3)], [rule()])).toEqual([
      [0, 3, 8, false],
      [3, 8, 4, false],
      [8, 20, Infinity, false],
    ]);
  });

  test('is the least of all rules, each with its own profession', () => {
    const rules = [rule(), rule({ profession: 'nurse', residentsPerStaff: 10 })];
    expect(told(today.slice(0, 1), [there(1, -4, 8), there(1, -4, 8, 'nurse')], rules)).toEqual([[0, 8, 4, false]]);
    expect(told(today.slice(0, 1), [there(1, -4, 8)], rules)).toEqual([[0, 8, 0, false]]);
  });

  test('below the least staff of a rule receives nobody new, and lets that rule set no number', () => {
    const night = rule({ part: 'night', residentsPerStaff: 6, least: 2 });
    expect(told(today.slice(1), [there(2, 8, 20)], [night])).toEqual([[8, 20, 12, false]]);
    expect(told(today.slice(1), [there(1, 8, 20)], [night])).toEqual([[8, 20, Infinity, true]]);
    expect(
      told(today.slice(1), [there(2, 8, 20)], [rule({ part: 'night', residentsPerStaff: null, least: 2 })]),
    ).toEqual([[8, 20, Infinity, false]]);
  });

  test('counts a caseload in its calendar week, whenever they are there', () => {
    const caseload = rule({ profession: 'lawyer', part: 'week', residentsPerStaff: 25, least: 1 });
    const inWeek = (since: number) => [there(1, since, since + 168, 'lawyer')];
    expect(told(today, [], [caseload], inWeek(-100))).toEqual([
      [0, 8, 25, false],
      [8, 20, 25, false],
    ]);
    expect(told(today, [there(1, 0, 20, 'lawyer')], [caseload], inWeek(68))).toEqual([
      [0, 8, Infinity, true],
      [8, 20, Infinity, true],
    ]);
  });

  test('counts whoever is there all through, not one who comes a minute late', () => {
    expect(told(today.slice(0, 1), [there(1, 1, 8)], [rule()])).toEqual([
      [0, 1, 0, false],
      [1, 8, 4, false],
    ]);
  });
});
