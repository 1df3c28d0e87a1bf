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

/** Tries ever smaller fixed units and reads the swing beds from their joint overflow; the least total wins, the fewest swing beds among equals. */
function swingFor(loads: readonly number[], rule: SizingRule, bedsApart: number): Swing {
  let best: Swing = {
    fixed: loads.map((load) => bedsFor(load, rule.target, rule.groupSize)),
    swing: 0,
    beds: bedsApart,
  };
  for (let loose = rule.target; loose < 0.6; loose += 0.02) {
    const fixed = loads.map((load) => bedsFor(load, loose, rule.groupSize));
    const over = together(loads.map((load, index) => overflowOf(fixed[index] ?? 0, streamOf(load, rule))));
    const allowed = rule.target * sum(loads);
    let swing = 0;
    while (over.mean * refusalByHayward(swing, over) > allowed) swing++;
    const beds = sum(fixed) + swing;
    if (beds < best.beds) best = { fixed, swing, beds };
  }
  return best;
}

const streamOf = (load: number, { groupSize }: SizingRule): Stream => ({ mean: load, peakedness: groupSize });
