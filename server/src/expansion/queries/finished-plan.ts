import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** A run that made a plan, with all that it was made from; one that has none yet, or never will, is refused. */
export async function finishedPlan(tx: Transaction, runId: string) {
  const run = found(
    await tx
      .selectFrom('planningRun')
      .innerJoin('scenario', 'scenario.id', 'planningRun.scenarioId')
      .innerJoin('account', 'account.id', 'planningRun.startedBy')
      .where('planningRun.id', '=', runId)
      .where('kind', '=', 'plan')
      .select([
        'planningRun.id as runId',
        'scenarioId',
        'scenarioVersion',
        'scenario.name',
        'scenario.version',
        'state',
        'input',
        'planningRun.content',
        'posed',
        'outcome',
        'account.label as by',
        'planningRun.createdAt as at',
      ])
      .executeTakeFirst(),
  );
  if (run.state !== 'done') refuse('wrong-state', { state: run.state });
  return run;
}

export type FinishedPlan = Awaited<ReturnType<typeof finishedPlan>>;
