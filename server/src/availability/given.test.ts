import { tally } from '@iwaa/shared/ledger/states';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { anyMoment, anyRoomsOf } from '../../test/any-rooms.ts';
import { bed, center, claim, hoursFrom, room } from '../../test/snapshots.ts';
import { givenBy } from './given.ts';
import { columnsOf } from './rules.ts';
import { staffRoom } from './rules-of-staff.ts';
import { staffRoomLately } from './staff-room-lately.ts';

/** Few claims: so many hours pass without a change. */
const fewRooms = anyRoomsOf({ rooms: 2, beds: 2, claims: 1 });

/** Spans of cover over two days and more, one after the other. */
const anyCover = fc
  .array(fc.record({ hours: fc.integer({ min: 1, max: 30 }), places: fc.nat(3), belowLeast: fc.boolean() }))
  .map((spans) => {
    let since = hoursFrom(-48);
    return spans.map(({ hours, ...span }) => {
      const until = hoursFrom(hours, since);
      const made = { ...span, since, until };
      since = until;
      return made;
    });
  });
/** On the hour, where things begin and end, and a millisecond beside it. */
const nearAnyHour = fc
  .tuple(anyMoment, fc.constantFrom(-1, 0, 1))
  .map(([moment, milliseconds]) => new Date(Date.parse(moment) + milliseconds).toISOString());

test('What was reckoned of a center is kept no longer than the clock leaves it true, whenever it is asked', () => {
  const anyMoments = fc.array(nearAnyHour, { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(fewRooms, fc.option(anyCover), anyMoments, (rooms, cover, moments) => {
      for (const at of moments) {
        const now = center(rooms, { at, cover });
        expect(givenBy(now)).toMatchObject({ columns: columnsOf(now), totals: tally(rooms, at) });
      }
    }),
    { numRuns: 2000 },
  );
});

test('The room that staff leaves is found once, and is what it would be found to be, whenever and from whenever it is asked', () => {
  const anyAsked = fc.array(fc.tuple(nearAnyHour, fc.constantFrom(0, 0, 0, 3, 30)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(fewRooms, anyCover, anyAsked, (rooms, cover, asked) => {
      for (const [at, hours] of asked) {
        const [now, from] = [center(rooms, { at, cover }), hoursFrom(hours, at)];
        expect(staffRoomLately(now, from)).toBe(staffRoom(now, from));
      }
    }),
    { numRuns: 2000 },
  );
});

test('It is reckoned once as long as nothing begins or ends, at the far end of the day of its staff neither', () => {
  const rooms = [room({ beds: [bed(claim('hold', { lapsesAt: hoursFrom(1) }))] })];
  const asked = (hours: number) => givenBy(center(rooms, { at: hoursFrom(hours) }));
  const first = asked(0);
  expect(asked(0.9)).toBe(first);
  expect(asked(1)).not.toBe(first);
  const staffed = [room()];
  const cover = [{ since: hoursFrom(0), until: hoursFrom(30), places: 4, belowLeast: false }];
  const askedOfStaff = (hours: number) => givenBy(center(staffed, { at: hoursFrom(hours), cover }));
  const early = askedOfStaff(0);
  expect(askedOfStaff(6)).toBe(early);
  expect(askedOfStaff(6.1)).not.toBe(early);
});
