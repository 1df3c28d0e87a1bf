import type { BedState, BedTotals, Purpose } from './ledger.ts';
import type { Moment } from '../text.ts';

import type { BedSnapshot, ClaimSnapshot, RoomSnapshot } from './snapshot.ts';

const stateBy: Record<Purpose, BedState> = {
  hold: 'held',
  booking: 'booked',
  stay: 'occupied',
  kept: 'kept',
  closure: 'closed',
  turnaround: 'turnaround',
};

/** Does the claim hold its bed at that moment. A hold past its time is dead for every reader at once. */
export function isStanding(claim: ClaimSnapshot, at: Moment): boolean {
  return claim.since <= at && !isOver(claim, at);
}

/** Nothing that will ever matter again from that moment on. */
function isOver(claim: ClaimSnapshot, at: Moment): boolean {
  return (claim.until !== null && claim.until <= at) || (claim.lapsesAt !== null && claim.lapsesAt <= at);
}

/** What a bed is at a moment. A bed without a claim in a room given to one party is kept for that party. */
export function stateOf(bed: BedSnapshot, room: RoomSnapshot, at: Moment): BedState {
  const claim = standingClaim(bed, at);
  if (claim) return stateBy[claim.purpose];
  return room.mixing === 'one-party' && isGivenAway(room, at) ? 'kept' : 'free';
}

/** A stay that ended on paper may still occupy the bed when the next claim begins: the person in it comes first. */
export function standingClaim(bed: BedSnapshot, at: Moment): ClaimSnapshot | undefined {
  let first: ClaimSnapshot | undefined;
  for (const claim of bed.claims) {
    if (!isStanding(claim, at)) continue;
    if (claim.purpose === 'stay') return claim;
    first ??= claim;
  }
  return first;
}

/**
 * May the bed be promised to `roomKey` from a moment on, with no end in sight: no claim stands on it then or begins later, and whoever else
 * is in the room, then or later, may share it.
 */
export function isPromisable(
  bed: BedSnapshot,
  room: RoomSnapshot,
  from: Moment,
  at: Moment,
  roomKey: string | null,
): boolean {
  return isFree(bed, from, at) && mayShare(room, from, at, roomKey);
}

/** All such beds of a room: who shares it is asked once. */
export const promisableBeds = (room: RoomSnapshot, from: Moment, at: Moment, roomKey: string | null): BedSnapshot[] =>
  mayShare(room, from, at, roomKey) ? room.beds.filter((bed) => isFree(bed, from, at)) : [];

/** No claim matters to the bed from the later moment on, and it is still there then. */
const isFree = ({ claims, surgeUntil }: BedSnapshot, from: Moment, at: Moment): boolean =>
  claims.every((claim) => isPast(claim, from, at)) && (surgeUntil === undefined || surgeUntil > from);

/** Whoever is in the room from the later moment on has that key or none. */
const mayShare = (room: RoomSnapshot, from: Moment, at: Moment, roomKey: string | null): boolean =>
  roomKey === null ||
  room.beds.every(({ claims }) =>
    claims.every((claim) => claim.roomKey === null || claim.roomKey === roomKey || isPast(claim, from, at)),
  );

/** Does it matter no more from the later of two moments on. */
const isPast = (claim: ClaimSnapshot, from: Moment, at: Moment): boolean =>
  isOver(claim, at) || (claim.until !== null && claim.until <= from);

/** Is somebody in the room to whom it is given. */
const isGivenAway = ({ beds }: RoomSnapshot, at: Moment): boolean =>
  beds.some(({ claims }) => claims.some((claim) => claim.roomKey !== null && isStanding(claim, at)));

/** A bed put up for a surge is gone when that is over, unless somebody is still in it: then there is one bed too few. */
export function isBeyondSurge(bed: BedSnapshot, at: Moment): boolean {
  return bed.surgeUntil !== undefined && bed.surgeUntil <= at;
}

/** How many beds are in each state: they always add up to the beds there are. */
export function tally(rooms: readonly RoomSnapshot[], at: Moment): BedTotals {
  const totals: BedTotals = { free: 0, held: 0, booked: 0, occupied: 0, kept: 0, closed: 0, turnaround: 0 };
  for (const room of rooms) for (const bed of room.beds) totals[stateOf(bed, room, at)] += 1;
  return totals;
}

/** When a claim (of those that count) next begins, ends or lapses, or a surge is over, in milliseconds since 1970: until then the clock changes no bed. */
export function unchangedUntil(
  rooms: readonly RoomSnapshot[],
  at: Moment,
  counts: (claim: ClaimSnapshot) => boolean = () => true,
): number {
  let next: Moment | undefined;
  const see = (moment: Moment | null | undefined) => {
    if (moment && moment > at && (next === undefined || moment < next)) next = moment;
  };
  for (const { surgeUntil, claims } of rooms.flatMap((room) => room.beds)) {
    see(surgeUntil);
    for (const claim of claims.filter(counts))
      for (const moment of [claim.since, claim.until, claim.lapsesAt]) see(moment);
  }
  return next === undefined ? Infinity : Date.parse(next);
}
