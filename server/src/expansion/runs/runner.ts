import { setTimeout as pause } from 'node:timers/promises';

import type { RunState } from '@iwaa/shared/expansion/planning';
import { sql } from 'kysely';

import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { log } from '../../platform/log.ts';
import { repeat } from '../../platform/repeat.ts';
import { traceOf } from '../../platform/trace.ts';
import type { Limits } from '../solver/start-thread.ts';
import { type Taken, takeNext } from './queue.ts';
import { type Ended, startWork, type Working } from './work.ts';

/** How often a run is asked how far it is, and whether somebody wants it to end. */
const beatEvery = 400;
const lookEvery = 500;

/** Of one run: seconds whatever is asked, megabytes of JavaScript in each of its two threads. */
const limits: Limits = {
  seconds: 300,
  megabytes: 768,
  faulted: (error) => log.error(traceOf(error), 'a planning thread broke'),
};

export type Runner = { readonly close: () => Promise<void> };

/**
 * Works off the runs that planners have asked for, `slots` at a time over all processes of the network: each run keeps two cores busy, and calls
 * of the night come first. What it is working on when the server ends goes back into the queue.
 */
export function openRunner(db: Database, slots = 1): Runner {
  const open = new Map<Working, Promise<void>>();
  let isClosing = false;
  const looking = repeat('planning', lookEvery, async () => {
    const run = open.size < slots ? await takeNext(db, slots) : undefined;
    if (!run) return;
    const working = startedOr(run);
    if (!working) return end(db, run.runId, { kind: 'failed', reason: 'crashed' });
    open.set(
      working,
      attend(db, run.runId, working, () => isClosing)
        .catch((error: unknown) => log.error(traceOf(error), 'a planning run was left'))
        .finally(() => open.delete(working)),
    );
  });
  return {
    close: async () => {
      await looking.close();
      isClosing = true;
      for (const working of open.keys()) working.cancel();
      await Promise.all(open.values());
    },
  };
}

/** A problem that cannot even be begun costs its run. */
function startedOr(run: Taken): Working | undefined {
  try {
    return startWork(run, limits);
  } catch (error) {
    log.error({ run: run.runId, ...traceOf(error) }, 'a planning run could not begin');
    return undefined;
  }
}

/** Says how far the run is until it is over, and hears what planners want of it. */
async function attend(db: Database, runId: string, working: Working, isClosing: () => boolean): Promise<void> {
  const over = working.done.then((outcome) => ({ outcome }));
  let ended: { readonly outcome: Ended } | undefined;
  while (!ended) {
    ended = await Promise.race([over, pause(beatEvery, undefined)]);
    const asked = await beat(db, runId, working).catch((error: unknown) => {
      // The database is away for a moment; the run goes on, and is buried only if it stays silent.
      log.warn({ run: runId, ...traceOf(error) }, 'a planning run was not heard');
      return null;
    });
    if (asked === 'stop') working.stop();
    if (asked === 'cancel' || asked === 'gone') working.cancel();
  }
  if (isClosing() && ended.outcome === undefined) await giveBack(db, runId);
  else await end(db, runId, ended.outcome);
}

/** What is asked of it; `gone` when it is no longer this process's. */
async function beat(db: Database, runId: string, { told }: Working): Promise<'stop' | 'cancel' | 'gone' | null> {
  const now = told();
  const row = await inTransaction(db, 'system', (tx) =>
    tx
      .updateTable('planningRun')
      .set({ beatAt: sql`clock_timestamp()`, ...(now && { told: now }) })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .returning('asked')
      .executeTakeFirst(),
  );
  return row ? row.asked : 'gone';
}

async function end(db: Database, runId: string, outcome: Ended): Promise<void> {
  await inTransaction(db, 'system', (tx) =>
    tx
      .updateTable('planningRun')
      .set({
        state: stateOf(outcome),
        endedAt: sql`clock_timestamp()`,
        outcome: outcome === undefined ? null : JSON.stringify(outcome),
      })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .execute(),
  );
}

function stateOf(outcome: Ended): RunState {
  if (outcome === undefined) return 'cancelled';
  return outcome.kind === 'failed' || outcome.kind === 'infeasible' ? outcome.kind : 'done';
}

async function giveBack(db: Database, runId: string): Promise<void> {
  await inTransaction(db, 'system', (tx) =>
    tx
      .updateTable('planningRun')
      .set({ state: 'waiting', startedAt: null, beatAt: null, told: null })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .execute(),
  );
}
