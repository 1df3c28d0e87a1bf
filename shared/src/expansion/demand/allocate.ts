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
  /** The smaller ones that it is made of: people are allotted to these, and it has the sum. */
  readonly areas?: readonly Area[];
};

/** Areas as one. */
export function joined(id: string, region: string, areas: readonly Area[]): Area {
  const population = sum(areas.map((one) => one.population));
  const mean = (share: (one: Area) => number) =>
    population === 0 ? 0 : sum(areas.map((one) => share(one) * one.population)) / population;
  return { id, region, population, under20: mean((one) => one.under20), urban: mean((one) => one.urban), areas };
}

/** Areas added up to their regions: bands do not add, so that a level is computed as such. */
export const regionsOf = (areas: readonly Area[]): Area[] =>
  [...Map.groupBy(areas, ({ region }) => region)].map(([region, some]) => joined(region, region, some));

const smallest = (area: Area): readonly Area[] => area.areas?.flatMap(smallest) ?? [area];

/** For each area, what was reckoned of the smallest ones that it is made of. */
function ofEach<One>(areas: readonly Area[], reckon: (smallest: readonly Area[]) => readonly One[]): One[][] {
  const rest = [...reckon(areas.flatMap(smallest))];
  return areas.map((area) => rest.splice(0, smallest(area).length));
}

/** Weights that sum to 1: population, times the risks that the planner chose. */
export const weightsOf = (areas: readonly Area[], allocation: Allocation): number[] =>
  ofEach(areas, (some) => weightsOfSmallest(some, allocation)).map(sum);

function weightsOfSmallest(
  areas: readonly Area[],
  { under20, urban, border, borderAreas = [] }: Allocation,
): readonly number[] {
  const people = sum(areas.map(({ population }) => population));
  const mean = (share: (area: Area) => number) =>
    sum(areas.map((area) => share(area) * area.population)) / people || Number.MIN_VALUE;
  const [meanUnder20, meanUrban] = [mean((area) => area.under20), mean((area) => area.urban)];
  const marked = new Set(borderAreas);
  const raw = areas.map(
    (area) =>
      area.population *
      (area.under20 / meanUnder20) ** under20 *
      (area.urban / meanUrban) ** urban *
      (marked.has(area.id) ? border : 1),
  );
  const all = sum(raw);
  ensureNumber('the weights of all areas', all, Number.MIN_VALUE);
  return raw.map((weight) => weight / all);
}

/** An area's part of the national number, and how unsure it is: gamma of this shape (relative variance 1 / shape). */
export type Part = { readonly share: number; readonly shape: number };

/**
 * Gamma-Poisson shrinkage: theta ~ Gamma(a w N, a), y ~ Poisson(theta), so that theta given y has mean (a w N + y) / (a + 1). Areas where nobody
 * counted keep their weight. Shares are then made to sum to 1, so that the national number stays what it is. An area made of smaller ones has
 * the sum of their means and of their variances.
 */
export function partsOf(areas: readonly Area[], allocation: Allocation, national: number): Part[] {
  const parts = ofEach(areas, (some) => posteriorsOf(some, allocation, national)).map((some) => ({
    mean: sum(some.map(({ mean }) => mean)),
    variance: sum(some.map(({ mean, years }) => mean / years)),
  }));
  const all = sum(parts.map(({ mean }) => mean));
  return parts.map(({ mean, variance }) => ({
    share: all === 0 ? 0 : mean / all,
    shape: variance === 0 ? 0 : mean ** 2 / variance,
  }));
}

/** Persons a year in each area, as if so many years had been counted. */
function posteriorsOf(areas: readonly Area[], allocation: Allocation, national: number) {
  const years = allocation.weightYears;
  const counted = countsOf(allocation);
  return weightsOfSmallest(areas, allocation).map((weight, index) => {
    const persons = counted.get(areas[index]?.id ?? '');
    const known = persons === undefined ? years : years + 1;
    return { mean: (years * weight * national + (persons ?? 0)) / known, years: known };
  });
}

const countsOf = ({ counts = [] }: Allocation): ReadonlyMap<string, number> =>
  new Map(counts.map(({ areaId, persons }) => [areaId, persons]));

/**
 * How many years of counts the weights are worth, from how far local counts lie from them: var y = m (1 + 1/a), by moments. Large when the
 * counts are what the weights say and chance explains the rest; null without counts in three areas.
 */
export function weightYearsFrom(areas: readonly Area[], allocation: Allocation, national: number): number | null {
  const weights = weightsOf(areas, allocation);
  const counts = countsOf(allocation);
  const pairs = areas.flatMap(({ id }, index) => {
    const counted = counts.get(id);
    return counted === undefined ? [] : [{ counted, expected: (weights[index] ?? 0) * national }];
  });
  if (pairs.length < 3) return null;
  const spread = sum(pairs.map(({ counted, expected }) => (counted - expected) ** 2));
  const beyond = spread / sum(pairs.map(({ expected }) => expected)) - 1;
  return Math.min(1000, Math.max(0.01, beyond <= 0 ? 1000 : 1 / beyond));
}
