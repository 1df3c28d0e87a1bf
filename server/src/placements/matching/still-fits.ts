import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';

import { isSafeFor, type Pick } from './assign.ts';
import { isAccessibleFor, isAdult, receivesPerson, type Sleeper } from './sleeper.ts';

/** The first of a party who may no longer sleep where they have their bed, after the party has changed; undefined when all may. */
export function firstMisplaced(
  rooms: readonly RoomSnapshot[],
  people: readonly Sleeper[],
  offerId: string,
): Sleeper | undefined {
  const picks = picksOf(rooms, people, offerId);
  const partyHasAdult = people.some(isAdult);
  const mayStay = ({ person, room, bed }: Pick) =>
    receivesPerson(room, person) &&
    isAccessibleFor(room, person) &&
    (bed.kind !== 'cot' || person.ageBand === '0-5') &&
    isSafeFor(room, person, picks, partyHasAdult);
  return picks.find((pick) => !mayStay(pick))?.person;
}

/** Where the people of an offer have their beds. */
export function picksOf(rooms: readonly RoomSnapshot[], people: readonly Sleeper[], offerId: string): Pick[] {
  return rooms.flatMap((room) =>
    room.beds.flatMap((bed) => {
      const letters = new Set(bed.claims.filter((claim) => claim.offerId === offerId).map((claim) => claim.letter));
      return people.filter((person) => letters.has(person.letter)).map((person) => ({ person, room, bed }));
    }),
  );
}
