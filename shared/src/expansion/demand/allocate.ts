/** From a national number to small areas, with what a handful of cases can and cannot say (planning.md §1.4). */
import { ensureNumber, sum } from '../ranges.ts';
import type { Allocation } from './assumptions.ts';

export type Area = {
  readonly id: string;
  readonly region: string;
  readonly population: number;
  /** Shares from 0 to 1. */
  readonly under20: number;
  readonly urban: number;
  readonly border: boolean;
  /** Persons counted here in a year, where somebody counted. */
  readonly counted: number | null;
};

/** Areas added up to their regions: bands do not add, so that a level is computed as such. */
export function regionsOf(areas: readonly Area[]): Area[] {
  return [...Map.groupBy(areas, ({ region }) => region)].map(([region, some]) => {
    const population = sum(some.map((one) => one.population));
    const mean = (share: (one: Area) => number) => sum(some.map((one) => share(one) * one.population)) / population;
    return {
      id: region,
      region,
      population,
      under20: mean((one) => one.under20),
      urban: mean((one) => one.urban),
      border: some.some(({ border }) => border),
      counted: some.every(({ counted }) => counted === null) ? null : sum(some.map(({ counted }) => counted ?? 0)),
    };
  });
}

/** Weights that sum to 1: population, times the risks that the planner chose. */
export function weightsOf(areas: readonly Area[], { under20, urban, border }: Allocation): number[] {
  const people = sum(areas.map(({ population }) => population));
  const mean = (share: (area: Area) => number) =>
    sum(areas.map((area) => share(area) * area.population)) / people || Number.MIN_VALUE;
  const [meanUnder20, meanUrban] = [mean((area) => area.under20), mean((area) => area.urban)];
  const raw = areas.map(
    (area) =>
      area.population *
      (area.under20 / meanUnder20) ** under20 *
      (area.urban / meanUrban) ** urban *
      (area.border ? border : 1),
  );
  const all = sum(raw);
  ensureNumber('the weights of all areas', all, Number.MIN_VALUE);
  return raw.map((weight) => weight / all);
}

/** An area's part of the national number, and how unsure it is: gamma of this shape (relative variance 1 / shape). */
export type Part = { readonly share: number; readonly shape: number };

/**
 * Gamma-Poisson shrinkage: theta ~ Gamma(a w N, a), y ~ Poisson(theta), so that theta given y has mean (a w N + y) / (a + 1). Areas where nobody
 * counted keep their weight. Shares are then made to sum to 1, so that the national number stays what it is.
 */
export function partsOf(areas: readonly Area[], allocation: Allocation, national: number): Part[] {
  const years = allocation.weightYears;
  const posterior = weightsOf(areas, allocation).map((weight, index) => {
    const counted = areas[index]?.counted ?? null;
    const shape = years * weight * national + (counted ?? 0);
    return { mean: shape / (counted === null ? years : years + 1), shape };
  });
  const all = sum(posterior.map(({ mean }) => mean));
  return posterior.map(({ mean, shape }) => ({ share: all === 0 ? 0 : mean / all, shape }));
}

/**
 * How many years of counts the weights are worth, from how far local counts lie from them: var y = m (1 + 1/a), by moments. Large when the
 * counts are what the weights say and chance explains the rest; null without counts in three areas.
 */
export function weightYearsFrom(areas: readonly Area[], allocation: Allocation, national: number): number | null {
  const weights = weightsOf(areas, allocation);
  const pairs = areas.flatMap(({ counted }, index) =>
    counted === null ? [] : [{ counted, expected: (weights[index] ?? 0) * national }],
  );
  if (pairs.length < 3) return null;
  const spread = sum(pairs.map(({ counted, expected }) => (counted - expected) ** 2));
  const beyond = spread / sum(pairs.map(({ expected }) => expected)) - 1;
  return Math.min(1000, Math.max(0.01, beyond <= 0 ? 1000 : 1 / beyond));
}
