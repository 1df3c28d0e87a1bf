import { setTimeout as pause } from 'node:timers/promises';

import type { Viewer } from '@iwaa/shared/access/access';
import { type Transaction as KyselyTransaction, sql } from 'kysely';

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
      return await db.transaction().execute(async (tx) => {
        await introduce(tx, viewer);
        return work(tx);
      });
    } catch (error) {
      if (!isRetryable(error) || attempt === tries) throw error;
    }
    await pause(20 + Math.random() * 380);
  }
}

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
