import { once } from 'node:events';
import { connect, createServer } from 'node:net';

import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';

import { openHouse } from '../../../test/context.ts';
import { overPort, socketOf } from '../../../test/faults/proxy.ts';
import { filed } from '../../../test/given.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { openDatabase } from './database.ts';
import { inTransaction, type Transaction } from './transaction.ts';

let database: TestDatabase;
const opened: TestDatabase[] = [];
// One connection, so that what it has prepared can be asked of it.
beforeEach(async () => {
  database = await testDatabase({ max: 1 });
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const regions = () => database.db.selectFrom('region').selectAll().where('id', '=', 'MA-03').execute();
async function often<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; time < 6; time++) await work();
  return work();
}
const prepared = async (containing: string) => {
  const { rows } = await sql<{ statement: string; plans: number }>`
    select statement, generic_plans + custom_plans as plans from pg_prepared_statements where statement like ${`%${containing}%`}`.execute(
    database.db,
  );
  return rows;
};

/** A line to the database that keeps back what comes from it, from when the server has said one thing until it has said the other. */
async function lineThatAnswersLate(url: string, said: { readonly from: string; readonly until: string }) {
  const line = createServer((near) => {
    const far = connect(socketOf(url));
    let heard = '';
    near.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      far.write(chunk);
      if (heard.includes(said.from)) far.pause();
      if (heard.includes(said.until)) far.resume();
    });
    far.on('data', (chunk) => near.write(chunk));
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  return {
    url: overPort(url, typeof address === 'object' && address ? address.port : 0),
    [Symbol.asyncDispose]: async () => {
      line.close();
      await once(line, 'close');
    },
  };
}

test('what is asked often is prepared once, and what is asked now and then is not', async () => {
  await regions();
  expect(await prepared('"region"')).toEqual([]);
  const [region] = await often(regions);
  expect(region).toMatchObject({ id: 'MA-03' });
  expect(await prepared('"region"')).toMatchObject([{ plans: 3 }]);
});

test('texts without end take no more than a hundred and fifty places', async () => {
  for (let one = 0; one < 250; one++) await often(() => sql`select ${sql.lit(one)}::int as asked`.execute(database.db));
  expect((await prepared('::int as asked')).length).toBeLessThanOrEqual(150);
});

test('a migration that gives a table another column costs no answer, outside a transaction and within', async () => {
  await often(regions);
  await sql`alter table region add column planted text`.execute(database.owner);
  expect(await regions()).toMatchObject([{ id: 'MA-03', planted: null }]);
  await often(regions);
  await sql`alter table region add column replanted text`.execute(database.owner);
  const work = () => inTransaction(database.db, 'system', (tx) => tx.selectFrom('region').selectAll().execute());
  expect((await often(work)).length).toBeGreaterThan(0);
  await sql`alter table region drop column planted`.execute(database.owner);
  expect((await work())[0]).not.toHaveProperty('planted');
});

test('a statement that fails every time leaves its connection as good as before', async () => {
  const broken = () => sql`select 1 / ${0}::int as fraction`.execute(database.db);
  for (let time = 0; time < 6; time++) await expect(broken()).rejects.toThrow('division by zero');
  expect(await regions()).toHaveLength(1);
});

test('that a transaction begins, and who asks in it, is not waited for: its first statement goes out with them', async () => {
  await using line = await lineThatAnswersLate(database.url, { from: 'begin', until: '"region"' });
  await using db = openDatabase(line.url, { max: 1 });
  const work = () => inTransaction(db, 'system', (tx) => tx.selectFrom('region').select('id').execute());
  await expect(work()).resolves.not.toHaveLength(0);
});

test('nor is what is written: the commit goes out with it', async () => {
  await using line = await lineThatAnswersLate(database.url, { from: 'delete from', until: 'commit' });
  await using db = openDatabase(line.url, { max: 1 });
  await inTransaction(db, 'system', (tx) => tx.deleteFrom('notification').execute());
});

test('what is asked at once goes out at once', async () => {
  await using line = await lineThatAnswersLate(database.url, { from: '"city"', until: '"region"' });
  await using db = openDatabase(line.url, { max: 1 });
  const work = (tx: Transaction) =>
    Promise.all([
      tx.selectFrom('city').select('id').execute(),
      tx.selectFrom('region').select('id').where('id', '=', 'MA-03').execute(),
    ]);
  await expect(inTransaction(db, 'system', work)).resolves.toMatchObject([{}, [{ id: 'MA-03' }]]);
});

test('what is asked at once with a lock is read as it is under it', async () => {
  const written = Promise.withResolvers<void>();
  const asWaitedFor = Promise.withResolvers<void>();
  const other = database.owner.transaction().execute(async (tx) => {
    await tx.updateTable('network').set({ timeZone: 'UTC' }).returning('timeZone').execute();
    written.resolve();
    await asWaitedFor.promise;
  });
  await written.promise;
  await using watching = openDatabase(database.url, { as: 'owner', max: 1 });
  const asked = inTransaction(database.db, 'system', (tx) => {
    const network = tx.selectFrom('network').select('timeZone');
    return Promise.all([network.forNoKeyUpdate().execute(), network.execute()]);
  });
  const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(watching)).rows).toHaveLength(1);
  asWaitedFor.resolve();
  await other;
  expect((await asked)[1]).toEqual([{ timeZone: 'UTC' }]);
});

test('what fails because something before it failed says what that was', async () => {
  const work = inTransaction(database.db, 'system', (tx) => {
    const first = sql`select 1 / ${0}::int as fraction`.execute(tx);
    const second = tx.selectFrom('region').select('id').execute();
    return first.catch(() => second);
  });
  await expect(work).rejects.toThrow('division by zero');
  expect(await regions()).toHaveLength(1);
});

test('who still asks when the work is over is refused: it would be outside of the transaction', async () => {
  const late = Promise.withResolvers<unknown>();
  const entry = { actorRole: 'system', act: 'planted', details: {} };
  const work = inTransaction(database.db, 'system', async (tx) => {
    await tx.selectFrom('region').select('id').execute();
    // Once the commit was sent, and before its answer.
    setImmediate(() =>
      tx.insertInto('auditEntry').values(entry).returning('id').execute().then(late.resolve, late.reject),
    );
  });
  await Promise.all([work, expect(late.promise).rejects.toThrow('the transaction is over')]);
  expect(await database.owner.selectFrom('auditEntry').select('id').where('act', '=', 'planted').execute()).toEqual([]);
});

test('what goes wrong as a transaction is set up is what its first statement says', async () => {
  const work = () =>
    database.db.transaction().execute(async (tx) => {
      await sql`select set_config('lock_timeout', 'never', true)`.execute(tx);
      await tx.selectFrom('region').select('id').execute();
    });
  await expect(work()).rejects.toThrow('invalid value for parameter "lock_timeout"');
  expect(await regions()).toHaveLength(1);
});

test.for([
  ['the next statement', (tx: Transaction) => tx.selectFrom('region').select('id').execute()],
  ['the commit', () => Promise.resolve()],
] as const)('what goes wrong with a write is what %s says, and nothing of its transaction stays', async ([, after]) => {
  const entry = { actorRole: 'system', act: 'planted', details: {} };
  const work = inTransaction(database.db, 'system', async (tx) => {
    await tx.insertInto('auditEntry').values(entry).execute();
    await tx
      .insertInto('auditEntry')
      .values({ ...entry, outcome: 'planted' as 'done' })
      .execute();
    await after(tx);
  });
  await expect(work).rejects.toMatchObject({ code: '23514', table: 'audit_entry' });
  expect(await database.owner.selectFrom('auditEntry').select('id').where('act', '=', 'planted').execute()).toEqual([]);
  await expect(sql`select 1 / ${0}::int as fraction`.execute(database.db)).rejects.toThrow('division by zero');
  expect(await regions()).toHaveLength(1);
});

test('who asks is asked anew each time, though the plan is the same', async () => {
  const house = await openHouse();
  try {
    await filed(house);
    const seenBy = (viewer: Viewer) =>
      inTransaction(house.db, viewer, (tx) => tx.selectFrom('request').select('id').execute());
    const { coordinator, agent, otherAgent } = house.network.people;
    for (let time = 0; time < 8; time++) expect(await seenBy(coordinator)).toHaveLength(1);
    expect(await seenBy(otherAgent)).toEqual([]);
    expect(await seenBy(agent)).toHaveLength(1);
  } finally {
    await house.close();
  }
});
