/** How sure a count is: bands of counts, and exact intervals (planning.md §1.4). */
import { ensureNumber } from '../ranges.ts';

/** Persons a year: one time in ten below `low`, half the time below `middle`, one time in ten above `high`. */
export type Band = { readonly mean: number; readonly low: number; readonly middle: number; readonly high: number };

/**
 * Band of a count whose mean itself is uncertain: gamma with this relative variance (variance / mean²), so that the count is negative binomial;
 * Poisson where it is 0. Exact sums in logarithms, for means up to 1e6.
 */
export function bandOf(mean: number, relativeVariance: number): Band {
  ensureNumber('mean', mean, 0, 1e6);
  ensureNumber('relative variance', relativeVariance, 0);
  const levels = [0.1, 0.5, 0.9];
  const [low = 0, middle = 0, high = 0] = mean === 0 ? [] : quantiles(mean, relativeVariance, levels);
  return { mean, low, middle, high };
}

/** A band in another measure, such as people of families counted as families. */
export const scaled = ({ mean, low, middle, high }: Band, by: number): Band => ({
  mean: mean * by,
  low: low * by,
  middle: middle * by,
  high: high * by,
});

/** Least count at which the sum of chances reaches each level; `levels` ascend. */
function quantiles(mean: number, relativeVariance: number, levels: readonly number[]): number[] {
  const shape = 1 / relativeVariance;
  const isPoisson = relativeVariance < 1e-9;
  let log = isPoisson ? -mean : -shape * Math.log1p(mean / shape);
  const found: number[] = [];
  let below = 0;
  for (let count = 0; found.length < levels.length; count++) {
    below += Math.exp(log);
    while (found.length < levels.length && below >= (levels[found.length] ?? 1)) found.push(count);
    log += isPoisson
      ? Math.log(mean / (count + 1))
      : Math.log(((count + shape) / (count + 1)) * (mean / (mean + shape)));
  }
  return found;
}

/** Exact interval (Garwood) for the mean behind a count of rare events, at this confidence: 229 counted is 200 to 261 at 95 %. */
export function intervalOf(count: number, confidence = 0.95): { low: number; high: number } {
  ensureNumber('count', count, 0, 1e6);
  ensureNumber('confidence', confidence, 0.01, 0.999999);
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : solve(count, (mean) => 1 - atMost(count - 1, mean) < tail),
    high: solve(count, (mean) => atMost(count, mean) > tail),
  };
}

/** The greatest mean for which `isBelow` holds, which holds for all smaller ones. */
function solve(count: number, isBelow: (mean: number) => boolean): number {
  let [least, most] = [0, 2 * count + 50];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (least + most) / 2;
    if (isBelow(middle)) least = middle;
    else most = middle;
  }
  return least;
}

function atMost(count: number, mean: number): number {
  let [log, total] = [-mean, Math.exp(-mean)];
  for (let one = 1; one <= count; one++) {
    log += Math.log(mean / one);
    total += Math.exp(log);
  }
  return total;
}
