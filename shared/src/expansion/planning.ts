/** What planners ask of the server (procedures `expansion.*`); what they are answered is in baseline.ts, runs.ts, plan-view.ts and comparison.ts. */
import * as v from 'valibot';

import { Id, SetOf, Text } from '../text.ts';
import { ScenarioContent } from './scenario.ts';
import { orders, stayLaws } from './simulation/model.ts';

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
