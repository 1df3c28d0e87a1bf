import type { BedSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { promisableBeds } from '@iwaa/shared/ledger/states';
import { isMinor } from '@iwaa/shared/centers/words';
import type { Together } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { roomKeyFor } from '../../availability/index.ts';
import type { BedToTake } from '../../ledger/index.ts';
import { exactPicks } from './exact.ts';
import { isAccessibleFor, isAdult, isChild, receivesPerson, type Sleeper } from './sleeper.ts';

/** What a party asks of the beds: who, from when, how close together. */
export type Asking = {
  readonly requestId: string;
  readonly people: readonly Sleeper[];
  readonly from: Moment;
  readonly at: Moment;
  readonly together: Together;
};

export type Pick = { readonly person: Sleeper; readonly room: RoomSnapshot; readonly bed: BedSnapshot };

/** Steps after which the search for the most agreeable beds gives up, and takes those that are known to do. */
const patience = 300;

/** Exact beds for a whole party in one center, with the beds kept empty in rooms given to it; undefined when there are none. */
export function assign(rooms: readonly RoomSnapshot[], asking: Asking): BedToTake[] | undefined {
  // Most centers of a network are full, and so are most rooms of the others: they are passed by before anything is weighed.
  const [open, beds] = openTo(rooms, asking);
  if (beds < asking.people.length) return undefined;
  const picks =
    inOneRoom(open, asking) ?? (asking.together === 'room' ? undefined : find(roomsForParty(open, 1), asking));
  return picks && [...picks.map(takenBy(asking)), ...keptWith(picks, asking)];
}

/** Rooms with a free bed that receive somebody of the party, and how many free beds they have. */
function openTo(rooms: readonly RoomSnapshot[], { people, from, at }: Asking): [rooms: RoomSnapshot[], beds: number] {
  const open: RoomSnapshot[] = [];
  let beds = 0;
  for (const room of rooms) {
    const free = people.some((person) => receivesPerson(room, person))
      ? promisableBeds(room, from, at, null).length
      : 0;
    if (free > 0) open.push(room);
    beds += free;
  }
  return [open, beds];
}

function inOneRoom(rooms: readonly RoomSnapshot[], asking: Asking): Pick[] | undefined {
  for (const room of roomsForParty(rooms, asking.people.length)) {
    const picks = room.beds.length < asking.people.length ? undefined : find([room], asking);
    if (picks) return picks;
  }
  return undefined;
}

/** Whether there are beds at all is decided exactly; which of them, as a person at the desk would choose. */
function find(rooms: readonly RoomSnapshot[], asking: Asking): Pick[] | undefined {
  const people = adultsFirst(asking.people);
  const proven = exactPicks(rooms, people, asking);
  return proven && (search(rooms, people, asking) ?? proven);
}

/** As many people of the party as find a bed, one after the other: what is missing when not all do. */
export function countPlaceable(rooms: readonly RoomSnapshot[], asking: Asking): number {
  const picks: Pick[] = [];
  for (const person of adultsFirst(asking.people)) {
    const pick = options(rooms, person, picks, asking)[0];
    if (pick) picks.push(pick);
  }
  return picks.length;
}

const adultsFirst = (people: readonly Sleeper[]) =>
  people.toSorted((one, other) => Number(isAdult(other)) - Number(isAdult(one)));

/** A family is offered a room of its own first, the smallest that holds it; a person alone takes one only when nothing else is free. */
function roomsForParty(rooms: readonly RoomSnapshot[], size: number): RoomSnapshot[] {
  const last = size > 1 ? 'open' : 'one-party';
  const rank = (room: RoomSnapshot) => (size > 1 && room.mixing === 'one-party' ? 0 : room.mixing === last ? 2 : 1);
  return rooms.toSorted((one, other) => rank(one) - rank(other) || one.beds.length - other.beds.length);
}

/** Depth first over rooms, not beds: equal beds of a room are not tried twice. */
function search(rooms: readonly RoomSnapshot[], people: readonly Sleeper[], asking: Asking): Pick[] | undefined {
  let steps = 0;
  const place = (picks: Pick[]): Pick[] | undefined => {
    const person = people[picks.length];
    if (!person) return picks;
    for (const pick of options(rooms, person, picks, asking)) {
      if (++steps > patience) return undefined;
      const found = place([...picks, pick]);
      if (found) return found;
    }
    return undefined;
  };
  return place([]);
}

/** The best bed of each room that can take this person beside those already picked, rooms of the same party first. */
export function options(
  rooms: readonly RoomSnapshot[],
  person: Sleeper,
  picks: readonly Pick[],
  asking: Asking,
): Pick[] {
  const isShared = (room: RoomSnapshot) => picks.some((pick) => pick.room === room);
  const partyHasAdult = asking.people.some(isAdult);
  return rooms
    .toSorted((one, other) => Number(isShared(other)) - Number(isShared(one)))
    .filter(
      (room) =>
        receivesPerson(room, person) && isAccessibleFor(room, person) && isSafeFor(room, person, picks, partyHasAdult),
    )
    .flatMap((room) => {
      const bed = bedFor(room, person, picks, asking);
      return bed ? [{ person, room, bed }] : [];
    });
}

/** A child stays beside an adult of its party; a minor alone is not put in a room with adults of another one. */
export function isSafeFor(
  room: RoomSnapshot,
  person: Sleeper,
  picks: readonly Pick[],
  partyHasAdult: boolean,
): boolean {
  if (isAdult(person)) return true;
  const besideAdult = picks.some((pick) => pick.room === room && isAdult(pick.person));
  if (besideAdult) return true;
  if (partyHasAdult && isChild(person)) return false;
  return room.mixing === 'one-party' || room.receives.every((reception) => isMinor(reception.group));
}

/** A cot for the smallest if there is one, a single bed for everybody else. */
function bedFor(
  room: RoomSnapshot,
  person: Sleeper,
  picks: readonly Pick[],
  { requestId, from, at }: Asking,
): BedSnapshot | undefined {
  const key = roomKeyFor(room, requestId, person.group);
  const company = picks.filter((pick) => pick.room === room);
  if (key !== null && company.some((pick) => roomKeyFor(room, requestId, pick.person.group) !== key)) return undefined;
  const free = promisableBeds(room, from, at, key).filter((bed) => !company.some((pick) => pick.bed === bed));
  const cot = person.ageBand === '0-5' ? free.find((bed) => bed.kind === 'cot') : undefined;
  return cot ?? free.find((bed) => bed.kind !== 'cot');
}

const takenBy =
  ({ requestId }: Asking) =>
  ({ person, room, bed }: Pick): BedToTake => ({
    bedId: bed.bedId,
    roomId: room.roomId,
    letter: person.letter,
    roomKey: roomKeyFor(room, requestId, person.group),
  });

/** A room given to one party is taken whole: its other free beds are kept empty. */
function keptWith(picks: readonly Pick[], { requestId, from, at }: Asking): BedToTake[] {
  const rooms = new Set(picks.map((pick) => pick.room).filter((room) => room.mixing === 'one-party'));
  return [...rooms].flatMap((room) =>
    promisableBeds(room, from, at, requestId)
      .filter((bed) => !picks.some((pick) => pick.bed === bed))
      .map((bed) => ({ bedId: bed.bedId, roomId: room.roomId, letter: null, roomKey: requestId })),
  );
}
