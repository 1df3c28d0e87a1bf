import { describe, expect, test } from 'vitest';

import { baby, girl, man, woman } from '../../../test/given.ts';
import { asking, bed, center, claim, cot, forFamilies, forWomen, hoursFrom, room } from '../../../test/snapshots.ts';
import { match } from './match.ts';

type Center = ReturnType<typeof center>;
type Asked = ReturnType<typeof asking>;
/** A rule, a case in words, the center, what is asked, and the answer: 'fits', or the reasons in order. */
type Case = readonly [words: string, center: Center, asked: Asked, answer: string];

const old = { ...woman, ageBand: '65+' as const };
const full = () => bed(claim('stay'));
const free = (count: number) => Array.from({ length: count }, () => bed());
const own = (beds: number, more = {}) =>
  room({ beds: free(beds), mixing: 'one-party', receives: forFamilies, ...more });
const answerOf = (of: Center, asked: Asked) => {
  const found = match(of, asked);
  return found.fits ? 'fits' : found.misfits.map(({ code }) => code).join(', ');
};

const rules: Record<string, readonly Case[]> = {
  'the stage of a center': [
    ['open receives', center([room()]), asking([woman]), 'fits'],
    ['planned does not', center([room()], { stage: 'planned' }), asking([woman]), 'not-open'],
    [
      'equipping does not, though its beds stand',
      center([room()], { stage: 'equipping' }),
      asking([woman]),
      'not-open',
    ],
    ['paused does not', center([room()], { stage: 'paused' }), asking([woman]), 'not-open'],
    ['closed does not', center([room()], { stage: 'closed' }), asking([woman]), 'not-open'],
    [
      'one that reports counts is to be called',
      center([room()], { participation: 'counts' }),
      asking([woman]),
      'counts-only',
    ],
    ['one that answers by phone receives', center([room()], { participation: 'holds' }), asking([woman]), 'fits'],
  ],
  'whom a room receives': [
    ['a woman where women are received', center([room()]), asking([woman]), 'fits'],
    ['a man where women are received', center([room()]), asking([man]), 'group-not-received'],
    ['a woman of 65 and more where women of any age are', center([room()]), asking([old]), 'fits'],
    [
      'a woman of 65 and more where they are received to 64',
      center([room({ receives: [{ group: 'woman', fromAge: 18, toAge: 64 }] })]),
      asking([old]),
      'group-not-received',
    ],
    [
      'a band that reaches over the limit of a room',
      center([room({ receives: [{ group: 'woman', fromAge: 30, toAge: 120 }] })]),
      asking([woman]),
      'group-not-received',
    ],
    [
      'a woman and a man where only one of them is',
      center([room({ beds: free(2) })]),
      asking([woman, man]),
      'group-not-received',
    ],
    ['a center without a room', center([]), asking([woman]), 'group-not-received'],
  ],
  'beds now': [
    ['a free bed', center([room()]), asking([woman]), 'fits'],
    ['a bed somebody sleeps in', center([room({ beds: [full()] })]), asking([woman]), 'no-bed'],
    ['a bed that is held', center([room({ beds: [bed(claim('hold'))] })]), asking([woman]), 'no-bed'],
    [
      'a bed whose hold has lapsed',
      center([room({ beds: [bed(claim('hold', { lapsesAt: hoursFrom(-1) }))] })]),
      asking([woman]),
      'fits',
    ],
    ['a bed that is booked', center([room({ beds: [bed(claim('booking'))] })]), asking([woman]), 'no-bed'],
    ['a bed that is closed', center([room({ beds: [bed(claim('closure'))] })]), asking([woman]), 'no-bed'],
    [
      'a bed promised to somebody tomorrow',
      center([room({ beds: [bed(claim('booking', { since: hoursFrom(20) }))] })]),
      asking([woman]),
      'no-bed',
    ],
    ['two women and one bed', center([room()]), asking([woman, woman]), 'no-bed'],
    ['two women and a bed in each of two rooms', center([room(), room()]), asking([woman, woman]), 'fits'],
  ],
  'beds on a date': [
    [
      'a bed free from that day',
      center([room({ beds: [bed(claim('stay', { until: hoursFrom(24) }))] })]),
      asking([woman], { from: hoursFrom(24) }),
      'fits',
    ],
    [
      'a bed free the day after',
      center([room({ beds: [bed(claim('stay', { until: hoursFrom(48) }))] })]),
      asking([woman], { from: hoursFrom(24) }),
      'no-bed',
    ],
    [
      'a closure that ends before',
      center([room({ beds: [bed(claim('closure', { until: hoursFrom(10) }))] })]),
      asking([woman], { from: hoursFrom(24) }),
      'fits',
    ],
    [
      'an extra bed while its surge lasts',
      center([room({ beds: [{ ...bed(), kind: 'extra', surgeUntil: hoursFrom(48) }] })]),
      asking([woman]),
      'fits',
    ],
    [
      'an extra bed after its surge',
      center([room({ beds: [{ ...bed(), kind: 'extra', surgeUntil: hoursFrom(12) }] })]),
      asking([woman], { from: hoursFrom(24) }),
      'no-bed',
    ],
    [
      'an extra bed of a surge that is over',
      center([room({ beds: [{ ...bed(), kind: 'extra', surgeUntil: hoursFrom(-1) }] })]),
      asking([woman]),
      'no-bed',
    ],
  ],
  'a cot': [
    [
      'takes a baby beside its mother',
      center([room({ beds: [bed(), cot()], receives: forFamilies })]),
      asking([woman, baby]),
      'fits',
    ],
    [
      'takes no girl of eight',
      center([room({ beds: [bed(), cot()], receives: forFamilies })]),
      asking([woman, girl]),
      'no-bed',
    ],
    ['takes no adult', center([room({ beds: [cot()] })]), asking([woman]), 'no-bed'],
    [
      'is not needed: a baby takes a bed too',
      center([room({ beds: free(2), receives: forFamilies })]),
      asking([woman, baby]),
      'fits',
    ],
  ],
  'who shares a room': [
    ['a room of one party, free', center([own(2)]), asking([woman, girl]), 'fits'],
    [
      'a room given to another party',
      center([own(2, { beds: [bed(claim('stay', { roomKey: 'others' })), bed()] })]),
      asking([woman]),
      'no-bed',
    ],
    [
      'a room of one group, with that group in it',
      center([room({ beds: [bed(claim('stay', { roomKey: 'woman' })), bed()], mixing: 'one-group' })]),
      asking([woman]),
      'fits',
    ],
    [
      'a room of one group, with another in it',
      center([room({ beds: [bed(claim('stay', { roomKey: 'man' })), bed()], mixing: 'one-group' })]),
      asking([woman]),
      'no-bed',
    ],
    ['an open room beside anybody', center([room({ beds: [full(), bed()] })]), asking([woman]), 'fits'],
    [
      'a room of one group for a woman and a man',
      center([
        room({
          beds: free(2),
          mixing: 'one-group',
          receives: [...forWomen, { group: 'man', fromAge: 18, toAge: 120 }],
        }),
      ]),
      asking([woman, man]),
      'no-bed',
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
