/** The changes this part asks of the server, by name: pages bind them to the network, tests to invented answers. */
import type { AdoptSite, SimulatePlan, SolveScenario, StopRun } from '@iwaa/shared/expansion/planning';
import type { InferInput } from 'valibot';
import type { Change } from '../../platform/action.ts';
import type { OpenRun } from './watch-run.ts';

export type StudyChanges = {
  readonly solve: Change<InferInput<typeof SolveScenario>, { readonly runId: string }>;
  readonly simulate: Change<InferInput<typeof SimulatePlan>, { readonly runId: string }>;
  readonly stop: Change<StopRun, unknown>;
  readonly open: OpenRun;
};
export type Adopt = Change<AdoptSite, { readonly centerId: string }>;
