import type { CenterSnapshot } from '../ledger/snapshot.ts';
import type { OfferingFacts } from '../services/services.ts';
import type { Moment } from '../text.ts';

/**
 * How many residents the staff on shift can safely care for between two moments; `Infinity` where no rule sets a number. Below the least
 * staff of a rule nobody new is received, however few are there, and nobody is sent away. Spans follow one another without a gap.
 */
export type CoverSpan = {
  readonly since: Moment;
  readonly until: Moment;
  readonly places: number;
  readonly belowLeast: boolean;
};

/** All that decides what a center can give: its beds, and who and what there is around them. */
export type CenterFacts = CenterSnapshot & {
  /** The days ahead, from the snapshot's moment on; null while no cover rule limits the center. */
  readonly cover: readonly CoverSpan[] | null;
  /** The services it gives, with the places taken. */
  readonly offerings: readonly OfferingFacts[];
};
