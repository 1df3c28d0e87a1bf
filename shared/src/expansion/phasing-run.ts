import type { PhasedPlan, PhasingProblem, Served } from './phasing.ts';

/** How far the best plan may be from the best possible, in three measures; the true one is never larger. */
export type Gap = {
  /** Of the plan's value, 0.06 for 6 %. */
  readonly share: number;
  readonly hours: number;
  /** The same hours, were they all people without a place: points of the people in need, 0 to 100. */
  readonly coveragePoints: number;
};

export type RunPhase = 'bounding' | 'searching' | 'checking';

/** What a planner sees while it works. */
export type RunProgress = {
  readonly phase: RunPhase;
  readonly seconds: number;
  /** No plan is better than this: hours. */
  readonly bound: number | null;
  readonly plan: PhasedPlan | null;
  readonly gap: Gap | null;
};

/** The best plan that was found, and how it serves people. */
export type Planned = {
  readonly kind: 'planned';
  readonly plan: PhasedPlan;
  /** By year. */
  readonly served: readonly (readonly Served[])[];
  readonly bound: number;
  readonly gap: Gap;
  readonly seconds: number;
  readonly seed: number;
  /** The plan solved once more by HiGHS with its decisions fixed, from the model as written: the same value. */
  readonly checked: boolean;
};

export type RunOutcome =
  | Planned
  | { readonly kind: 'infeasible'; readonly conflict: Conflict }
  | { readonly kind: 'cancelled' }
  /** It ended without a plan: its thread broke, ran out of memory, or found nothing in its time. */
  | { readonly kind: 'failed'; readonly reason: 'crashed' | 'nothing found' | 'too long' };

/** Demands that cannot be kept together, and the least that has to give. */
export type Conflict = { readonly demands: readonly Demand[]; readonly relaxation: readonly Relaxation[] };

/** Something that a planner asked for. Years are calendar years. */
export type Demand =
  | { readonly kind: 'money'; readonly years: readonly number[] }
  | { readonly kind: 'openings'; readonly year: number }
  | { readonly kind: 'region'; readonly region: string; readonly year: number }
  | { readonly kind: 'standing' | 'least-beds' | 'most-beds' | 'apart'; readonly site: string; readonly year: number };

/** By how much a demand would have to give: money, openings, centers, or beds. */
export type Relaxation = { readonly demand: Demand; readonly by: number };

/** The gap of a plan with such a value; the bound is never above the value. */
export function gapOf(problem: PhasingProblem, value: number, bound: number): Gap {
  const hours = Math.max(0, value - bound);
  const { goals, load, zones } = problem;
  let unserved = 0;
  for (const [year, byGroup] of load.entries())
    for (const byZone of byGroup)
      for (const [zone, amount] of byZone.entries())
        unserved += amount * goals.unserved * (zones[zone]?.weight ?? 1) * goals.discount ** year;
  return {
    share: value > 0 ? hours / value : 0,
    hours,
    coveragePoints: unserved > 0 ? (100 * hours) / unserved : 0,
  };
}
