import type { Viewer } from '@iwaa/shared/access/access';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { ReadPlan } from '@iwaa/shared/expansion/planning';
import type { StudyOutcome } from '@iwaa/shared/expansion/runs';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import type { Transaction } from '../../platform/db/transaction.ts';
import { planView } from '../plan/view.ts';
import { planIn, posedIn, studyIn } from '../runs/stored.ts';
import { type FinishedPlan, finishedPlan } from './finished-plan.ts';

/** A finished plan, told from what was kept of it: the scenario and the problem as they were then. */
export const readPlan = async (
  tx: Transaction,
  _viewer: Viewer,
  { runId }: InferOutput<typeof ReadPlan>,
): Promise<PlanView> => viewOf(tx, await finishedPlan(tx, runId));

export async function viewOf(tx: Transaction, finished: FinishedPlan): Promise<PlanView> {
  const { state: _state, version, scenarioVersion, input: _input, content, posed, outcome, ...run } = finished;
  return planView(
    { ...run, isOld: scenarioVersion !== version },
    content,
    posedIn(posed),
    planIn(outcome),
    await studiesOf(tx, { ...run, scenarioVersion }),
  );
}

type Study<Kind> = Extract<StudyOutcome, { kind: Kind }>;

/** What else is known of it: the newest simulation of this very plan, and the newest equity curve of the scenario as it was then. */
async function studiesOf(
  tx: Transaction,
  {
    runId,
    scenarioId,
    scenarioVersion,
  }: { readonly runId: string; readonly scenarioId: string; readonly scenarioVersion: number },
): Promise<{
  readonly simulation: Study<'simulation'> | null;
  readonly equityCurve: Study<'equity'>['points'] | null;
}> {
  const studies = await tx
    .selectFrom('planningRun')
    .distinctOn('kind')
    .select('outcome')
    .where('scenarioId', '=', scenarioId)
    .where('state', '=', 'done')
    .where((expression) =>
      expression.or([
        expression.and([expression('kind', '=', 'equity'), expression('scenarioVersion', '=', scenarioVersion)]),
        expression.and([expression('kind', '=', 'simulation'), sql<boolean>`input -> 'asked' ->> 'runId' = ${runId}`]),
      ]),
    )
    .orderBy('kind')
    .orderBy('createdAt', 'desc')
    .execute();
  const outcomes = studies.map(({ outcome }) => studyIn(outcome));
  const curve = outcomes.find((one) => one.kind === 'equity');
  return { simulation: outcomes.find((one) => one.kind === 'simulation') ?? null, equityCurve: curve?.points ?? null };
}
