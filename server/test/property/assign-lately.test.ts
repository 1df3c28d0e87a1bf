import fc from 'fast-check';
import { expect, test } from 'vitest';

import { assign } from '../../src/placements/matching/assign.ts';
import { assignLately } from '../../src/placements/matching/assign-lately.ts';
import { anyMoment, anyRoomsOf } from '../any-rooms.ts';
import { baby, girl, woman } from '../given.ts';
import { asking, bed, claim, hoursFrom, room } from '../snapshots.ts';

/** Few beds and few moments: the same is asked again and again, and a party hardly finds one room for all. */
const fewRooms = anyRoomsOf({ rooms: 3, beds: 2, claims: 1 });
const fewMoments = fc.oneof(fc.constantFrom(hoursFrom(0), hoursFrom(1)), anyMoment);
const anyParty = fc.constantFrom([woman], [woman, baby], [woman, woman], [girl]);
const anySearch = fc
  .record({
    people: anyParty,
    at: fewMoments,
    later: fc.option(fewMoments),
    together: fc.constantFrom('room', 'center'),
  })
  .map(({ people, at, later, together }) =>
    asking(people, { at, from: later !== null && later > at ? later : at, together }),
  );

test('Beds that were found lately are those that are found now, whoever asked before and whenever', () => {
  fc.assert(
    fc.property(fewRooms, fc.array(anySearch, { minLength: 2, maxLength: 10 }), (rooms, searches) => {
      for (const one of searches) expect(assignLately(rooms, one)).toEqual(assign(rooms, one));
    }),
    { numRuns: 1000 },
  );
});

test('They are looked for once while the clock changes none of them, for each party', () => {
  const rooms = [room({ beds: [bed(), bed(claim('hold', { lapsesAt: hoursFrom(1) }))] })];
  const asked = (hours: number, people = [woman]) =>
    assignLately(rooms, asking(people, { at: hoursFrom(hours), from: hoursFrom(hours) }));
  const first = asked(0);
  expect(first).toHaveLength(1);
  expect(asked(0.9)).toBe(first);
  expect(asked(0.9, [woman, woman])).toBeUndefined();
  expect(asked(1)).not.toBe(first);
  expect(asked(1, [woman, woman])).toHaveLength(2);
});
