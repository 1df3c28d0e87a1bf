/** What is not known, carried through to beds: draws of the whole chain, and bars of one factor at a time (planning.md §6). */
import type { Group } from '../../centers/words.ts';
import type { Estimate } from '../basis.ts';
import { gamma, type Random, randomOf, triangular } from '../random.ts';
import { sum } from '../ranges.ts';
import { type Divisions, divisionsOf } from '../sizing/network.ts';
import { type Area, partsOf } from './allocate.ts';
import { type DemandAssumptions, type Factor, factorNames, valueOf, withFactor } from './assumptions.ts';
import { loadsOf, type Wanted } from './loads.ts';

export type BedsBand = { readonly low: number; readonly middle: number; readonly high: number };

/**
 * Beds in 10, 50 and 90 of 100 draws of the chain through the sizing: every factor triangular between its least and most (the refusal target is a
 * choice and stays), the count gamma, group shares and areas gamma. The same seed gives the same answer.
 */
export function bedsBands(
  assumptions: DemandAssumptions,
  areas: readonly Area[],
  wanted: Wanted,
  { draws = 500, seed = 1 } = {},
): Record<keyof Divisions, BedsBand> {
  const random = randomOf(seed, 'demand');
  const drawn = Array.from({ length: draws }, () => {
    const one = drawnFrom(random, assumptions);
    return divisionsOf(loadsOf(one, areas, wanted, drawnShares(random, one, areas)), ruleOf(one));
  });
  const band = (of: keyof Divisions): BedsBand => {
    const sorted = drawn.map((one) => one[of]).toSorted((one, other) => one - other);
    const at = (level: number) => sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))] ?? 0;
    return { low: at(0.1), middle: at(0.5), high: at(0.9) };
  };
  return {
    inUse: band('inUse'),
    nationalPool: band('nationalPool'),
    regionalPools: band('regionalPools'),
    regionalUnits: band('regionalUnits'),
  };
}

/** Beds at the values as they stand, by division. */
export const bedsAt = (assumptions: DemandAssumptions, areas: readonly Area[], wanted: Wanted): Divisions =>
  divisionsOf(loadsOf(assumptions, areas, wanted), ruleOf(assumptions));

const ruleOf = (assumptions: DemandAssumptions) => ({
  target: valueOf(assumptions, 'refusalTarget'),
  groupSize: valueOf(assumptions, 'groupSize'),
});

export type Bar = { readonly factor: Factor; readonly low: number; readonly high: number };

/** One factor at a time at its least and its most, all others as they stand: what an outcome (beds, cost) then is, widest first. */
export function tornado(assumptions: DemandAssumptions, outcome: (moved: DemandAssumptions) => number): Bar[] {
  const at = (factor: Factor, end: 'low' | 'high') =>
    outcome(withFactor(assumptions, factor, assumptions.factors[factor][end]));
  return factorNames
    .map((factor) => ({ factor, low: at(factor, 'low'), high: at(factor, 'high') }))
    .filter(({ low, high }) => low !== high)
    .toSorted((one, other) => Math.abs(other.high - other.low) - Math.abs(one.high - one.low));
}

function drawnFrom(random: Random, assumptions: DemandAssumptions): DemandAssumptions {
  const factors: Record<Factor, Estimate> = { ...assumptions.factors };
  for (const factor of factorNames) {
    const { value, low, high } = factors[factor];
    if (factor === 'refusalTarget') continue;
    const drawn = factor === 'identified' ? gamma(random, value) : triangular(random, low, value, high);
    factors[factor] = { ...factors[factor], value: drawn };
  }
  const { woman, man, girl, boy } = assumptions.groups.counts;
  const counts: Record<Group, number> = {
    woman: gamma(random, woman),
    man: gamma(random, man),
    girl: gamma(random, girl),
    boy: gamma(random, boy),
  };
  return { ...assumptions, factors, groups: { ...assumptions.groups, counts } };
}

/** Shares of areas: gammas of their shapes over their sum, which is Dirichlet where nobody counted. */
function drawnShares(random: Random, assumptions: DemandAssumptions, areas: readonly Area[]): number[] {
  const parts = partsOf(areas, assumptions.allocation, valueOf(assumptions, 'identified'));
  const drawn = parts.map(({ share, shape }) => (shape === 0 ? 0 : (share * gamma(random, shape)) / shape));
  const all = sum(drawn);
  return drawn.map((one) => (all === 0 ? 0 : one / all));
}
