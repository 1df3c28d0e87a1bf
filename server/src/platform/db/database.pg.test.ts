import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../../../test/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the application pool acts as a role that owns nothing and bypasses nothing', async () => {
  const { rows } = await sql<{ role: string; owned: number }>`
    select current_user as role, (select count(*) from pg_class where relowner = current_user::regrole) as owned
  `.execute(database.db);
  expect(rows).toEqual([{ role: 'iwaa_app', owned: 0 }]);
});

test('no application connection waits long for a lock, a statement or a forgotten transaction', async () => {
  const { rows } = await sql`
    select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('timezone') as zone
  `.execute(database.db);
  expect(rows).toEqual([{ lock: '4s', statement: '5s', idle: '10s', zone: 'UTC' }]);
});

test('an instant is read as ISO 8601 in UTC, a day as its text, a big integer as a number and a range as its text', async () => {
  const { rows } = await sql`
    select timestamptz '2026-03-01 00:30+01' as moment, date '2026-03-01' as day, 9007199254740991::int8 as big,
      '[2026-03-01 00:00+00,2026-03-02 00:00+00)'::tstzrange as during
  `.execute(database.db);
  expect(rows).toEqual([
    {
      moment: '2026-02-28T23:30:00.000Z',
      day: '2026-03-01',
      big: 9007199254740991,
      during: '["2026-03-01 00:00:00+00","2026-03-02 00:00:00+00")',
    },
  ]);
});

test('an instant of any year and of any part of a second is read to the millisecond, as the clock of JavaScript reads it', async () => {
  const moments = [
    '2026-03-01 00:30:00.5',
    '2026-03-01 00:30:00.12',
    '2026-03-01 00:30:00.999999',
    '0001-12-31 23:59:59',
  ];
  const { rows } = await sql<{ read: string; ms: number }>`
    select moment::timestamptz as read, floor(extract(epoch from moment::timestamptz) * 1000)::float8 as ms
    from unnest(${[...moments, '12026-03-01 00:30:00.5+00']}::text[]) moment`.execute(database.db);
  expect(rows).toHaveLength(moments.length + 1);
  for (const { read, ms } of rows) expect(read).toBe(new Date(ms).toISOString());
  await expect(sql`select 'infinity'::timestamptz as never`.execute(database.db)).rejects.toThrow(RangeError);
});

test('a big integer that a number cannot hold is refused, never rounded', async () => {
  await expect(sql`select 9007199254740993::int8 as big`.execute(database.db)).rejects.toThrow('9007199254740993');
});

test('a connection that nobody uses for longer than a silent one lasts is still there, and awake', async () => {
  const { rows } = await sql<{ pid: number; at: string }>`
    select pg_backend_pid() as pid, clock_timestamp() as at`.execute(database.db);
  const { pid, at } = rows[0]!;
  const later = () =>
    sql`select state from pg_stat_activity where pid = ${pid} and query_start > ${at}::timestamptz + interval '7 seconds'`
      .execute(database.owner)
      .then((found) => found.rows);
  await expect.poll(later, { timeout: 15_000, interval: 200 }).toEqual([{ state: 'idle' }]);
});

test('connections killed while idle are replaced, and the next query is answered', async () => {
  await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(0.01)`.execute(database.db)));
  const { rows } = await sql<{ killed: boolean }>`
    select pg_terminate_backend(pid, 5000) as killed from pg_stat_activity
    where datname = current_database() and application_name = 'iwaa application'
  `.execute(database.owner);
  expect(rows.length).toBeGreaterThan(1);
  await expect
    .poll(() => sql`select 1 as one`.execute(database.db).then((result) => result.rows, String))
    .toEqual([{ one: 1 }]);
});

test('a connection killed in the middle of a transaction fails that transaction only', async () => {
  const interrupted = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(database.owner);
    await sql`select 1`.execute(tx);
  });
  await expect(interrupted).rejects.toThrow();
  const { rows } = await sql`select 1 as one`.execute(database.db);
  expect(rows).toEqual([{ one: 1 }]);
});
