import { expect, test } from 'vitest';

import { hoursFrom, noon } from '../../../test/snapshots.ts';
import { isOver } from './disclosure.ts';

const oneMillisecond = 1 / 3_600_000;

test.each([
  ['the arrival', { arrivedAt: noon, closedAt: null }],
  ['the close', { arrivedAt: null, closedAt: noon }],
  ['the earlier of both', { arrivedAt: noon, closedAt: hoursFrom(20) }],
] as const)('An agent knows for 48 hours after %s, the last moment included', (_, moments) => {
  expect(isOver(moments, noon)).toBe(false);
  expect(isOver(moments, hoursFrom(48))).toBe(false);
  expect(isOver(moments, hoursFrom(48 + oneMillisecond))).toBe(true);
});

test('Before the arrival and the close no time runs out', () => {
  expect(isOver({ arrivedAt: null, closedAt: null }, hoursFrom(10_000))).toBe(false);
});
