import { add, at, total } from '../solver/numbers.ts';
import { type Bounding, type Layout, layoutOf, type Node } from './bound.ts';
import { lean, type Leaning, leaningOf } from './leaning.ts';
import type { Model } from './model.ts';

/** Prices that give a good bound, and the averaged plan behind them. */
export type Priced = {
  readonly bound: number;
  readonly prices: Float64Array;
  readonly leaning: Leaning;
};

/** Prices from which nothing is known: most people are worth a place, money is worth something each year. */
export function firstPrices(model: Model): Float64Array {
  const layout = layoutOf(model);
  const prices = new Float64Array(layout.length);
  for (let demand = 0; demand < layout.money; demand++)
    prices[demand] = at(model.load, demand) > 0 ? 0.6 * at(model.refusal, demand) : 0;
  const money = moneyScale(model);
  // In the units of the measured instance: 0.3 hours a thousand, spread over its rows.
  for (let row = layout.money; row < layout.openings; row++)
    prices[row] = (1000 * money * hourScale(model)) / model.money.length;
  return prices;
}

/**
 * Steps are taken in shares of a demand; money and openings are brought to the same size. The two factors are measured: with others the same
 * rounds end up to a tenth lower (`planning-solver.md` §3).
 */
function scalesOf(model: Model, layout: Layout): Float64Array {
  const { load, years } = model;
  const scales = load.map((amount) => (amount > 0 ? 1 / amount : 0));
  const people = total(load) / years;
  const all = new Float64Array(layout.length);
  all.set(scales);
  all.fill((people / 138) * moneyScale(model) ** 2, layout.money, layout.openings);
  all.fill((people / 138) * 1000, layout.openings, layout.open);
  all.fill((people / 138) * 5, layout.open);
  return all;
}

/** 0.0003 where a year has 13 000 to spend. */
const moneyScale = ({ money, years }: Model): number => (4 * years) / Math.max(1e-9, ...money.map((row) => row.limit));

const hourScale = ({ problem }: Model): number => problem.goals.unserved / 40;

export type Effort = {
  readonly rounds: number;
  /** Sees the best prices so far, which the next round may change. */
  readonly goOn: (round: number, bound: number, prices: Float64Array) => boolean;
};

/**
 * The volume method: from the best prices so far a step along the averaged violation, longer after a gain and shorter after five misses. `target` is
 * a bound hoped for; where it is not known, a tenth above the present one.
 */
export function ascend(
  model: Model,
  { at: boundAt, violation, cells }: Bounding,
  node: Node,
  start: Float64Array,
  effort: Effort,
): Priced {
  const layout = layoutOf(model);
  const scales = scalesOf(model, layout);
  const center = Float64Array.from(start);
  const tried = Float64Array.from(start);
  let best = boundAt(tried, node);
  const average = Float64Array.from(violation);
  const leaning = leaningOf(model);
  lean(model, leaning, cells, 1);
  let [length, misses] = [1, 0];
  for (let round = 0; round < effort.rounds && effort.goOn(round, best, center); round++) {
    const target = best + 0.1 * Math.abs(best);
    step(
      layout,
      scales,
      center,
      tried,
      average,
      (length * (target - best)) / (norm(layout, scales, center, average) || 1),
    );
    const bound = boundAt(tried, node);
    const weight = Math.max(0.02, 0.1 * 0.996 ** round);
    for (let row = 0; row < layout.length; row++)
      average[row] = (1 - weight) * at(average, row) + weight * at(violation, row);
    lean(model, leaning, cells, weight);
    if (bound > best) {
      best = bound;
      center.set(tried);
      length = Math.min(100, length * 1.1);
      misses = 0;
    } else if (++misses >= 5) {
      length *= 0.8;
      misses = 0;
    }
  }
  return { bound: best, prices: center, leaning };
}

/** Rows with a limit have prices of 0 or more; a price of 0 that would fall is left out. */
function isHeld(layout: Layout, row: number, price: number, violation: number): boolean {
  return row >= layout.money && row < layout.open && price <= 0 && violation < 0;
}

function norm(layout: Layout, scales: Float64Array, prices: Float64Array, violation: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < layout.length; row++) {
    const wrong = at(violation, row);
    if (isHeld(layout, row, at(prices, row), wrong)) continue;
    // The demands' violation is a share: the amount, scaled by its load, is that share again.
    sum += row < layout.money ? (at(scales, row) > 0 ? wrong ** 2 / at(scales, row) : 0) : wrong ** 2 * at(scales, row);
  }
  return sum;
}

function step(
  layout: Layout,
  scales: Float64Array,
  from: Float64Array,
  to: Float64Array,
  violation: Float64Array,
  length: number,
): void {
  to.set(from);
  for (let row = 0; row < layout.length; row++) {
    const scale = row < layout.money ? 1 : at(scales, row);
    add(to, row, length * scale * at(violation, row));
    if (row >= layout.money && row < layout.open && at(to, row) < 0) to[row] = 0;
  }
}
