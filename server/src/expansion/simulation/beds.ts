import { columns } from '@iwaa/shared/availability/availability';

import { add, at, get, indexAt } from '../solver/numbers.ts';
import type { World } from './world.ts';

/** Who sleeps where, at one moment of one run. */
export type Beds = {
  readonly taken: Int32Array;
  /** Column that has a room, -1 while it is empty. */
  readonly has: Int32Array;
  readonly residents: Int32Array;
  /** Resident-days of homes since counting began, up to `since`. */
  readonly residentDays: Float64Array;
  readonly since: Float64Array;
};

export const emptyBeds = (world: World): Beds => {
  const homes = world.roomsOf.length;
  return {
    taken: new Int32Array(world.roomBeds.length),
    has: new Int32Array(world.roomBeds.length).fill(-1),
    residents: new Int32Array(homes),
    residentDays: new Float64Array(homes),
    since: new Float64Array(homes),
  };
};

export type Wish = { readonly column: number; readonly people: number; readonly urgent: boolean };

/** The room of a home for a party, the fullest that fits; -1 when staff, the reserve or the rooms say no. */
export function roomFor(world: World, beds: Beds, home: number, wish: Wish, now: number): number {
  const staffed = at(isDay(now) ? world.staffedByDay : world.staffedByNight, home);
  if (indexAt(beds.residents, home) + wish.people > staffed) return -1;
  const { reserve } = world.rule;
  if (!wish.urgent && reserve > 0 && freeBeds(world, beds, home, now) < reserve + wish.people) return -1;
  const rooms = get(world.roomsFor, home * columns.length + wish.column);
  let best = -1;
  let bestLeft = Infinity;
  for (let place = 0; place < rooms.length; place++) {
    const room = indexAt(rooms, place);
    const left = leftIn(world, beds, room, wish, now);
    if (left < 0 || left >= bestLeft) continue;
    best = room;
    bestLeft = left;
  }
  return best;
}

/** Beds that a room would have left, below 0 when it does not fit. */
function leftIn(world: World, beds: Beds, room: number, { column, people }: Wish, now: number): number {
  const taken = indexAt(beds.taken, room);
  if (at(world.roomFrom, room) > now) return -1;
  const mixing = indexAt(world.roomMixing, room);
  if (taken > 0 && (mixing === 2 || (mixing === 1 && indexAt(beds.has, room) !== column))) return -1;
  return indexAt(world.roomBeds, room) - taken - people;
}

/** Beds of a home that somebody could still have. */
export function freeBeds(world: World, beds: Beds, home: number, now: number): number {
  let free = 0;
  for (const room of get(world.roomsOf, home)) {
    if (at(world.roomFrom, room) > now || (indexAt(world.roomMixing, room) === 2 && indexAt(beds.taken, room) > 0)) {
      continue;
    }
    free += indexAt(world.roomBeds, room) - indexAt(beds.taken, room);
  }
  return free;
}

/** Share of the beds open now that are taken, for the choice of the least full. */
export function fullness(world: World, beds: Beds, home: number, now: number): number {
  return indexAt(beds.residents, home) / Math.max(1, openBeds(world, home, now));
}

export function takeRoom(beds: Beds, home: number, room: number, wish: Wish, now: number): void {
  count(beds, home, now);
  beds.taken[room] = indexAt(beds.taken, room) + wish.people;
  beds.has[room] = wish.column;
  beds.residents[home] = indexAt(beds.residents, home) + wish.people;
}

export function leaveRoom(beds: Beds, home: number, room: number, people: number, now: number): void {
  count(beds, home, now);
  const taken = indexAt(beds.taken, room) - people;
  beds.taken[room] = taken;
  if (taken === 0) beds.has[room] = -1;
  beds.residents[home] = indexAt(beds.residents, home) - people;
}

/** Adds up the resident-days of a home until now. */
export function count(beds: Beds, home: number, now: number): void {
  add(beds.residentDays, home, indexAt(beds.residents, home) * (now - at(beds.since, home)));
  beds.since[home] = now;
}

/** Forgets the days before: the warm-up is over. */
export function beginCounting(beds: Beds, now: number): void {
  beds.residentDays.fill(0);
  beds.since.fill(now);
}

function openBeds(world: World, home: number, now: number): number {
  let open = 0;
  for (const room of get(world.roomsOf, home)) {
    if (at(world.roomFrom, room) <= now) open += indexAt(world.roomBeds, room);
  }
  return open;
}

/** The day shift is from 8 to 20. */
function isDay(now: number): boolean {
  const hour = (now - Math.floor(now)) * 24;
  return hour >= 8 && hour < 20;
}
