import type { RunKind } from '@iwaa/shared/expansion/planning';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { sql } from 'kysely';

import type { Database } from '../../platform/db/database.ts';
import { lockFor } from '../../platform/db/locks.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';

/** A run that has got its turn. `input`, `posed` and `outcome` are what this feature wrote there itself. */
export type Taken = {
  readonly runId: string;
  readonly kind: RunKind;
  readonly input: unknown;
  readonly content: ScenarioContent;
  readonly posed: unknown;
};

/** Without a word for so long, a run has died with its process. */
const silence = sql`interval '15 seconds'`;

/**
 * Those who wait, in their turns: accounts take turns, however many runs one of them asks for; the account that was served longest ago comes
 * first, then who asked first.
 */
export const inTurns = sql<{ id: string; place: number }>`
  select id, row_number() over (order by round, served nulls first, created_at)::int as place
  from (
    select run.id, run.created_at, row_number() over (partition by run.started_by order by run.created_at) as round,
      (select max(past.started_at) from planning_run past where past.started_by = run.started_by) as served
    from planning_run run where run.state = 'waiting') as line`;

/** The next run in turn becomes this process's, unless `slots` are running already, on whatever machines. */
export function takeNext(db: Database, slots: number): Promise<Taken | undefined> {
  return inTransaction(db, 'system', async (tx) => {
    if (!(await somebodyWaits(tx))) return undefined;
    await lockFor('planning queue').execute(tx);
    await buryTheSilent(tx);
    const running = await tx
      .selectFrom('planningRun')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow();
    if (running.count >= slots) return undefined;
    return tx
      .updateTable('planningRun')
      .set({ state: 'running', startedAt: sql`clock_timestamp()`, beatAt: sql`clock_timestamp()` })
      .where('id', '=', sql<string>`(select id from (${inTurns}) as turns where place = 1)`)
      .returning(['id as runId', 'kind', 'input', 'content', 'posed'])
      .executeTakeFirst();
  });
}

async function somebodyWaits(tx: Transaction): Promise<boolean> {
  const open = await tx
    .selectFrom('planningRun')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .limit(1)
    .execute();
  return open.length > 0;
}

/** Runs whose process has died are over: who watches is told, and the next in turn begins. */
const buryTheSilent = (tx: Transaction) =>
  tx
    .updateTable('planningRun')
    .set({
      state: 'failed',
      endedAt: sql`clock_timestamp()`,
      outcome: JSON.stringify({ kind: 'failed', reason: 'crashed' }),
    })
    .where('state', '=', 'running')
    .where(sql<boolean>`beat_at < clock_timestamp() - ${silence}`)
    .execute();

/** How many come before each run that waits: those in front of it and those that run. */
export async function aheadOf(tx: Transaction, runId: string): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select (place - 1 + (select count(*) from planning_run where state = 'running'))::int as ahead
    from (${inTurns}) as turns where id = ${runId}`.execute(tx);
  return rows[0]?.ahead ?? 0;
}
