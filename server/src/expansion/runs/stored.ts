/** What this feature keeps as JSON, as it wrote it: each is read back through one of these, and nowhere else. */
import type { SimulatePlan, SolveScenario } from '@iwaa/shared/expansion/planning';
import type { StudyOutcome } from '@iwaa/shared/expansion/runs';
import type { PhasedPlan } from '@iwaa/shared/expansion/phasing';
import type { Planned } from '@iwaa/shared/expansion/phasing-run';
import { sql } from 'kysely';

import type { Posed } from '../scenario/problem.ts';

/** Written by `solve` from an input that its schema had read. */
export const solveIn = (input: unknown) => input as SolveScenario;
/** Written by `simulate`: what was asked, and the plan that is played through. */
export const simulationIn = (input: unknown) => input as { readonly asked: SimulatePlan; readonly plan: PhasedPlan };
/** Written by `solve` and `simulate`. */
export const posedIn = (posed: unknown) => posed as Posed;
/** Written by the runner when a plan was found. */
export const planIn = (outcome: unknown) => outcome as Planned;
/** The same where only its gap is wanted: a plan is long. */
export const gapShareInPlan = sql<
  number | null
>`case when kind = 'plan' and state = 'done' then (outcome -> 'gap' ->> 'share')::float8 end`;
/** Written by the runner at the end of whatever is not a plan. */
export const studyIn = (outcome: unknown) => outcome as Exclude<StudyOutcome, { kind: 'plan' }>;
