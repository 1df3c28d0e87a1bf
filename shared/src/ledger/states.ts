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
  return room.mixing === 'one-party' && keysOf(room, at).length > 0 ? 'kept' : 'free';
}

/** A stay that ended on paper may still occupy the bed when the next claim begins: the person in it comes first. */
export function standingClaim(bed: BedSnapshot, at: Moment): ClaimSnapshot | undefined {
  const standing = bed.claims.filter((claim) => isStanding(claim, at));
  return standing.find((claim) => claim.purpose === 'stay') ?? standing[0];
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
  const free = bed.claims.every((claim) => isOver(claim, at) || (claim.until !== null && claim.until <= from));
  if (bed.surgeUntil !== undefined && bed.surgeUntil <= from) return false;
  return free && (roomKey === null || keysOf(room, at, from).every((key) => key === roomKey));
}

/** Keys of those who share the room at a moment, or from a later one on. */
function keysOf(room: RoomSnapshot, at: Moment, from?: Moment): string[] {
  const claims = room.beds.flatMap((bed) => bed.claims).filter((claim) => claim.roomKey !== null);
  const matter = (claim: ClaimSnapshot) =>
    from === undefined ? isStanding(claim, at) : !isOver(claim, at) && (claim.until === null || claim.until > from);
  return claims.filter(matter).flatMap((claim) => claim.roomKey ?? []);
}

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
