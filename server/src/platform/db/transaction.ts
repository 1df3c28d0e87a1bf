import { setTimeout as pause } from 'node:timers/promises';

import type { Viewer } from '@iwaa/shared/access/access';
import { type DatabaseConnection, DummyDriver, PostgresDialect, sql, Transaction as KyselyTransaction } from 'kysely';

import { isRetryable } from './constraints.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export type Transaction = KyselyTransaction<Tables>;

const tries = 4;

/**
 * Runs `work` in one transaction as `viewer` (or as the server itself, in its sweeps), so that row-level security knows who asks.
 * A serialization failure or a deadlock begins it anew; anything else rolls it back and is thrown.
 */
export async function inTransaction<T>(
  db: Database,
  viewer: Viewer | 'system',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute((alone) =>
        askingAtOnce(alone, async (tx) => {
          await introduce(tx, viewer);
          return work(tx);
        }),
      );
    } catch (error) {
      if (!isRetryable(error) || attempt === tries) throw error;
    }
    await pause(20 + Math.random() * 380);
  }
}

/** Sums over years read whole tables: they are given the memory for it, or what they gather goes to the disk and comes back. */
export async function givenMemory(tx: Transaction): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true)`.execute(tx);
}

/**
 * kysely asks one thing after the other in a transaction. Here what is asked at once (`Promise.all`) goes to the database at once, which does
 * it in the order in which it was asked: locks first, and what is read after them is as it is under them. Of several that ask one may refuse
 * while another goes on: what is asked once the work is over is refused, for the connection is about to be somebody else's. And after what failed
 * everything else fails because of it: whatever fails says what failed first.
 */
async function askingAtOnce<T>(alone: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const executor = alone.getExecutor();
  const connection = await executor.provideConnection((own) => Promise.resolve(own));
  let isOver = false;
  let failure: unknown;
  const provideConnection = async <R>(ask: (own: DatabaseConnection) => Promise<R>): Promise<R> => {
    if (isOver) throw new Error('the transaction is over');
    try {
      return await ask(connection);
    } catch (error) {
      failure ??= error;
      throw failure;
    }
  };
  const asking = executor.withConnectionProvider({ provideConnection });
  try {
    return await work(new KyselyTransaction<Tables>({ ...ofNoTransaction, executor: asking }));
  } finally {
    isOver = true;
  }
}

/** What a whole database needs besides, and one transaction of it never asks for. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a transaction opens no pool')) });
const ofNoTransaction = { config: { dialect }, dialect, driver: new DummyDriver() };

/**
 * Does `work` with the server's own eyes in the middle of a person's act, where a rule of the domain reaches rows that the person may not see:
 * the stay that an arrival elsewhere ends, a count without people. Nothing of what it reads may leave as it is.
 */
export async function asSystem<T>(tx: Transaction, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  await introduce(tx, 'system');
  const done = await work();
  // Not in a `finally`: after a failure nothing more is done in this transaction.
  await introduce(tx, viewer);
  return done;
}

async function introduce(tx: Transaction, viewer: Viewer | 'system'): Promise<void> {
  const who = viewer === 'system' ? undefined : viewer;
  await sql`select set_config('iwaa.role', ${who?.role ?? 'system'}, true), set_config('iwaa.user', ${who?.accountId ?? ''}, true),
    set_config('iwaa.organization', ${who?.organizationId ?? ''}, true), set_config('iwaa.center', ${who?.centerId ?? ''}, true)`.execute(
    tx,
  );
}
