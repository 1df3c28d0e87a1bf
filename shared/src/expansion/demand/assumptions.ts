import type { Column } from '../../availability/availability.ts';
import type { Group } from '../../centers/words.ts';
import { type Basis, type Estimate, movedTo } from '../basis.ts';
import { ensureNumber } from '../ranges.ts';

export const phases = ['urgent', 'reflection', 'recovery'] as const;
export type Phase = (typeof phases)[number];

/** Everything a slider can move, with the bounds outside which it makes no sense. Shares are from 0 to 1. */
export const factorBounds = {
  /** Persons a year counted in the base year by the series chosen. */
  identified: [0, 100_000],
  /** Persons in need for each one identified. */
  underdetection: [1, 50],
  /** A year, as a share: 0.12 is 12 %. */
  growth: [-0.5, 1],
  /** Times as many identified as today, once people are trained to see. */
  identificationGain: [0, 10],
  consents: [0, 1],
  referred: [0, 1],
  /** Share of foreign nationals in every group: told beside it, never added to it. */
  foreign: [0, 1],
  /** Share of women who come with children. */
  withChildren: [0, 1],
  /** People of a family, the mother among them. */
  familySize: [2, 10],
  urgentDays: [0, 1000],
  reflectionDays: [0, 1000],
  recoveryDays: [0, 2000],
  /** Of those in urgent shelter, who stay for reflection; of these, who stay for recovery. */
  toReflection: [0, 1],
  toRecovery: [0, 1],
  /** Mean number of people whom one operation brings. */
  groupSize: [1, 20],
  refusalTarget: [0.001, 0.5],
} as const satisfies Record<string, readonly [number, number]>;
export type Factor = keyof typeof factorBounds;

/** Keys of the factors, in the order of the chain. */
export const factorNames = Object.keys(factorBounds).filter(isFactor);

function isFactor(name: string): name is Factor {
  return Object.hasOwn(factorBounds, name);
}

export type DemandAssumptions = {
  readonly baseYear: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly factors: Readonly<Record<Factor, Estimate>>;
  /** Persons by group in the source, as counted: their shares are used, their number says how sure they are. */
  readonly groups: { readonly counts: Readonly<Record<Group, number>>; readonly basis: Basis };
  /** Length of stay of a group where it is not that of all, by phase, in days. */
  readonly ownStays: Partial<Readonly<Record<Column, Partial<Readonly<Record<Phase, Estimate>>>>>>;
  readonly allocation: Allocation;
};

export type Allocation = {
  /** Exponents on each area's share against the mean; 0 leaves it out. */
  readonly under20: number;
  readonly urban: number;
  /** Times as many in an area with a border or a port; 1 leaves it out. */
  readonly border: number;
  /** Areas that the planner marks as having one. */
  readonly borderAreas?: string[];
  /** Years of local counts that the weights are worth: small trusts local counts, large trusts the weights. */
  readonly weightYears: number;
  /** Persons whom somebody counted in an area in a year, as the national number counts them. */
  readonly counts?: { readonly areaId: string; readonly persons: number }[];
  readonly basis: Basis;
};

/** What of an allocation is a number. */
export const allocationWeights = ['under20', 'urban', 'border', 'weightYears'] as const;
export type AllocationWeight = (typeof allocationWeights)[number];

/** The value of a factor. */
export const valueOf = ({ factors }: DemandAssumptions, factor: Factor): number => factors[factor].value;

/** The same assumptions with one factor put elsewhere by the planner. */
export function withFactor(assumptions: DemandAssumptions, factor: Factor, value: number): DemandAssumptions {
  const [least, most] = factorBounds[factor];
  ensureNumber(factor, value, least, most);
  return { ...assumptions, factors: { ...assumptions.factors, [factor]: movedTo(assumptions.factors[factor], value) } };
}

/** Names of what is outside its bounds or out of order: nothing may be computed from it. */
export function faultsOf({ factors, fromYear, toYear, baseYear, groups, allocation }: DemandAssumptions): string[] {
  const isWithin = (value: number, least: number, most: number) => value >= least && value <= most;
  const outside = factorNames.filter((factor) => {
    const { value, low, high } = factors[factor];
    const [least, most] = factorBounds[factor];
    return !(isWithin(value, low, high) && isWithin(low, least, most) && isWithin(high, least, most));
  });
  const years = isWithin(fromYear, baseYear, baseYear + 50) && isWithin(toYear, fromYear, fromYear + 30);
  const counts = Object.values(groups.counts);
  const counted = counts.every((count) => isWithin(count, 0, 1e6)) && counts.some((count) => count > 0);
  const { under20, urban, border, weightYears } = allocation;
  const weighed =
    isWithin(under20, -5, 5) &&
    isWithin(urban, -5, 5) &&
    isWithin(border, 0.1, 20) &&
    isWithin(weightYears, 0.01, 1000);
  return [...outside, ...(years ? [] : ['years']), ...(counted ? [] : ['groups']), ...(weighed ? [] : ['allocation'])];
}
