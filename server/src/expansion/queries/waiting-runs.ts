import type { Moment } from '@iwaa/shared/text';

import type { Transaction } from '../../platform/db/transaction.ts';

/** How many runs wait for their turn, since when, and how many are running. */
export async function waitingRuns(
  tx: Transaction,
): Promise<{ waiting: number; running: number; waitingSince: Moment | null }> {
  return tx
    .selectFrom('planningRun')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      fn.countAll<number>().filterWhere('state', '=', 'running').as('running'),
      fn.min('createdAt').filterWhere('state', '=', 'waiting').as('waitingSince'),
    ])
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
}
