import { refusal } from '@iwaa/shared/expansion/sizing/loss';
import type { PhasingProblem, Served } from '@iwaa/shared/expansion/phasing';
import { describe, expect, test } from 'vitest';

import { smallProblem } from '../../../test/phasing.ts';
import { equityRule, journeysIn, reachedIn } from './reached.ts';

/** Two regions of one zone each with two erlangs, and a site an hour from the first and three from the second. */
const problem: PhasingProblem = {
  ...smallProblem(1, { zones: 2, groups: 1, sites: 1, years: 1 }),
  load: [[[2, 2]]],
  hours: [[1, 3]],
};
/** The whole first zone, and half of the second. */
const served: Served[] = [
  { zone: 0, group: 0, site: 0, share: 1 },
  { zone: 1, group: 0, site: 0, share: 0.5 },
];
const reached = (some: readonly Served[]) => reachedIn(problem, some, { load: [[2, 2]], beds: [[8]] }, 1.3);

describe('who is reached in a year', () => {
  test('a region is covered by the share of its load that is served, at the hours of those', () => {
    const full = refusal(8, 3, 1.3);
    expect(reached(served).region('region 0')).toEqual({ load: 2, covered: 1, full, meanHours: 1, ninetiethHours: 1 });
    expect(reached(served).region('region 1')).toEqual({
      load: 2,
      covered: 0.5,
      full,
      meanHours: 3,
      ninetiethHours: 3,
    });
  });

  test('a group is reached over all regions: three of four erlangs, at five thirds of an hour', () => {
    expect(reached(served).group(0)).toEqual({
      ...{ load: 4, covered: 0.75, full: expect.closeTo(refusal(8, 3, 1.3), 12), ninetiethHours: 3 },
      meanHours: expect.closeTo(5 / 3, 12),
    });
  });

  test('where nobody is served, nobody is turned away and there is no journey', () => {
    const none = { load: 2, covered: 0, full: null, meanHours: null, ninetiethHours: null };
    expect(reached([]).region('region 0')).toEqual(none);
    expect(reached([]).full).toBeNull();
  });

  test('a unit that serves more is full more often for all whom it serves', () => {
    const all = [served[0]!, { ...served[1]!, share: 1 }];
    expect(reached(all).region('region 0').full).toBe(refusal(8, 4, 1.3));
    expect(reached(all).full).toBeGreaterThan(reached(served).full!);
  });
});

test('journeys hold everybody once: those with a place at its distance, all others with none', () => {
  const people = [[10, 20]];
  expect(journeysIn(problem, served, people)).toEqual([
    { region: 'region 0', group: '0', people: 10, hours: 1 },
    { region: 'region 1', group: '0', people: 10, hours: 3 },
    { region: 'region 1', group: '0', people: 10, hours: null },
  ]);
  expect(equityRule(4)).toEqual({ within: 4, unreached: 40 });
});
