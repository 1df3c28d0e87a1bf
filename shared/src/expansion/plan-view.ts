/** A finished plan, told for a screen, a report or a file. */
import type { Equity } from './equity.ts';
import type { PhasedPlan } from './phasing.ts';
import type { Gap } from './phasing-run.ts';
import type { EquityPoint } from './phasing-studies.ts';
import type { By, PlanFigures, StudyOutcome } from './runs.ts';
import type { ScenarioContent } from './scenario.ts';

/** A site of a plan with its beds by unit in each year. */
export type PlannedSite = {
  readonly cityId: string;
  readonly regionId: string;
  /** The live center that it is; null for a candidate. */
  readonly center: { readonly codeName: string; readonly codeNameAr: string } | null;
  /** By unit: beds that are there without the plan, of a live center; zeros for a candidate. */
  readonly standing: readonly number[];
  /** By year and unit. */
  readonly beds: readonly (readonly number[])[];
  /** The year in which it opens; null when it never does, or stands. */
  readonly opensIn: number | null;
};

/** What one region or group gets in one year. */
export type Reached = {
  /** Mean beds in use if nobody were refused. */
  readonly load: number;
  /** Share with a place. */
  readonly covered: number;
  /** Share turned away because a unit is full, of those who have one in reach; null where there is none. */
  readonly full: number | null;
  /** Hours one way of those with a place; null where nobody has one. */
  readonly meanHours: number | null;
  readonly ninetiethHours: number | null;
};

export type PlanYear = PhasedPlan['years'][number] & {
  /** People a year behind the load. */
  readonly people: number;
  readonly full: number | null;
  /** Full-time posts, by the rules of staff, for homes as full as they may be. */
  readonly posts: number;
  /** Thousand MAD for these posts. */
  readonly wages: number;
  /** By the money of each grant line, in the order of the scenario. */
  readonly paidBy: readonly number[];
  readonly regions: readonly (Reached & { readonly regionId: string; readonly beds: number })[];
  /** By unit. */
  readonly units: readonly (Reached & { readonly beds: number })[];
};

/** `expansion.plan`: a finished plan, told for a screen, a report or a file. */
export type PlanView = By & {
  readonly runId: string;
  readonly scenarioId: string;
  readonly name: string;
  readonly isOld: boolean;
  /** As it was solved. */
  readonly content: ScenarioContent;
  readonly seconds: number;
  readonly seed: number;
  readonly value: number;
  readonly bound: number;
  readonly gap: Gap;
  readonly checked: boolean;
  readonly figures: PlanFigures;
  readonly sites: readonly PlannedSite[];
  readonly years: readonly PlanYear[];
  /** Of the last year. */
  readonly equity: Equity;
  /** Share of those who could be referred that must be, to fill the beds of the last year. */
  readonly referralToFill: number;
  /** Whether journeys are measured or reckoned from the great circle. */
  readonly travel: 'reckoned' | 'measured' | 'mixed';
  /** Standing units that the sizes could not hold exactly: beds that stand, and beds that the plan counts. */
  readonly roundedCenters: readonly {
    readonly codeName: string;
    readonly codeNameAr: string;
    readonly stands: number;
    readonly counted: number;
  }[];
  /** Newest finished simulation and equity study of this plan or its scenario, if any. */
  readonly simulation: Extract<StudyOutcome, { kind: 'simulation' }> | null;
  readonly equityCurve: readonly EquityPoint[] | null;
};
