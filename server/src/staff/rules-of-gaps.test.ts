import type { CoverRule } from '@iwaa/shared/staff/cover';
import { expect, test } from 'vitest';

import { hoursFrom } from '../../test/snapshots.ts';
import type { RuledSpan } from './rules.ts';
import { gapsIn, partsOf } from './rules-of-gaps.ts';
import { certificateWarnings, restWarnings } from './rules-of-warnings.ts';

const rule: CoverRule = { profession: 'care-worker', part: 'night', residentsPerStaff: 4, least: 2 };
const span = (from: number, until: number, staff: number): RuledSpan => ({
  ...{ since: hoursFrom(from), until: hoursFrom(until), day: '2026-11-20', part: 'night' },
  ...{ places: staff * 4, belowLeast: staff < 2, lines: [{ rule, staff }] },
});

test('a gap tells how many are there and how many the people expected need, never fewer than the least', () => {
  expect(gapsIn([span(8, 20, 1)], () => 0)).toMatchObject([{ staff: 1, needed: 2, profession: 'care-worker' }]);
  expect(gapsIn([span(8, 20, 2)], () => 9)).toMatchObject([{ staff: 2, needed: 3 }]);
  expect(gapsIn([span(8, 20, 2)], () => 8)).toEqual([]);
});

test('hours that follow one another with the same gap are told as one, others apart', () => {
  const told = gapsIn([span(8, 10, 1), span(10, 12, 1), span(12, 14, 0), span(14, 20, 2)], () => 0);
  expect(told.map(({ since, until, staff }) => [since, until, staff])).toEqual([
    [hoursFrom(8), hoursFrom(12), 1],
    [hoursFrom(12), hoursFrom(14), 0],
  ]);
});

test('a day or night of the rota is as strong as its weakest hour', () => {
  expect(partsOf([span(8, 10, 3), span(10, 20, 1)])).toEqual([
    { day: '2026-11-20', part: 'night', places: 4, belowLeast: true },
  ]);
});

test('less than eleven hours between two shifts of one person is told, eleven are not', () => {
  const shift = (memberId: string, from: number, until: number) => ({
    ...{ shiftId: 's', memberId, day: '2026-11-20', since: hoursFrom(from), until: hoursFrom(until) },
  });
  expect(restWarnings([shift('a', 18.5, 26), shift('a', 0, 8), shift('b', 9, 12), shift('a', 37, 40)])).toEqual([
    { code: 'rest', memberId: 'a', since: hoursFrom(18.5), hours: 10 },
  ]);
});

test('a certificate is told when it is over or will be within thirty days', () => {
  const members = [
    {
      memberId: 'a',
      certificates: [
        { kind: 'first-aid' as const, expiresOn: '2026-11-19' },
        { kind: 'licence' as const, expiresOn: '2026-12-20' },
        { kind: 'driving' as const, expiresOn: '2026-12-21' },
        { kind: 'fire-safety' as const, expiresOn: null },
      ],
    },
  ];
  expect(certificateWarnings(members, '2026-11-20').map((one) => 'kind' in one && one.kind)).toEqual([
    'first-aid',
    'licence',
  ]);
});
