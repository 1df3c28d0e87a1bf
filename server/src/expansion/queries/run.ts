import type { RunView, StudyOutcome } from '@iwaa/shared/expansion/runs';
import { figuresOf } from '@iwaa/shared/expansion/figures';

import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { aheadOf } from '../runs/queue.ts';
import { planIn, studyIn } from '../runs/stored.ts';

/** A run as it is now. */
export async function readRun(tx: Transaction, runId: string): Promise<RunView> {
  const run = found(
    await tx
      .selectFrom('planningRun')
      .where('id', '=', runId)
      .select(['id as runId', 'scenarioId', 'kind', 'state', 'told', 'outcome'])
      .executeTakeFirst(),
  );
  const ahead = run.state === 'waiting' ? await aheadOf(tx, runId) : 0;
  return { ...run, ahead, outcome: outcomeOf(run) };
}

function outcomeOf({
  kind,
  state,
  outcome,
}: Pick<RunView, 'kind' | 'state'> & { readonly outcome: unknown }): StudyOutcome | null {
  if (outcome === null) return null;
  if (kind !== 'plan' || state !== 'done') return studyIn(outcome);
  const { plan, gap, checked } = planIn(outcome);
  return { kind: 'plan', figures: figuresOf(plan, gap), gap, checked };
}
