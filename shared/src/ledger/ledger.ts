import * as v from 'valibot';
import type { BedKind, Group, Mixing, Reception } from '../centers/words.ts';
import { DayText, Id, type Moment, SetOf } from '../text.ts';

/** What a bed is right now. Every bed of a center is in exactly one of these states, so totals always reconcile. */
export const bedStates = ['free', 'held', 'booked', 'occupied', 'kept', 'closed', 'turnaround'] as const;
export type BedState = (typeof bedStates)[number];
export type BedTotals = Record<BedState, number>;

export const purposes = ['hold', 'booking', 'stay', 'kept', 'closure', 'turnaround'] as const;
export type Purpose = (typeof purposes)[number];

export const closureReasons = ['repair', 'pests', 'plumbing', 'safety', 'staffing', 'reserved', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** Closes beds from a day (today when left out) until the morning of another (open end when left out). */
export const CloseBeds = v.strictObject({
  bedIds: v.pipe(SetOf(Id, 40), v.minLength(1)),
  reason: v.picklist(closureReasons),
  from: v.optional(DayText),
  until: v.optional(DayText),
});
export type CloseBeds = v.InferOutput<typeof CloseBeds>;

/** The answer to `ledger.close`: the closures that were made, by which exactly these can be taken back. */
export type ClosedBeds = { closed: number; closureIds: string[] };

/**
 * Ends what stands on these beds now: a closure, or a turnaround that is done sooner ("cleaned"); closures to come stay. With `closureIds`
 * these closures alone are ended, also before they begin.
 */
export const ReopenBeds = v.strictObject({
  bedIds: v.pipe(SetOf(Id, 40), v.minLength(1)),
  closureIds: v.optional(v.pipe(SetOf(Id, 40), v.minLength(1))),
});
export type ReopenBeds = v.InferOutput<typeof ReopenBeds>;

/** Takes back the last reopening of these beds, for a minute: what it ended stands again until it was to end, unless a bed was promised since. */
export const CloseBedsAgain = v.strictObject({ bedIds: v.pipe(SetOf(Id, 40), v.minLength(1)) });
export type CloseBedsAgain = v.InferOutput<typeof CloseBedsAgain>;

export const BedsOf = v.strictObject({ centerId: v.optional(Id) });

/** What a claim on a bed lets its center know. */
export type BedClaim = {
  claimId: string;
  purpose: Purpose;
  since: Moment;
  until: Moment | null;
  lapsesAt: Moment | null;
  reason: string | null;
  reference: string | null;
  requestId: string | null;
  placementId: string | null;
  letter: string | null;
  person: { group: Group; ageBand: string } | null;
  absentUntil: Moment | null;
};
export type BedTile = {
  bedId: string;
  label: string;
  kind: BedKind;
  state: BedState;
  claim: BedClaim | null;
  later: BedClaim[];
};
export type RoomTiles = {
  roomId: string;
  name: string;
  mixing: Mixing;
  accessible: boolean;
  receives: Reception[];
  beds: BedTile[];
};
/** The answer to `ledger.beds`. */
export type CenterBeds = { centerId: string; totals: BedTotals; rooms: RoomTiles[] };
