import { at, range, total } from '../solver/numbers.ts';
import { randomFrom } from '../../platform/random.ts';
import { addCut, cutsOf } from './cuts.ts';
import { type Evaluation, worthOf } from './evaluate.ts';
import type { Model } from './model.ts';
import { keepsRules, refresh, startFrom, step, walkOf } from './walk.ts';

/** A plan as cells by site and year, with its exact worth in hours. */
export type Found = { readonly value: number; readonly cells: Int32Array };

export type Search = {
  /** Cools down once from a plan over so many tries. */
  readonly cool: (from: Int32Array, tries: number, goOn: () => boolean) => void;
  readonly best: () => Found | undefined;
  /** Takes better prices in. */
  readonly learn: (prices: Float64Array) => void;
};

/**
 * Looks for plans by annealing over the cuts of each year. Where the cuts promise more than the best plan holds, the year's linear programs are
 * solved: either the plan is better indeed, or their prices are the cuts that say why not. So a hundred thousand changes a second are
 * weighed, and every value told is exact.
 */
export function searchOf(
  model: Model,
  evaluation: Evaluation,
  prices: Float64Array,
  seed: number,
  found: (plan: Found) => void,
): Search {
  const random = randomFrom(seed);
  const cuts = cutsOf(model);
  for (const year of range(model.years)) addCut(cuts, year, prices);
  const walk = walkOf(model, cuts);
  let penalty = moneyPrice(model, prices);
  const heat = heatOf(model, penalty);
  let best: Found | undefined;

  const settle = () => {
    const value = worthOf(model, evaluation, walk.cells, (year, learned) => addCut(cuts, year, learned));
    refresh(walk);
    if (best && value >= best.value - 1e-6) return;
    best = { value, cells: Int32Array.from(walk.cells) };
    mark = value;
    found(best);
  };
  /** What a plan must beat: the best one, or before there is any what the cooling began with, by its cuts. */
  let mark = Infinity;
  const promises = (gain: number) =>
    (mark === Infinity || walk.energy < mark - gain * Math.abs(mark)) && keepsRules(walk);
  let coolings = 0;

  return {
    best: () => best,
    learn: (better) => {
      for (const year of range(model.years)) addCut(cuts, year, better);
      refresh(walk);
    },
    cool: (from, tries, goOn) => {
      const gain = gains[coolings++] ?? least;
      startFrom(walk, from, penalty);
      // Programs for where it began would cost the first plan its second.
      if (!best) mark = keepsRules(walk) ? walk.energy : Infinity;
      for (let turn = 0; turn < tries; turn++) {
        if (turn % 64 === 0 && !goOn()) break;
        const warmth = heat * 0.003 ** (turn / tries);
        if (step(walk, random, walk.energy - warmth * Math.log(1 - random.next())) && promises(gain)) settle();
      }
      if (promises(least)) settle();
      // Cold and still over its money: it was too cheap to overspend.
      if (!keepsRules(walk)) penalty *= 1.5;
      if (best) return;
      // Nothing promised more, or there was no time to look: what stands is a plan, too.
      startFrom(walk, from, penalty);
      if (keepsRules(walk)) settle();
    },
  };
}

/** By cooling, the share by which a plan must promise to be better to be settled: while plans are poor, small gains are not worth their programs. */
const gains = [0.1, 0.03, 0.02, 0.01];
const least = 1e-6;

/** Hours that a unit of money is worth in the first year, by the prices that a search begins with; and never nothing. */
function moneyPrice({ money, load, refusal }: Model, prices: Float64Array): number {
  const priced = total(money.map((_, row) => at(prices, load.length + row)));
  const all = load.reduce((sum, amount, demand) => sum + amount * at(refusal, demand), 0);
  return Math.max(priced, (0.01 * all) / Math.max(1, ...money.map((row) => row.limit)));
}

/** Hot enough to open or close a site against its worth now and then, be it for its cost or for the people of a large unit. */
function heatOf({ problem: { sites, goals }, carries }: Model, penalty: number): number {
  const opening = total(sites.map(({ costs }) => costs.opening)) / sites.length;
  return Math.max(1.5 * penalty * opening, 0.25 * goals.unserved * Math.max(...carries));
}

/** What stands, and nothing more. */
export function standingPlan({ years, sites, problem, cells }: Model): Int32Array {
  const plan = new Int32Array(sites * years);
  for (const [site, { existing }] of problem.sites.entries())
    if (existing)
      plan.fill(cells.of(existing.units), site * years + Math.min(years, existing.from), (site + 1) * years);
  return plan;
}
