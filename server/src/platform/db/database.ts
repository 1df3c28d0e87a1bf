import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import { log } from '../log.ts';
import { gauge } from '../metrics.ts';
import { impatientSocket } from './impatient-socket.ts';
import { naming } from './named-statements.ts';
import { inTurn } from './pools.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Logs in never, owns nothing and bypasses nothing: row-level security and grants bind it. */
export const applicationRole = 'iwaa_app';

type Access = 'application' | 'pooled' | 'news' | 'owner';
type Options = { readonly as?: Access; readonly max?: number };

/**
 * A pool on `url`. Every application connection starts as the application role, whoever the URL logs in as,
 * and cannot wait long: a lock 4 s, a statement 5 s, a forgotten transaction 10 s. Behind a pooler (`pooled`) it is the pooler that begins them
 * so, and no statement has a name: who prepared it may be somebody else's connection. What tells of news (`news`) has connections of its own: it
 * waits behind nobody's request.
 */
export function openDatabase(url: string, { as = 'application', max = 10 }: Options = {}): Database {
  const pool = openPool(url, as, max);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: hasNames(as) ? naming(pool) : inTurn(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** What every connection of the application begins with. */
export const beginsWith = {
  role: applicationRole,
  timezone: 'UTC',
  lock_timeout: '4s',
  statement_timeout: '5s',
  idle_in_transaction_session_timeout: '10s',
} as const;

const sessionSettings: Record<Access, Record<string, string>> = {
  application: beginsWith,
  pooled: {},
  news: beginsWith,
  owner: { timezone: 'UTC' },
};

const hasNames = (as: Access) => as === 'application' || as === 'news';

function openPool(url: string, as: Access, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: `iwaa ${as === 'pooled' ? 'application' : as}`,
    connectionTimeoutMillis: 5000,
    pipeline: hasNames(as),
    ...(as !== 'owner' && { stream: impatientSocket, idleTimeoutMillis: 5000 }),
    options: Object.entries(sessionSettings[as])
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: { getTypeParser: parserOf },
  });
  // Unheard, a lost connection ends the process, whether it dies idle or in use. The pool replaces it by itself.
  pool.on('connect', (client) =>
    client.on('error', (error) => {
      // Of a pool that is being closed it only says that the database was quicker.
      if (!pool.ending) tellLost(error);
    }),
  );
  pool.on('error', alreadyTold);
  if (as === 'application' || as === 'pooled') {
    watch(pool);
    keepAwake(pool);
  }
  return pool;
}

/** As many connections as a page asks at once. */
const keptAwake = 5;
/** Well before one that is silent is closed. */
const wakeEvery = 3000;

/**
 * Connections that were opened stay open while nobody asks, a few of them: what a new one has to read and plan anew keeps the first caller after
 * a quiet minute waiting several times as long. One whose line is dead is found out here, and not by a caller.
 */
function keepAwake(pool: pg.Pool): void {
  const waking = setInterval(() => {
    if (pool.ending) clearInterval(waking);
    else void wake(pool);
  }, wakeEvery);
  waking.unref();
}

async function wake(pool: pg.Pool): Promise<void> {
  const idle = Math.min(keptAwake, pool.idleCount);
  const awake = await Promise.allSettled(Array.from({ length: idle }, () => woken(pool)));
  // The one that was used last is asked next, and knows the most: it is given back last again.
  for (const one of awake.toReversed()) if (one.status === 'fulfilled') one.value();
}

/** One connection, awake; answers with the way to give it back. */
async function woken(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect();
  try {
    await client.query('select');
    return () => client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function watch(pool: pg.Pool): void {
  gauge({
    name: 'iwaa_pool_waiting',
    help: 'Calls that wait for a connection to the database.',
    aggregator: 'sum',
    read: () => pool.waitingCount,
  });
  gauge({
    name: 'iwaa_pool_connections',
    help: 'Connections to the database that are open.',
    aggregator: 'sum',
    read: () => pool.totalCount,
  });
}

function tellLost(error: Error): void {
  log.warn({ reason: error.message }, 'database connection lost');
}

/** The pool repeats what an idle client has said. */
function alreadyTold(): void {}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: safeInteger,
  [pg.types.builtins.TIMESTAMPTZ]: instantFrom,
  // A day is a day: the driver would make it midnight in the machine's zone.
  [pg.types.builtins.DATE]: String,
};

const parserOf: typeof pg.types.getTypeParser = (
  id: Parameters<typeof pg.types.getTypeParser>[0],
  format?: 'text' | 'binary',
) => (format !== 'binary' && parsers[id]) || pg.types.getTypeParser(id, format ?? 'text');

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint beyond 2^53 was read: ${text}`);
  return value;
}

/** How the database writes nearly every instant, for its connections are in UTC. */
const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/** An instant travels as ISO 8601 in UTC, to the millisecond, from here to the screen; it sorts as text. */
function instantFrom(text: string): string {
  const [, day, time, fraction = ''] = inUtc.exec(text) ?? [];
  return day ? `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z` : new Date(text).toISOString();
}
