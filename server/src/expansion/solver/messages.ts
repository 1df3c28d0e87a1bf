import type { MessagePort } from 'node:worker_threads';

import type { PhasedPlan, PhasingProblem, Served, Units } from '@iwaa/shared/expansion/phasing';
import type { Conflict } from '@iwaa/shared/expansion/phasing-run';
import type { Outcomes } from '@iwaa/shared/expansion/phasing-studies';

/** What a thread is given to do. */
export type Task = PlanTask | WeighTask;

/** Two threads work on one problem: one proves how good a plan can be at best, one looks for plans. */
export type PlanTask = {
  readonly work: 'bound' | 'plans';
  readonly problem: PhasingProblem;
  readonly seed: number;
  /** As `Date.now()`. */
  readonly until: number;
  /** A gap that is good enough to stop, as a share. */
  readonly goodEnough: number;
  readonly signals: SharedArrayBuffer;
  /** From the thread that proves to the one that looks: prices of the demands, better and better. */
  readonly prices: MessagePort;
};

/** What each plan is worth should each problem be the true one. */
export type WeighTask = {
  readonly work: 'weigh';
  readonly problems: readonly PhasingProblem[];
  readonly plans: readonly Units[];
};

export type Message =
  | { readonly kind: 'weighed'; readonly outcomes: Outcomes }
  | { readonly kind: 'bound'; readonly bound: number }
  | { readonly kind: 'plan'; readonly plan: PhasedPlan }
  /** The last plan, told once more with who is served where in each year. */
  | { readonly kind: 'checking'; readonly plan: PhasedPlan; readonly served: readonly (readonly Served[])[] }
  /** What HiGHS says of the last plan, in hours; null when it refuses it. */
  | { readonly kind: 'checked'; readonly value: number | null }
  | { readonly kind: 'infeasible'; readonly conflict: Conflict };

/** What a thread says after its task: it is there for the next. */
export type Done = { readonly kind: 'done' };
