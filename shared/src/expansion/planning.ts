/** What planners ask of the server and are answered: scenarios, runs, plans, comparisons (procedures `expansion.*`). */
import * as v from 'valibot';

import type { CityLine, RegionLine } from '../centers/centers.ts';
import type { Column } from '../availability/availability.ts';
import { Id, type Moment, SetOf, Text } from '../text.ts';
import type { Basis } from './basis.ts';
import type { Area } from './demand/allocate.ts';
import type { Factor } from './demand/assumptions.ts';
import type { Series } from './demand/series.ts';
import type { Equity } from './equity.ts';
import type { PhasedPlan } from './phasing.ts';
import type { Conflict, Gap, RunPhase } from './phasing-run.ts';
import type { EquityPoint, Regret } from './phasing-studies.ts';
import { ScenarioContent } from './scenario.ts';
import type { Sizing, Uncertainty } from './sizing/answer.ts';
import { orders, type Simulated, type SimulationProgress, stayLaws } from './simulation/model.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const number = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const Version = whole(1, 2_000_000_000);

export const ReadScenario = v.strictObject({ scenarioId: Id });
/** Without an id it is a new one; with one, `version` is the one that the planner saw. */
export const SaveScenario = v.strictObject({
  scenarioId: v.optional(Id),
  version: v.optional(Version),
  name: Text(80),
  content: ScenarioContent,
  /** Put away: out of the list, its runs kept. */
  archived: v.optional(v.boolean(), false),
});
export type SaveScenario = v.InferOutput<typeof SaveScenario>;
export const CopyScenario = v.strictObject({ scenarioId: Id, name: Text(80) });
export type CopyScenario = v.InferOutput<typeof CopyScenario>;
export type SavedScenario = { scenarioId: string; version: number };

/** Analytic sizing of a content that need not be saved: what sliders ask. */
export const SizeScenario = v.strictObject({ content: ScenarioContent, year: whole(2000, 2100) });
export type SizeScenario = v.InferOutput<typeof SizeScenario>;

export const runKinds = ['plan', 'equity', 'simulation'] as const;
export type RunKind = (typeof runKinds)[number];
/** `stopped` is not among them: a run that was stopped is done, with the best that it had. */
export const runStates = ['waiting', 'running', 'done', 'infeasible', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/** Makes a plan of the scenario as it is saved: `version` is the one on the screen. */
export const SolveScenario = v.strictObject({
  scenarioId: Id,
  version: Version,
  seconds: v.optional(whole(1, 300), 20),
  seed: v.optional(whole(0, 2_000_000_000), 1),
  /** A gap at which to stop before the time is over: 0.05 for 5 %. */
  goodEnough: v.optional(number(0, 1), 0.01),
  /** One plan; or the best mean journey for each promise to the worst region. */
  study: v.optional(v.picklist(['plan', 'equity']), 'plan'),
});
export type SolveScenario = v.InferOutput<typeof SolveScenario>;

/** Plays the network of a finished plan through, day by day, without and with the platform. */
export const SimulatePlan = v.strictObject({
  runId: Id,
  order: v.optional(v.picklist(orders), 'nearest'),
  law: v.optional(v.picklist(stayLaws), 'log-normal'),
  /** Beds of each home kept for urgent requests. */
  reserve: v.optional(whole(0, 20), 0),
  urgentShare: v.optional(number(0, 1), 0.3),
  mostDaysWaiting: v.optional(v.nullable(number(0, 365)), 0),
  transfers: v.optional(v.boolean(), false),
  /** Share of holds on which nobody arrives. */
  lapses: v.optional(number(0, 0.9), 0.1),
  seed: v.optional(whole(0, 2_000_000_000), 1),
  mostRuns: v.optional(whole(20, 400), 100),
});
export type SimulatePlan = v.InferOutput<typeof SimulatePlan>;

export const WatchRun = v.strictObject({
  runId: Id,
  lastEventId: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
});
/** `keep`: the best so far is kept and the run is done; otherwise it is cancelled and its threads are freed at once. */
export const StopRun = v.strictObject({ runId: Id, keep: v.boolean() });
export type StopRun = v.InferOutput<typeof StopRun>;

export const ReadPlan = v.strictObject({ runId: Id });
/** Finished plans side by side, and what each would be regretted for in the others' scenarios. */
export const ComparePlans = v.strictObject({ runIds: v.pipe(SetOf(Id, 4), v.minLength(2)) });
export type ComparePlans = v.InferOutput<typeof ComparePlans>;

export const exportFormats = ['csv', 'xlsx'] as const;
export const exportLanguages = ['fr', 'ar', 'en'] as const;
export const ExportPlan = v.strictObject({
  runId: Id,
  format: v.picklist(exportFormats),
  language: v.picklist(exportLanguages),
});
export type ExportPlan = v.InferOutput<typeof ExportPlan>;
/** A file as base64. */
export type ExportedFile = { name: string; type: string; content: string };

/** Makes a site of a finished plan a planned center, with its rooms and its opening checklist. */
export const AdoptSite = v.strictObject({
  runId: Id,
  cityId: Text(20),
  organizationId: Id,
  codeName: Text(40),
  codeNameAr: Text(40),
});
export type AdoptSite = v.InferOutput<typeof AdoptSite>;

/** A figure that somebody printed about what centers hold and cost. */
export type CostFact = {
  readonly fact: string;
  readonly unit: string;
  /** As printed: `about 1072`, `100+`, or text. */
  readonly value: string;
  readonly per: string;
  readonly period: string;
  readonly note: string;
  readonly basis: Basis;
};

/** A town where a center could open. */
export type CandidateTown = CityLine & { readonly population: number };

/** A center that stands or will, as a plan takes it: beds by column set of its rooms. */
export type StandingCenter = {
  readonly centerId: string;
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
  readonly regionId: string;
  /** The year in which it opens; null when it is open. */
  readonly opensIn: number | null;
  readonly rooms: readonly { readonly columns: readonly Column[]; readonly beds: number }[];
};

/** `expansion.baseline`: all that a planner starts from, each figure with its source. */
export type Baseline = {
  /** Counted by others; series are never joined. */
  readonly series: readonly Series[];
  /** Of the network itself, once it has enough. */
  readonly history: { readonly enough: boolean; readonly months: number; readonly series: readonly Series[] };
  /** The provinces, to which demand is allotted. */
  readonly areas: readonly Area[];
  readonly regions: readonly RegionLine[];
  readonly towns: readonly CandidateTown[];
  readonly standing: readonly StandingCenter[];
  readonly costs: readonly CostFact[];
  /** What a first scenario starts from. */
  readonly start: ScenarioContent;
};

/** Who did it, as accounts are called: a function, never a name. */
type By = { readonly by: string; readonly at: Moment };

export type RunLine = By & {
  readonly runId: string;
  readonly kind: RunKind;
  readonly state: RunState;
  /** The scenario was changed since. */
  readonly isOld: boolean;
  readonly gapShare: number | null;
};

/** What a finished plan comes to, in a line. */
export type PlanFigures = {
  readonly gapShare: number;
  /** Share of all people, over the years, who have a place. */
  readonly covered: number;
  /** Beds in the last year. */
  readonly beds: number;
  readonly openings: number;
  /** Thousand MAD, over the years. */
  readonly spent: number;
};

/** `expansion.scenarios`. */
export type ScenarioCard = By & {
  readonly scenarioId: string;
  readonly name: string;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Moment;
  readonly fromYear: number;
  readonly toYear: number;
  readonly demandFor: ScenarioContent['demandFor'];
  readonly sites: number;
  /** Its newest plan, and whether the scenario was changed since. */
  readonly plan: (PlanFigures & { readonly runId: string; readonly isOld: boolean }) | null;
};

/** `expansion.readScenario`. */
export type ScenarioView = By & {
  readonly scenarioId: string;
  readonly name: string;
  readonly version: number;
  readonly archived: boolean;
  readonly content: ScenarioContent;
  readonly copiedFrom: string | null;
  readonly runs: readonly RunLine[];
};

/** How far a run is. */
export type RunTold =
  | {
      readonly kind: 'plan';
      readonly phase: RunPhase;
      readonly seconds: number;
      readonly bound: number | null;
      readonly value: number | null;
      readonly gap: Gap | null;
      readonly figures: PlanFigures | null;
    }
  | { readonly kind: 'equity'; readonly done: number; readonly of: number; readonly seconds: number }
  | ({ readonly kind: 'simulation' } & SimulationProgress);

/** One frame of `expansion.progress`; the last one has a state that is an end. */
export type RunView = {
  readonly runId: string;
  readonly scenarioId: string;
  readonly kind: RunKind;
  readonly state: RunState;
  /** Runs that come before this one, while it waits. */
  readonly ahead: number;
  readonly told: RunTold | null;
  readonly outcome: StudyOutcome | null;
};

/** What a run that is over has to say; a plan itself is read by `expansion.plan`. */
export type StudyOutcome =
  | { readonly kind: 'plan'; readonly figures: PlanFigures; readonly gap: Gap; readonly checked: boolean }
  | { readonly kind: 'infeasible'; readonly conflict: Conflict }
  | { readonly kind: 'equity'; readonly points: readonly EquityPoint[] }
  | { readonly kind: 'simulation'; readonly input: SimulatePlan; readonly simulated: Simulated }
  | { readonly kind: 'failed'; readonly reason: 'crashed' | 'nothing found' | 'too long' };

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

/** One line of a comparison: the same figure of each plan, in their order; null where it cannot be said. */
export const comparedFigures = [
  'covered',
  'worst-region',
  'beds',
  'openings',
  'spent',
  'posts',
  'journey',
  'full',
  'refused-simulated',
  'gap',
] as const;
export type ComparedFigure = (typeof comparedFigures)[number];
/**
 * What a scenario sets beside the factors of its demand, each in one value; `own-towns` are candidates that not all have. Lists are texts of their
 * words: `groups` as `woman 39, man 43, …`, `units` as `woman+girl man+boy family`, `apart` as `woman+girl|man+boy`, `goals` as
 * `coverage > journey` or as `coverage 40, worst region 200, …`.
 */
export const comparedChoices = [
  'demand-for',
  'base-year',
  'years',
  'groups',
  'allocation',
  'units',
  'sizes',
  'towns',
  'own-towns',
  'travel-hours',
  'opening',
  'bed-added',
  'year',
  'bed-year',
  'post',
  'money-a-year',
  'openings-a-year',
  'region-minimums',
  'apart',
  'inflation',
  'goals',
] as const;
export type ComparedChoice = (typeof comparedChoices)[number];
/** `expansion.compare`. */
export type Comparison = {
  readonly plans: readonly (By & {
    readonly runId: string;
    readonly scenarioId: string;
    readonly name: string;
    readonly fromYear: number;
    readonly toYear: number;
  })[];
  readonly lines: readonly { readonly figure: ComparedFigure; readonly values: readonly (number | null)[] }[];
  /** What differs in the assumptions, with the value in each plan. */
  readonly assumptions: readonly {
    readonly name: Factor | ComparedChoice;
    readonly values: readonly (number | string)[];
  }[];
  /** In how many of the plans each town has a center in the last year. */
  readonly chosen: readonly { readonly cityId: string; readonly regionId: string; readonly times: number }[];
  /** Null when the scenarios differ in what a plan even is: units, sizes, years or sites. */
  readonly regret: Regret | null;
};

/** `expansion.size`: what the sliders show, for one year. */
export type SizeAnswer = { readonly sizing: Sizing; readonly uncertainty: Uncertainty };
