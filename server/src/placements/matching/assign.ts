import type { BedSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isPromisable } from '@iwaa/shared/ledger/states';
import { type Group, isMinor } from '@iwaa/shared/centers/words';
import type { AgeBand, Together } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { roomKeyFor } from '../../availability/index.ts';
import { receives } from '../../centers/index.ts';
import type { BedToTake } from '../../ledger/index.ts';

/** One of the people to place: a letter, never a name. */
export type Sleeper = {
  readonly letter: string;
  readonly group: Group;
  readonly ageBand: AgeBand;
  readonly needs: readonly string[];
};

/** What a party asks of the beds: who, from when, how close together. */
export type Asking = {
  readonly requestId: string;
  readonly people: readonly Sleeper[];
  readonly from: Moment;
  readonly at: Moment;
  readonly together: Together;
};

export type Pick = { readonly person: Sleeper; readonly room: RoomSnapshot; readonly bed: BedSnapshot };

/** Steps after which the search for a split gives up: far beyond what a center of a hundred beds needs. */
const patience = 20_000;

/** Exact beds for a whole party in one center, with the beds kept empty in rooms given to it; undefined when there are none. */
export function assign(rooms: readonly RoomSnapshot[], asking: Asking): BedToTake[] | undefined {
  const people = adultsFirst(asking.people);
  const whole = roomsForParty(rooms, people.length).map((room) => search([room], people, asking));
  const picks =
    whole.find((found) => found !== undefined) ??
    (asking.together === 'room' ? undefined : search(roomsForParty(rooms, 1), people, asking));
  return picks && [...picks.map(takenBy(asking)), ...keptWith(picks, asking)];
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

/** Does the room receive this person at all, full or not. */
export function receivesPerson(room: RoomSnapshot, person: Sleeper): boolean {
  return receives(room.receives, person.group, person.ageBand);
}

export const isAccessibleFor = (room: RoomSnapshot, person: Sleeper): boolean =>
  room.accessible || !person.needs.includes('wheelchair');

const isAdult = (person: Sleeper) => !isMinor(person.group);
const isChild = (person: Sleeper) => person.ageBand === '0-5' || person.ageBand === '6-12';
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
function isSafeFor(room: RoomSnapshot, person: Sleeper, picks: readonly Pick[], partyHasAdult: boolean): boolean {
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
  const free = room.beds.filter(
    (bed) => !company.some((pick) => pick.bed === bed) && isPromisable(bed, room, from, at, key),
  );
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
    room.beds
      .filter((bed) => !picks.some((pick) => pick.bed === bed) && isPromisable(bed, room, from, at, requestId))
      .map((bed) => ({ bedId: bed.bedId, roomId: room.roomId, letter: null, roomKey: requestId })),
  );
}
