import { bedsFor, occupancy, refusal } from './loss.ts';
import { overflowOf, refusalByHayward, type Stream, together } from './peaked.ts';
import { sum } from '../ranges.ts';

export type SizingRule = {
  /** Greatest share of persons refused, above 0 and below 1. */
  readonly target: number;
  /** Mean number of people whom one operation brings; 1 when they come singly. */
  readonly groupSize: number;
};
export type UnitSize = {
  readonly beds: number;
  readonly load: number;
  readonly refusal: number;
  /** A result: an 8-bed home at 54 % is as full as its refusal target lets it be. */
  readonly occupancy: number;
};

/** The least unit that holds the refusal target under a load in erlangs. */
export function sizeUnit(load: number, { target, groupSize }: SizingRule): UnitSize {
  const beds = bedsFor(load, target, groupSize);
  return {
    beds,
    load,
    refusal: load === 0 ? 0 : refusal(beds, load, groupSize),
    occupancy: occupancy(beds, load, groupSize),
  };
}

export type Swing = { readonly fixed: readonly number[]; readonly swing: number; readonly beds: number };
export type Separation = {
  readonly apart: readonly UnitSize[];
  readonly bedsApart: number;
  readonly pooled: UnitSize;
  /** Beds that separation costs. */
  readonly price: number;
  /** The middle way: units with rooms that change hands. Rough; check it by simulation. */
  readonly withSwing: Swing;
};

/** What it costs that groups do not share: each unit alone, all in one, and units with swing beds between them (planning.md §2.5). */
export function priceOfSeparation(loads: readonly number[], rule: SizingRule): Separation {
  const apart = loads.map((load) => sizeUnit(load, rule));
  const pooled = sizeUnit(sum(loads), rule);
  const bedsApart = sum(apart.map(({ beds }) => beds));
  return { apart, bedsApart, pooled, price: bedsApart - pooled.beds, withSwing: swingFor(loads, rule, bedsApart) };
}

/**
 * Tries ever smaller fixed units and reads the swing beds from their joint overflow; the least total wins, the fewest swing beds among equals. Only
 * what would be less than the best so far is looked at, by halving: a slider waits for it.
 */
function swingFor(loads: readonly number[], rule: SizingRule, bedsApart: number): Swing {
  let best: Swing = {
    fixed: loads.map((load) => bedsFor(load, rule.target, rule.groupSize)),
    swing: 0,
    beds: bedsApart,
  };
  for (let loose = rule.target; loose < 0.6; loose += 0.02) {
    const fixed = loads.map((load) => bedsFor(load, loose, rule.groupSize));
    const over = together(loads.map((load, index) => overflowOf(fixed[index] ?? 0, streamOf(load, rule))));
    const most = best.beds - sum(fixed) - 1;
    const isEnough = (swing: number) => over.mean * refusalByHayward(swing, over) <= rule.target * sum(loads);
    if (most < 0 || !isEnough(most)) continue;
    const swing = leastWhole(most, isEnough);
    best = { fixed, swing, beds: sum(fixed) + swing };
  }
  return best;
}

/** The least whole number up to `most`, for which it holds, that holds itself; once it holds, it holds for all greater ones. */
function leastWhole(most: number, holds: (value: number) => boolean): number {
  let [least, enough] = [0, most];
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (holds(middle)) enough = middle;
    else least = middle + 1;
  }
  return enough;
}

const streamOf = (load: number, { groupSize }: SizingRule): Stream => ({ mean: load, peakedness: groupSize });
