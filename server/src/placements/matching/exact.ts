import type { BedSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { promisableBeds } from '@iwaa/shared/ledger/states';
import { isMinor } from '@iwaa/shared/centers/words';

import { roomKeyFor } from '../../availability/index.ts';
import type { Asking, Pick } from './assign.ts';
import { pair } from './pair.ts';
import { isAccessibleFor, isAdult, isChild, receivesPerson, type Sleeper } from './sleeper.ts';

/** One way of using a room: who may sleep in which of its beds, and whether one of them must be an adult of the party. */
type Use = {
  readonly room: RoomSnapshot;
  readonly beds: readonly BedSnapshot[];
  readonly takes: ReadonlySet<Sleeper>;
  readonly needsAdult: boolean;
};

/** Far beyond what real centers need: only rooms that could be used in several ways multiply, and equal rooms do not. */
const mostTries = 4000;

/**
 * Beds for all these people, or the proof that there are none. People and beds are paired (a maximum matching, so nothing is missed); the only
 * branching is over rooms that may be used with an adult of the party or without one, or by one group or another.
 */
export function exactPicks(
  rooms: readonly RoomSnapshot[],
  people: readonly Sleeper[],
  asking: Asking,
): Pick[] | undefined {
  const named = rooms
    .map((room) => usesOf(room, people, asking))
    .filter((ways) => ways.length > 0)
    .map((ways) => ({ ways, name: nameOf(ways, people) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
  const uses = named.map(({ ways }) => ways);
  const names = named.map(({ name }) => name);
  let tries = 0;
  const decide = (chosen: readonly number[]): Pick[] | undefined => {
    const open = uses.map((ways, index) => {
      const way = chosen[index];
      return way === undefined ? ways : ways.filter((_, each) => each === way);
    });
    const found = ++tries > mostTries ? undefined : paired(open, people);
    if (!found || chosen.length === uses.length || isAllowed(found, open)) return found;
    const next = chosen.length;
    // Of equal rooms, the later is never used in an earlier way: the same plan would be tried again.
    const first = next > 0 && names[next] === names[next - 1] ? (chosen[next - 1] ?? 0) : 0;
    for (let way = first; way < (uses[next]?.length ?? 0); way++) {
      const picks = decide([...chosen, way]);
      if (picks) return picks;
    }
    return undefined;
  };
  return decide([]);
}

/** A pairing found while some rooms may still be used in any way is a plan already if it keeps one way in each of them. */
const isAllowed = (picks: readonly Pick[], uses: readonly (readonly Use[])[]): boolean =>
  uses.every((ways) => ways.length === 1 || ways.some((way) => isKept(picks, way)));

function isKept(picks: readonly Pick[], { room, takes, beds, needsAdult }: Use): boolean {
  const inside = picks.filter((pick) => pick.room === room);
  return (
    inside.every((pick) => takes.has(pick.person) && beds.includes(pick.bed)) &&
    (!needsAdult || inside.length === 0 || inside.some((pick) => isAdult(pick.person)))
  );
}

function usesOf(room: RoomSnapshot, people: readonly Sleeper[], asking: Asking): Use[] {
  const received = people.filter((person) => receivesPerson(room, person) && isAccessibleFor(room, person));
  const companies = [...Map.groupBy(received, (person) => roomKeyFor(room, asking.requestId, person.group))];
  return companies.flatMap(([key, company]) => {
    const beds = promisableBeds(room, asking.from, asking.at, key);
    return beds.length === 0 ? [] : waysFor(room, beds, company, asking.people.some(isAdult));
  });
}

/** A child stays beside an adult of its party; a minor alone is not put in a room with adults of another one. */
function waysFor(
  room: RoomSnapshot,
  beds: readonly BedSnapshot[],
  company: readonly Sleeper[],
  partyHasAdult: boolean,
): Use[] {
  const safeRoom = room.mixing === 'one-party' || room.receives.every((reception) => isMinor(reception.group));
  const safeAlone = company.filter((person) => !isAdult(person) && safeRoom && !(partyHasAdult && isChild(person)));
  const adults = company.filter(isAdult);
  if (adults.length + safeAlone.length === company.length)
    return [{ room, beds, takes: new Set(company), needsAdult: false }];
  const without = safeAlone.length > 0 ? [{ room, beds, takes: new Set(safeAlone), needsAdult: false }] : [];
  const beside = adults.length > 0 ? [{ room, beds, takes: new Set(company), needsAdult: true }] : [];
  const unused =
    beside.length > 0 && without.length === 0 ? [{ room, beds: [], takes: new Set<Sleeper>(), needsAdult: false }] : [];
  return [...beside, ...without, ...unused];
}

/** Everybody in a bed, each room used in one of the ways still open; where one way is left that needs an adult, an adult is there. */
function paired(uses: readonly (readonly Use[])[], people: readonly Sleeper[]): Pick[] | undefined {
  const places = uses.flatMap((ways) => placesOf(ways));
  const found = pair(
    people.length,
    places.map(({ takes }) => people.flatMap((person, index) => (takes(person) ? [index] : []))),
    places.flatMap(({ mustBeTaken }, index) => (mustBeTaken ? [index] : [])),
  );
  return found?.flatMap((index, at) => {
    const [place, person] = [places[index], people[at]];
    return place && person ? [{ person, room: place.room, bed: place.bed }] : [];
  });
}

function placesOf(ways: readonly Use[]) {
  const [only] = ways;
  if (!only) return [];
  const needsAdult = ways.length === 1 && only.needsAdult;
  const beds = [...new Set(ways.flatMap((way) => way.beds))];
  // Beds of a room that are no cots are alike: the first of them may as well be the adult's.
  const adultBed = needsAdult ? beds.find((bed) => bed.kind !== 'cot') : undefined;
  if (needsAdult && !adultBed) return [];
  return beds.map((bed) => ({
    bed,
    room: only.room,
    mustBeTaken: bed === adultBed,
    takes: (person: Sleeper) =>
      (bed.kind !== 'cot' || person.ageBand === '0-5') &&
      (bed !== adultBed || isAdult(person)) &&
      ways.some((way) => way.takes.has(person) && way.beds.includes(bed)),
  }));
}

/** Rooms of one name are alike for these people. */
const nameOf = (ways: readonly Use[], people: readonly Sleeper[]): string =>
  ways
    .map(({ beds, takes, needsAdult }) => {
      const cots = beds.filter((bed) => bed.kind === 'cot').length;
      const who = people.map((person) => (takes.has(person) ? 1 : 0)).join('');
      return `${who} ${beds.length - cots} ${cots} ${needsAdult}`;
    })
    .join('; ');
