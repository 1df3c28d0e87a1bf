import { mixings } from '@iwaa/shared/centers/words';
import { purposes } from '@iwaa/shared/ledger/ledger';
import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import fc from 'fast-check';

import { bed, claim, forFamilies, forMinors, forWomen, hoursFrom, room } from './snapshots.ts';

/** Two days around the noon of the snapshots, so that much falls together. */
export const anyMoment = fc.integer({ min: -48, max: 48 }).map((hours) => hoursFrom(hours));

const anyClaim = fc
  .record({
    purpose: fc.constantFrom(...purposes),
    since: anyMoment,
    until: fc.option(anyMoment),
    lapsesAt: anyMoment,
    roomKey: fc.option(fc.constantFrom('one', 'other')),
    letter: fc.constantFrom(null, 'A'),
  })
  .map(({ purpose, lapsesAt, ...more }) => claim(purpose, { ...more, lapsesAt: purpose === 'hold' ? lapsesAt : null }));

type Most = { readonly rooms: number; readonly beds: number; readonly claims: number };

/** Rooms of a center, whatever stands on their beds. */
export function anyRoomsOf({ rooms, beds, claims }: Most): fc.Arbitrary<RoomSnapshot[]> {
  const anyBed = fc
    .record({ standing: fc.array(anyClaim, { maxLength: claims }), surgeUntil: fc.option(anyMoment) })
    .map(({ standing, surgeUntil }) => ({ ...bed(...standing), ...(surgeUntil && { surgeUntil }) }));
  const anyRoom = fc
    .record({
      beds: fc.array(anyBed, { maxLength: beds }),
      mixing: fc.constantFrom(...mixings),
      receives: fc.constantFrom(forWomen, forMinors, forFamilies),
    })
    .map((plan) => room(plan));
  return fc.array(anyRoom, { maxLength: rooms });
}

export const anyRooms = anyRoomsOf({ rooms: 5, beds: 6, claims: 4 });
