import { describe, expect, test } from 'vitest';

import { girl, woman, youth } from '../../../test/given.ts';
import { asking, bed, center, claim, forFamilies, forMinors, hoursFrom, room } from '../../../test/snapshots.ts';
import { match } from './match.ts';

type Center = ReturnType<typeof center>;
type Asked = ReturnType<typeof asking>;
/** A rule, a case in words, the center, what is asked, and the answer: 'fits', or the reasons in order. */
type Case = readonly [words: string, center: Center, asked: Asked, answer: string];

const lame = { ...woman, needs: ['wheelchair' as const] };
const teen = { ...girl, ageBand: '13-15' as const };
const boy = { ...girl, group: 'boy' as const };
const full = () => bed(claim('stay'));
const free = (count: number) => Array.from({ length: count }, () => bed());
const own = (beds: number, more = {}) =>
  room({ beds: free(beds), mixing: 'one-party', receives: forFamilies, ...more });
const answerOf = (of: Center, asked: Asked) => {
  const found = match(of, asked);
  return found.fits ? 'fits' : found.misfits.map(({ code }) => code).join(', ');
};

const rules: Record<string, readonly Case[]> = {
  'a child': [
    ['beside its mother', center([room({ beds: free(2), receives: forFamilies })]), asking([woman, girl]), 'fits'],
    ['its mother in another room', center([room(), room({ receives: forMinors })]), asking([woman, girl]), 'no-bed'],
    [
      'of sixteen with its mother next door, among minors',
      center([room(), room({ receives: forMinors })]),
      asking([woman, youth]),
      'fits',
    ],
    ['alone among minors', center([room({ receives: forMinors })]), asking([girl]), 'fits'],
    [
      'alone where there are adults',
      center([room({ beds: free(2), receives: forFamilies })]),
      asking([girl]),
      'group-not-received',
    ],
    [
      'of thirteen alone where there are adults',
      center([room({ beds: free(2), receives: forFamilies })]),
      asking([teen]),
      'group-not-received',
    ],
    ['alone in a room of its own', center([own(1)]), asking([girl]), 'fits'],
    ['two brothers alone in one room of their own', center([own(2)]), asking([boy, boy]), 'fits'],
    [
      'two children, and rooms of two: one adult cannot be in both',
      center([own(2), own(2)]),
      asking([woman, girl, girl]),
      'no-bed',
    ],
    [
      'two children with two women, and rooms of two',
      center([own(2), own(2)]),
      asking([woman, woman, girl, girl]),
      'fits',
    ],
    [
      'two women, two daughters, rooms of two and beds for women only: each daughter still has an adult beside her',
      center([room({ beds: free(2) }), own(2), own(2)]),
      asking([woman, woman, girl, girl]),
      'fits',
    ],
  ],
  'staying together': [
    ['one room for both', center([room({ beds: free(2) })]), asking([woman, woman], { together: 'room' }), 'fits'],
    ['two rooms of one', center([room(), room()]), asking([woman, woman], { together: 'room' }), 'no-room-together'],
    ['nothing for either', center([room({ beds: [full()] })]), asking([woman, woman], { together: 'room' }), 'no-bed'],
  ],
  'a step-free way': [
    ['a room with one', center([room({ accessible: true })]), asking([lame]), 'fits'],
    ['no room with one', center([room()]), asking([lame]), 'not-accessible'],
    [
      'the only one taken by somebody',
      center([room({ accessible: true, beds: [full()] }), room()]),
      asking([lame]),
      'no-bed',
    ],
    [
      'one for her, another room for her friend',
      center([room({ accessible: true }), room()]),
      asking([woman, lame]),
      'fits',
    ],
  ],
  'towns to avoid': [
    ['another town', center([room()]), asking([woman], { avoidCities: ['tanger'] }), 'fits'],
    ['this town', center([room()]), asking([woman], { avoidCities: ['fes'] }), 'avoided'],
  ],
  separation: [
    ['nobody there to avoid', center([room()]), asking([woman], { clashes: ['elsewhere'] }), 'fits'],
    ['somebody there', center([room()], { centerId: 'here' }), asking([woman], { clashes: ['here'] }), 'conflict'],
    [
      'somebody there, but it would not fit anyway: nothing more is told',
      center([room({ beds: [full()] })], { centerId: 'here' }),
      asking([woman], { clashes: ['here'] }),
      'no-bed',
    ],
  ],
  'length of stay': [
    ['no limit', center([room()]), asking([woman], { stayDays: 400 }), 'fits'],
    ['within the limit', center([room()], { maxStayDays: 90 }), asking([woman], { stayDays: 90 }), 'fits'],
    ['beyond it', center([room()], { maxStayDays: 90 }), asking([woman], { stayDays: 91 }), 'stay-too-long'],
    ['nobody knows how long', center([room()], { maxStayDays: 3 }), asking([woman]), 'fits'],
  ],
  'must-have services': [
    ['one that is not there', center([room()]), asking([woman], { mustServices: ['medical'] }), 'service-missing'],
    ['one that is wished and not there', center([room()]), asking([woman], { wishedServices: ['medical'] }), 'fits'],
  ],
  staff: [
    ['without a rule, beds decide', center([room()], { cover: null }), asking([woman]), 'fits'],
    [
      'enough for one more',
      center([room()], { cover: [{ since: hoursFrom(-1), until: hoursFrom(400), places: 1, belowLeast: false }] }),
      asking([woman]),
      'fits',
    ],
    [
      'for nobody more',
      center([room()], { cover: [{ since: hoursFrom(-1), until: hoursFrom(400), places: 0, belowLeast: false }] }),
      asking([woman]),
      'staffing',
    ],
  ],
};

describe.each(Object.entries(rules))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_words, of, asked, answer) => {
    expect(answerOf(of, asked)).toBe(answer);
  });
});

test('There are at least thirty of the sixty cases here', () => {
  expect(Object.values(rules).flat().length).toBeGreaterThanOrEqual(30);
});
