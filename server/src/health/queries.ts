import type { Viewer } from '@iwaa/shared/access/access';
import { type Health, type HealthPart, type WorkSeen, works } from '@iwaa/shared/health/health';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { sealingNow } from '../audit/index.ts';
import { waitingRuns } from '../expansion/index.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { type Figures, readFigures } from '../platform/figures.ts';
import type { Context } from '../platform/trpc.ts';
import { judged, judgedWork } from './rules.ts';

type Asking = { readonly ctx: Pick<Context, 'db' | 'mailIsOn'> & { readonly viewer: Viewer } };

/** How the whole is, part by part, as all processes of this start and the database tell it. */
export async function readHealth({ ctx: { db, viewer, mailIsOn } }: Asking): Promise<Health> {
  const [figures, { at, standby, processes, audit, planning, ...database }] = await Promise.all([
    readFigures(),
    inTransaction(db, viewer, seenInDatabase),
  ]);
  const parts: HealthPart[] = [
    {
      part: 'database',
      ...database,
      waiting: figures('iwaa_pool_waiting') ?? 0,
      openSeconds: figures('iwaa_oldest_write_seconds') ?? 0,
    },
    { part: 'standby', ...standby },
    { part: 'processes', ...processes },
    { part: 'feed', lagSeconds: figures('iwaa_feed_lag_seconds'), screens: figures('iwaa_open_streams') ?? 0 },
    { part: 'letters', mailIsOn, ...lettersIn(figures) },
    { part: 'audit', ...audit },
    { part: 'planning', ...planning },
    { part: 'faults', count: figures('iwaa_calls_total', { outcome: 'bug' }) ?? 0 },
    { part: 'backups' },
  ];
  return {
    at,
    lines: parts.map((part) => judged(part, at)),
    works: workIn(figures).map((seen) => judgedWork(seen, at)),
  };
}

async function seenInDatabase(tx: Transaction) {
  const { rows } = await sql<{
    at: Moment;
    version: string;
    since: Moment;
    migration: string;
    isDurable: boolean;
    awaited: boolean;
    connected: number;
    seen: number;
  }>`
    select clock_timestamp() as at, current_setting('server_version') as version, pg_postmaster_start_time() as since,
      (select max(name) from migration) as migration,
      not exists (select from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as is_durable,
      current_setting('synchronous_standby_names') <> '' as awaited,
      (select count(*) from pg_stat_replication) as connected,
      (select count(*) from pg_stat_activity where datname = current_database() and application_name = 'iwaa feed') as seen`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error('a select without a table has one row');
  const { awaited, connected, seen, ...database } = row;
  const [audit, planning] = [await sealingNow(tx), await waitingRuns(tx)];
  return { ...database, standby: { awaited, connected }, processes: { seen }, audit, planning };
}

function lettersIn(figures: Figures) {
  return {
    waiting: figures('iwaa_jobs_waiting'),
    lagSeconds: figures('iwaa_jobs_lag_seconds') ?? 0,
    retried: figures('iwaa_jobs_retried') ?? 0,
    givenUp: figures('iwaa_jobs_given_up') ?? 0,
  };
}

function workIn(figures: Figures): WorkSeen[] {
  const endOf = (work: string, outcome: 'done' | 'failed'): Moment | null => {
    const seconds = figures('iwaa_sweep_ended_seconds', { work, outcome });
    return seconds === null ? null : new Date(seconds * 1000).toISOString();
  };
  return works.map((work) => ({
    work,
    everySeconds: figures('iwaa_sweep_every_seconds', { work }),
    doneAt: endOf(work, 'done'),
    failedAt: endOf(work, 'failed'),
  }));
}
