import { bedStates } from '@iwaa/shared/ledger/ledger';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { anyMoment, anyRooms } from '../../test/any-rooms.ts';
import { bed, claim, hoursFrom, noon, room } from '../../test/snapshots.ts';
import { isPromisable, isStanding, standingClaim, stateOf, tally } from '@iwaa/shared/ledger/states';

describe('the state of a bed', () => {
  test.each([
    ['hold', 'held'],
    ['booking', 'booked'],
    ['stay', 'occupied'],
    ['kept', 'kept'],
    ['closure', 'closed'],
    ['turnaround', 'turnaround'],
  ] as const)('of a standing %s is %s', (purpose, state) => {
    const one = bed(claim(purpose));
    expect(stateOf(one, room({ beds: [one] }), noon)).toBe(state);
  });

  test('is free without a claim, before a claim begins, and from the very moment on which it ends', () => {
    const state = (...claims: Parameters<typeof bed>) => stateOf(bed(...claims), room(), noon);
    expect(state()).toBe('free');
    expect(state(claim('booking', { since: hoursFrom(0.001) }))).toBe('free');
    expect(state(claim('booking', { since: noon }))).toBe('booked');
    expect(state(claim('closure', { until: noon }))).toBe('free');
    expect(state(claim('closure', { until: hoursFrom(0.001) }))).toBe('closed');
  });

  test('is free from the very moment at which a hold lapses', () => {
    expect(isStanding(claim('hold', { lapsesAt: hoursFrom(0.001) }), noon)).toBe(true);
    expect(isStanding(claim('hold', { lapsesAt: noon }), noon)).toBe(false);
  });

  test('is kept beside a party that has a room of its own, and free beside people of an open room', () => {
    const [taken, beside] = [bed(claim('stay', { roomKey: 'a party' })), bed()];
    expect(stateOf(beside, room({ beds: [taken, beside], mixing: 'one-party' }), noon)).toBe('kept');
    expect(stateOf(beside, room({ beds: [taken, beside], mixing: 'one-group' }), noon)).toBe('free');
  });

  test('is of the person who is in it, when the one who follows was promised it already', () => {
    const overdue = claim('stay', { since: hoursFrom(-48), until: null });
    const next = claim('booking', { since: hoursFrom(-1) });
    expect(standingClaim(bed(next, overdue), noon)).toBe(overdue);
  });
});

describe('a bed can be promised', () => {
  test('when nothing stands on it, and not when something begins later, for the stay has no end in sight', () => {
    const promisable = (...claims: Parameters<typeof bed>) => {
      const one = bed(...claims);
      return isPromisable(one, room({ beds: [one] }), noon, noon, null);
    };
    expect(promisable()).toBe(true);
    expect(promisable(claim('stay'))).toBe(false);
    expect(promisable(claim('closure', { since: hoursFrom(24), until: hoursFrom(48) }))).toBe(false);
    expect(promisable(claim('hold', { lapsesAt: noon }))).toBe(true);
    expect(promisable(claim('hold', { lapsesAt: hoursFrom(0.001) }))).toBe(false);
  });

  test('ahead of time from the very moment on which the present one ends', () => {
    const one = bed(claim('stay', { until: hoursFrom(24) }));
    const from = (moment: string) => isPromisable(one, room({ beds: [one] }), moment, noon, null);
    expect(from(hoursFrom(23.999))).toBe(false);
    expect(from(hoursFrom(24))).toBe(true);
  });

  test('to the party or group of the room only, also when the others are still to come', () => {
    const free = bed();
    const others = (more: object) =>
      room({ beds: [free, bed(claim('booking', { roomKey: 'woman', ...more }))], mixing: 'one-group' });
    const promisable = (key: string | null, more = {}) => isPromisable(free, others(more), noon, noon, key);
    expect(promisable('woman')).toBe(true);
    expect(promisable('man')).toBe(false);
    expect(promisable(null)).toBe(true);
    expect(promisable('man', { since: hoursFrom(24) })).toBe(false);
    expect(promisable('man', { until: noon })).toBe(true);
  });
});

test('Whatever stands on them, the beds of every state add up to the beds there are', () => {
  fc.assert(
    fc.property(anyRooms, anyMoment, (rooms, at) => {
      const totals = tally(rooms, at);
      expect(Object.values(totals).reduce((sum, beds) => sum + beds, 0)).toBe(
        rooms.reduce((sum, one) => sum + one.beds.length, 0),
      );
      for (const state of bedStates) expect(totals[state]).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('No bed can be promised at the moment in which it is in another state than free or kept', () => {
  fc.assert(
    fc.property(anyRooms, (rooms) => {
      for (const one of rooms)
        for (const each of one.beds)
          if (isPromisable(each, one, noon, noon, 'a party'))
            expect(['free', 'kept']).toContain(stateOf(each, one, noon));
    }),
    { numRuns: 500 },
  );
});
