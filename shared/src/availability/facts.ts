import type { CenterSnapshot } from '../ledger/snapshot.ts';
import type { Moment } from '../text.ts';

/** How many residents the staff on shift can safely care for between two moments. Spans follow one another without a gap. */
export type CoverSpan = { readonly since: Moment; readonly until: Moment; readonly places: number };

/** All that decides what a center can give: its beds, and who and what there is around them. */
export type CenterFacts = CenterSnapshot & {
  /** The days ahead, from the snapshot's moment on; null while no cover rule limits the center. */
  readonly cover: readonly CoverSpan[] | null;
};
