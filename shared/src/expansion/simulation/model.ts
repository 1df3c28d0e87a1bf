/**
 * A network played through day by day, to check what formulas cannot hold together: groups, rooms, staff, holds, transfers and who knows of which
 * bed (planning.md §7). Times are in days unless they say hours; shares are from 0 to 1.
 */
import type { Column } from '../../availability/availability.ts';
import type { Mixing } from '../../centers/words.ts';
import type { Phase } from '../demand/assumptions.ts';

export type SimulatedRoom = {
  readonly beds: number;
  readonly receives: readonly Column[];
  /** As in the network itself; a room that changes hands by group is `one-group`. */
  readonly mixing: Mixing;
  /** Day of the plan on which it opens; 0 or less stands from the start. */
  readonly fromDay: number;
};
export type SimulatedHome = {
  readonly id: string;
  readonly rooms: readonly SimulatedRoom[];
  /** Phases of a stay that people may spend here. */
  readonly phases: readonly Phase[];
  /** Residents whom the staff on shift can receive, by day (8 to 20) and by night; null when staff never is the limit. */
  readonly staffed: { readonly day: number; readonly night: number } | null;
};

export const stayLaws = ['exponential', 'constant', 'log-normal'] as const;
export type StayLaw = (typeof stayLaws)[number];

/** People of one column from one area, arriving by chance. */
export type SimulatedSource = {
  readonly area: string;
  readonly column: Column;
  /** Parties a year, by year of the plan; the last goes on. */
  readonly partiesAYear: readonly number[];
  /** Mean people of a party, who share a room or are not placed at all. */
  readonly people: number;
  /** Mean number of parties whom one operation brings at once, a geometric number; each is placed on its own. */
  readonly groupSize: number;
  readonly urgentShare: number;
  /** Phases in order: mean days, and the share that goes on to the next. */
  readonly stays: readonly { readonly phase: Phase; readonly days: number; readonly goesOn: number }[];
  /** Journey to each home in the order of homes; null where it is too far or not allowed. */
  readonly hours: readonly (number | null)[];
};
export type SimulatedNetwork = {
  readonly homes: readonly SimulatedHome[];
  readonly sources: readonly SimulatedSource[];
  readonly law: StayLaw;
  /** Coefficient of variation of log-normal stays. */
  readonly variation: number;
};

export const orders = ['nearest', 'least-full'] as const;
export type SimulationRule = {
  readonly years: number;
  /** Which of the homes that fit is chosen. */
  readonly order: (typeof orders)[number];
  /** Homes that a caller reaches before giving up; null when the platform sees them all at once. */
  readonly calls: number | null;
  /** Beds of each home kept for urgent requests. */
  readonly reserve: number;
  /** Days that people can wait somewhere safe; 0 none, null as long as it takes. Without the platform they wait for the homes called. */
  readonly mostDaysWaiting: number | null;
  /** People move on when their phase ends and a home for the next has a bed; until then they block theirs. */
  readonly transfers: boolean;
  /** Share of holds that nobody arrives on, and the hours after which they lapse. */
  readonly lapses: number;
  readonly holdHours: number;
};
/** Scenarios that are compared meet the same people: their sources are the same in the same order. */
export type Scenario = { readonly network: SimulatedNetwork; readonly rule: SimulationRule };

export type SimulationEffort = {
  readonly seed: number;
  /** At least 20, so that the intervals mean something. */
  readonly leastRuns: number;
  readonly mostRuns: number;
  /** Of the 95 % interval of the share refused, in every scenario: stops below it. */
  readonly halfWidth: number;
};
export const usualEffort: SimulationEffort = { seed: 1, leastRuns: 20, mostRuns: 200, halfWidth: 0.005 };

/** Mean over independent runs, and half the width of its 95 % interval. */
export type Interval = { readonly mean: number; readonly halfWidth: number };
export type Figures = {
  readonly refused: Interval;
  readonly urgentRefused: Interval;
  readonly waited: Interval;
  /** Days waited, over everybody placed. */
  readonly waitDays: Interval;
  /** One way, over everybody placed. */
  readonly journeyHours: Interval;
};
export type SimulationResult = {
  readonly runs: number;
  readonly events: number;
  readonly all: Figures;
  readonly columns: readonly { readonly column: Column; readonly figures: Figures }[];
  readonly areas: readonly { readonly area: string; readonly figures: Figures }[];
  /** Mean residents and mean share of the beds then open. */
  readonly homes: readonly { readonly id: string; readonly residents: Interval; readonly occupancy: Interval }[];
  /** A year. */
  readonly moved: Interval;
  readonly lapsed: Interval;
  readonly blockedDays: Interval;
};
/** Scenarios in their order; `gains` are the differences of each to the first, run by run with the same people. */
export type Simulated = {
  readonly results: readonly SimulationResult[];
  readonly gains: readonly Pick<Figures, 'refused' | 'waited' | 'waitDays' | 'journeyHours'>[];
  /** False when the runs were used up before the half-width was reached. */
  readonly settled: boolean;
};
export type SimulationProgress = {
  readonly runs: number;
  readonly mostRuns: number;
  readonly refused: readonly Interval[];
};
