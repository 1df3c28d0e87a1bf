import type { PhasedPlan, PhasingProblem } from '@iwaa/shared/expansion/phasing';
import type { Conflict } from '@iwaa/shared/expansion/phasing-run';

/** What a thread is given to do. Two threads work on one problem: one proves how good a plan can be at best, one looks for plans. */
export type Task = {
  readonly work: 'bound' | 'plans';
  readonly problem: PhasingProblem;
  readonly seed: number;
  /** As `Date.now()`. */
  readonly until: number;
  /** A gap that is good enough to stop, as a share. */
  readonly goodEnough: number;
  readonly signals: SharedArrayBuffer;
};

export type Message =
  | { readonly kind: 'bound'; readonly bound: number }
  | { readonly kind: 'plan'; readonly plan: PhasedPlan }
  | { readonly kind: 'checking' }
  /** What HiGHS says of the last plan, in hours; null when it refuses it. */
  | { readonly kind: 'checked'; readonly value: number | null }
  | { readonly kind: 'infeasible'; readonly conflict: Conflict };
