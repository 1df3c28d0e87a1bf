import { add, at, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';

type Step = { readonly demand: number; readonly region: number; readonly gain: number; share: number };

/**
 * Whom to refuse in one year at given prices of the demands, and the share R without a place that the worst region then has. What is gained
 * is concave in R, so the sweep over the shares at which a region runs out of the next demand finds the best R exactly.
 * Answers the hours gained (0 or less); `refuse` hears each demand refused, with its share.
 */
export function refusedAt(
  model: Model,
  year: number,
  prices: Float64Array,
  refuse: (demand: number, share: number) => void,
): number {
  const { regions, regionLoad, lostLoad, problem } = model;
  const { worstRegion, worstRegionLimit } = problem.goals;
  const hour = at(model.worth, year);
  const limit = worstRegionLimit?.share ?? Infinity;
  const costAt = (share: number) =>
    hour * (worstRegion * Math.min(share, limit) + (worstRegionLimit?.beyond ?? 0) * Math.max(0, share - limit));
  const filled = new Float64Array(regions.length);
  let least = 0;
  for (let region = 0; region < regions.length; region++) {
    const all = at(regionLoad, year * regions.length + region);
    filled[region] = all > 0 ? at(lostLoad, year * regions.length + region) / all : 0;
    least = Math.max(least, at(filled, region));
  }
  const steps = stepsOf(model, year, prices);
  const ends = steps.map((step) => {
    const from = at(filled, step.region);
    add(filled, step.region, step.share);
    return { step, from, to: at(filled, step.region) };
  });
  const best = bestShare(ends, least, costAt, limit, model, year);
  let gained = costAt(best);
  for (const { step, from, to } of ends) {
    const share = (Math.min(to, best) - from) / (to - from);
    if (share <= 0) continue;
    refuse(step.demand, share);
    gained -= share * step.gain * at(model.load, step.demand);
  }
  return gained;
}

/** The demands whose price is above the cost of refusing them, the dearest of each region first. */
function stepsOf(
  { groups, zones, load, refusal, regionOf, regionLoad, regions }: Model,
  year: number,
  prices: Float64Array,
): Step[] {
  const steps: Step[] = [];
  const first = year * groups * zones;
  for (let demand = first; demand < first + groups * zones; demand++) {
    const gain = at(prices, demand) - at(refusal, demand);
    if (gain <= 0 || at(load, demand) <= 0) continue;
    const region = indexAt(regionOf, demand % zones);
    steps.push({ demand, region, gain, share: at(load, demand) / at(regionLoad, year * regions.length + region) });
  }
  return steps.toSorted((one, other) => other.gain - one.gain);
}

type End = { readonly step: Step; readonly from: number; readonly to: number };

/** Walks from the least share up, as long as what is gained on the way is more than what the share costs. */
function bestShare(
  ends: readonly End[],
  least: number,
  costAt: (share: number) => number,
  limit: number,
  { regionLoad, regions }: Model,
  year: number,
): number {
  const turns = ends.flatMap(({ step, from, to }) => {
    const slope = step.gain * at(regionLoad, year * regions.length + step.region);
    return [
      { share: from, change: slope },
      { share: to, change: -slope },
    ];
  });
  const inOrder = [...turns, { share: limit, change: 0 }].toSorted((one, other) => one.share - other.share);
  let [best, slope] = [least, 0];
  for (const { share, change } of inOrder) {
    const next = Math.min(share, 1);
    if (next > best) {
      if (slope * (next - best) <= costAt(next) - costAt(best)) break;
      best = next;
    }
    slope += change;
  }
  return best;
}
