/** Scenarios as they are kept and read, and how far their runs are. */
import type { Moment } from '../text.ts';
import type { Gap, RunPhase, Conflict } from './phasing-run.ts';
import type { EquityPoint } from './phasing-studies.ts';
import type { RunKind, RunState, SimulatePlan } from './planning.ts';
import type { ScenarioContent } from './scenario.ts';
import type { Simulated, SimulationProgress } from './simulation/model.ts';

/** Who did it, as accounts are called: a function, never a name. */
export type By = { readonly by: string; readonly at: Moment };

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
