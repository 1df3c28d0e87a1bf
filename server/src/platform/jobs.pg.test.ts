import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase } from '../../test/database.ts';
import { inTransaction } from './db/transaction.ts';
import { enqueue, keepWorking } from './jobs.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A job that a process took so long ago, and of which nothing was heard since. */
async function inHands(occasion: string, since: string): Promise<void> {
  await inTransaction(database.db, 'system', (tx) =>
    enqueue(tx, { task: 'tell', payload: { occasion }, key: `tell:${occasion}` }),
  );
  await sql`update graphile_worker._private_jobs
    set locked_at = now() - ${since}::interval, locked_by = ${`process of ${occasion}`}, attempts = 1
    where key = ${`tell:${occasion}`}`.execute(database.owner);
}

test('A job in the hands of a process that died is done by a living one, and one that is still being done is left alone', async () => {
  await inHands('dead', '2 minutes 1 second');
  await inHands('alive', '1 minute');
  const done: unknown[] = [];
  const working = keepWorking(database.url, { tell: async (payload) => void done.push(payload) });
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ occasion: 'dead' }]);
  await working.close();
  const { rows } = await sql`select key, locked_by as by from graphile_worker.jobs`.execute(database.owner);
  expect(rows).toEqual([{ key: 'tell:alive', by: 'process of alive' }]);
});
