import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { forgetAll, forgetEvents, forgetKeys } from './forget.ts';
import { eventsSince } from './live.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 2 });
});
afterAll(() => database.close());

/** So many events, one a day: the last of today. */
const addEvents = (count: number) =>
  sql`insert into event (pos, kind, at)
    select (select coalesce(max(pos), 0) from event) + n, 'network', clock_timestamp() - (${count} - n) * interval '1 day'
    from generate_series(1, ${count}) as n`.execute(database.owner);
const positions = async () =>
  (await database.owner.selectFrom('event').select('pos').orderBy('pos').execute()).map(({ pos }) => pos);

test('Events of more than a week ago are forgotten, and a reader from before reads everything anew', async () => {
  await addEvents(20);
  expect((await eventsSince(database.db, 0))?.length).toBe(20);
  expect(await forgetEvents(database.db)).toBe(13);
  expect(await positions()).toEqual([14, 15, 16, 17, 18, 19, 20]);
  expect(await eventsSince(database.db, 0)).toBeUndefined();
  expect(await eventsSince(database.db, 13)).toBeUndefined();
  expect((await eventsSince(database.db, 14))?.map(({ pos }) => pos)).toEqual([15, 16, 17, 18, 19, 20]);
});

test('The last event stays however old it is: the next has the position after it', async () => {
  await sql`update event set at = at - interval '1 year'`.execute(database.owner);
  expect(await forgetEvents(database.db)).toBe(6);
  expect(await positions()).toEqual([20]);
  expect(await forgetEvents(database.db)).toBe(0);
});

test('What a year has left behind goes little by little: twenty thousand events in one turn', async () => {
  await sql`insert into event (pos, kind, at) select 20 + n, 'network', clock_timestamp() - interval '1 year' from generate_series(1, 20500) as n`.execute(
    database.owner,
  );
  expect(await forgetEvents(database.db)).toBe(20_000);
  expect(await forgetEvents(database.db)).toBe(500);
});

test('A key of a change is forgotten after three days', async () => {
  const actorId = randomUUID();
  const add = (key: string, hours: number) =>
    database.owner
      .insertInto('idempotencyKey')
      .values({
        actorId,
        key,
        fingerprint: Buffer.alloc(32),
        at: sql`clock_timestamp() - ${hours} * interval '1 hour'`,
      })
      .execute();
  await add('of three days ago', 73);
  await add('of this week', 71);
  expect(await forgetKeys(database.db)).toBe(1);
  expect(await database.owner.selectFrom('idempotencyKey').select('key').execute()).toEqual([{ key: 'of this week' }]);
});

test('What cannot be forgotten keeps nothing else, and is told', async () => {
  const done: string[] = [];
  const forgets = (name: string) => () => Promise.resolve(done.push(name));
  const fails = () => Promise.reject(new Error('not these'));
  await expect(forgetAll(database.db, [forgets('first'), fails, forgets('last')])).rejects.toThrow('not these');
  expect(done).toEqual(['first', 'last']);
});
