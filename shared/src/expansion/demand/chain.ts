/**
 * From persons counted to persons in need and persons referred, by group and year (planning.md §1.2):
 * need = identified × share × underdetection × growth^years; referred = identified × share × growth^years × gain × consents × referred, never
 * above the need. The two are kept apart everywhere: beds for need alone would stand empty, beds for referral alone freeze its failure.
 */
import { type Column, columns } from '../../availability/availability.ts';
import type { Estimate } from '../basis.ts';
import { sum } from '../ranges.ts';
import { type DemandAssumptions, type Phase, phases, valueOf } from './assumptions.ts';

/** Persons a year, with variance / mean² from what is uncertain in the chain. */
export type Uncertain = { readonly mean: number; readonly relativeVariance: number };
export type NationalDemand = { readonly need: Uncertain; readonly referred: Uncertain };

/** Share of persons identified who belong to a column of their own, and people whom each brings along; a mother counts as a family. */
export function partOf(assumptions: DemandAssumptions, column: Column): { share: number; people: number } {
  const { counts } = assumptions.groups;
  const withChildren = valueOf(assumptions, 'withChildren');
  const women = counts.woman / sum(Object.values(counts));
  if (column === 'family') return { share: women * withChildren, people: valueOf(assumptions, 'familySize') };
  if (column === 'woman') return { share: women * (1 - withChildren), people: 1 };
  return { share: counts[column] / sum(Object.values(counts)), people: 1 };
}

/** Parties a year of one column in one year, over the whole network: single persons, or families. */
export function nationalDemand(assumptions: DemandAssumptions, column: Column, year: number): NationalDemand {
  const years = year - assumptions.baseYear;
  const factor = (name: Parameters<typeof valueOf>[1]) => valueOf(assumptions, name);
  const { factors } = assumptions;
  const identified = factor('identified') * partOf(assumptions, column).share * (1 + factor('growth')) ** years;
  const need = identified * factor('underdetection');
  const referred = identified * factor('identificationGain') * factor('consents') * factor('referred');
  const common = [
    countVariance(factor('identified')),
    (years ** 2 * varianceOf(factors.growth)) / (1 + factor('growth')) ** 2,
  ];
  const chain = [factors.identificationGain, factors.consents, factors.referred];
  return {
    need: { mean: need, relativeVariance: product([...common, relative(factors.underdetection)]) },
    referred: {
      mean: Math.min(referred, need),
      relativeVariance: product([...common, ...chain.map(relative)]),
    },
  };
}

/** Mean days from arrival to departure of a column, over all who arrive. */
export function meanStay(assumptions: DemandAssumptions, column: Column): number {
  return sum(phases.map((phase) => reached(assumptions, phase) * daysOf(assumptions, column, phase)));
}

/** Share of those who arrive that reaches a phase. */
export function reached(assumptions: DemandAssumptions, phase: Phase): number {
  const reflection = phase === 'urgent' ? 1 : valueOf(assumptions, 'toReflection');
  return phase === 'recovery' ? reflection * valueOf(assumptions, 'toRecovery') : reflection;
}

export function daysOf(assumptions: DemandAssumptions, column: Column, phase: Phase): number {
  return assumptions.ownStays[column]?.[phase]?.value ?? valueOf(assumptions, `${phase}Days`);
}

/** Share of those who could be referred that must be, to fill beds that carry `load` erlangs in a year; above 1 the beds cannot be filled. */
export function referralToFill(assumptions: DemandAssumptions, load: number, year: number): number {
  const loads = columns.map((column) => {
    const { need, referred } = nationalDemand(assumptions, column, year);
    const all = Math.min(need.mean, referred.mean / valueOf(assumptions, 'referred'));
    return (all * partOf(assumptions, column).people * meanStay(assumptions, column)) / 365;
  });
  return load / sum(loads);
}

/** Variance of a triangular estimate from its least, value and most. */
function varianceOf({ low, value, high }: Estimate): number {
  return (low ** 2 + value ** 2 + high ** 2 - low * value - low * high - value * high) / 18;
}

const relative = (estimate: Estimate) => (estimate.value === 0 ? 0 : varianceOf(estimate) / estimate.value ** 2);
const countVariance = (count: number) => (count === 0 ? 0 : 1 / count);

/** Relative variance of a product of independent factors. */
export const product = (relativeVariances: readonly number[]): number =>
  relativeVariances.reduce((total, one) => total * (1 + one), 1) - 1;
