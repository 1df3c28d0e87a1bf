import { tally } from '@iwaa/shared/ledger/states';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { anyMoment, anyRoomsOf } from '../../test/any-rooms.ts';
import { bed, center, claim, hoursFrom, room } from '../../test/snapshots.ts';
import { givenBy } from './given.ts';
import { columnsOf } from './rules.ts';

/** Few claims: so many hours pass without a change. */
const fewRooms = anyRoomsOf({ rooms: 2, beds: 2, claims: 1 });

test('What was reckoned of a center is kept no longer than the clock leaves it true, whenever it is asked', () => {
  fc.assert(
    fc.property(fewRooms, fc.array(anyMoment, { minLength: 2, maxLength: 8 }), (rooms, moments) => {
      for (const at of moments) {
        const now = center(rooms, { at });
        expect(givenBy(now)).toMatchObject({ columns: columnsOf(now), totals: tally(rooms, at) });
      }
    }),
    { numRuns: 500 },
  );
});

test('It is reckoned once as long as nothing begins or ends, and anew after half a second where staff decides, too', () => {
  const rooms = [room({ beds: [bed(claim('hold', { lapsesAt: hoursFrom(1) }))] })];
  const asked = (hours: number) => givenBy(center(rooms, { at: hoursFrom(hours) }));
  const first = asked(0);
  expect(asked(0.9)).toBe(first);
  expect(asked(1)).not.toBe(first);
  const staffed = [room()];
  const second = 1 / 3600;
  const askedOfStaff = (hours: number) => givenBy(center(staffed, { at: hoursFrom(hours), cover: [] }));
  const early = askedOfStaff(0);
  expect(askedOfStaff(second / 4)).toBe(early);
  expect(askedOfStaff(second)).not.toBe(early);
});
