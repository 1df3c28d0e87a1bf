import { setTimeout as pause } from 'node:timers/promises';

import { Logger, run, type Runner, runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';

import type { Transaction } from './db/transaction.ts';
import { log } from './log.ts';
import { gauge } from './metrics.ts';
import { repeat } from './repeat.ts';
import { traceOf } from './trace.ts';

/** Work done after the act that asked for it: a failed try is repeated later and later, up to twelve times in some hours. */
export type Task = (payload: unknown) => Promise<void>;
type Job = {
  readonly task: string;
  /** Ids only. */
  readonly payload: Readonly<Record<string, string>>;
  /** A second job under a key that still waits takes the place of the first. */
  readonly key: string;
  readonly runAt?: string | null;
};

/** Asks for a job in the transaction of the act: it is there if and only if the act is. */
export async function enqueue(tx: Transaction, { task, payload, key, runAt = null }: Job): Promise<void> {
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}, ${runAt}, ${key})`.execute(tx);
}

/** Its own messages quote payloads and errors; what failed is told below, without content. */
const silent = new Logger(() => () => undefined);

/** Brings the tables of the jobs to the library's version, as the owner. */
export const prepareJobs = (connectionString: string): Promise<void> =>
  runMigrations({ connectionString, logger: silent });

const jobsAtOnce = 2;
/** Longer than any job may take, so that whoever still holds one after it has died. */
const longestJob = '2 minutes';

/** Does the jobs that are due, as any number of processes may, each job by one of them. Reconnects by itself. */
export function keepWorking(url: string, tasks: Readonly<Record<string, Task>>): { close: () => Promise<void> } {
  const pool = poolOf(url);
  const stop = new AbortController();
  let runner: Runner | undefined;
  const work = async (): Promise<void> => {
    runner = await run({
      pgPool: pool,
      taskList: { ...tasks },
      concurrency: jobsAtOnce,
      crontab: '',
      noHandleSignals: true,
      logger: silent,
      // Written down together, a lost connection ends the runner, and it is begun again. Singly, nobody would hear of it, and the process ends.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    runner.events.on('job:error', ({ job, error }) =>
      log.warn({ job: job.id, task: job.task_identifier, attempt: job.attempts, ...traceOf(error) }, 'a job failed'),
    );
    if (stop.signal.aborted) await runner.stop();
    await runner.promise;
  };
  const working = (async () => {
    while (!stop.signal.aborted) {
      await work().catch((error: unknown) => {
        if (!stop.signal.aborted) log.warn(traceOf(error), 'jobs stand still; begun again');
      });
      await pause(1000, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  const watching = repeat('jobs', 5000, () => watch(pool));
  return {
    close: async () => {
      stop.abort();
      await runner?.stop().catch(() => undefined);
      await Promise.all([working, watching.close()]);
      await pool.end();
    },
  };
}

const told = { lag: 0, waiting: 0, retried: 0, givenUp: 0, oldestWrite: 0 };

/**
 * Tells how late the jobs are, and gives those of a process that died to the living. As the owner it also sees what the application may not: for how
 * long anybody has left a change of the database open. Ours end within seconds.
 */
async function watch(pool: pg.Pool): Promise<void> {
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
    where locked_at < now() - interval '${longestJob}' having count(*) > 0`);
  const { rows } = await pool.query<typeof told>(`
    select coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now() and attempts < max_attempts)), 0)::float8 as lag,
      (count(*) filter (where run_at <= now() and attempts < max_attempts))::int as waiting,
      (count(*) filter (where attempts between 1 and max_attempts - 1))::int as retried,
      (count(*) filter (where attempts >= max_attempts))::int as "givenUp",
      (select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 from pg_stat_activity
        where datname = current_database() and backend_xid is not null) as "oldestWrite"
    from graphile_worker.jobs where locked_at is null`);
  Object.assign(told, rows[0]);
  for (const { name, help, read } of figures) gauge({ name, help, read, aggregator: 'max' });
}

/** Every process reads the same tables. */
const figures = [
  { name: 'iwaa_jobs_lag_seconds', help: 'Age of the oldest job that is due.', read: () => told.lag },
  { name: 'iwaa_jobs_waiting', help: 'Jobs that are due.', read: () => told.waiting },
  { name: 'iwaa_jobs_retried', help: 'Jobs that failed and are tried again.', read: () => told.retried },
  {
    name: 'iwaa_oldest_write_seconds',
    help: 'Age of the oldest transaction that has changed something and is still open.',
    read: () => told.oldestWrite,
  },
  { name: 'iwaa_jobs_given_up', help: 'Jobs that failed at every try.', read: () => told.givenUp },
];

function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: jobsAtOnce + 2,
    application_name: 'iwaa jobs',
    options: '-c timezone=UTC',
  });
  const tellLost = (error: Error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'connection of the jobs lost');
  };
  pool.on('connect', (client) => client.on('error', tellLost));
  pool.on('error', tellLost);
  return pool;
}
