import { expect, test } from 'vitest';

import { hoursFrom, noon } from '../../../test/snapshots.ts';
import { mustBeHeld } from './extend.ts';

const oneMillisecond = 1 / 3_600_000;

test('A held offer lives to the last moment before it lapses, and is dead at that very moment', () => {
  const held = { state: 'held', lapsesAt: noon } as const;
  expect(() => mustBeHeld(held, hoursFrom(-oneMillisecond))).not.toThrow();
  expect(() => mustBeHeld(held, noon)).toThrow('hold-lapsed');
});

test.each([
  ['lapsed', 'hold-lapsed'],
  ['accepted', 'already-answered'],
  ['declined', 'already-answered'],
  ['refused', 'already-answered'],
  ['withdrawn', 'already-answered'],
] as const)('An offer that is %s is told as %s, however much time it had left', (state, code) => {
  expect(() => mustBeHeld({ state, lapsesAt: hoursFrom(1) }, noon)).toThrow(code);
});
