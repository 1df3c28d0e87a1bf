import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { inTransaction } from './db/transaction.ts';
import { announce, eventsSince, type Feed, type LiveEvent, openFeed } from './live.ts';

let database: TestDatabase;
let feeds: Feed[];
const ending = new AbortController();

beforeAll(async () => {
  database = await testDatabase();
  feeds = [await openFeed(database.db, database.url), await openFeed(database.db, database.url)];
});
afterAll(async () => {
  ending.abort();
  await Promise.all(feeds.map((feed) => feed.close()));
  await database.close();
});

test('Two processes hear every event once and in order, although transactions commit late and out of order', async () => {
  const heard = feeds.map((feed) => {
    const events: LiveEvent[] = [];
    feed.listen((news) => events.push(...news), ending.signal);
    return events;
  });
  const requests = Array.from({ length: 240 }, () => randomUUID());
  const writers = Array.from({ length: 8 }, (_, writer) => requests.filter((_id, index) => index % 8 === writer));
  await Promise.all(
    writers.map(async (own, writer) => {
      for (const requestId of own) {
        await inTransaction(database.db, 'system', async (tx) => {
          await announce(tx, { kind: 'request', requestId });
          // Holds its place in the order while others commit: a reader that goes by "greater than the last seen" loses these.
          if (Math.random() < 0.2) await sql`select pg_sleep(${Math.random() * 0.03})`.execute(tx);
        });
        feeds[writer % 2]!.wake();
      }
    }),
  );
  for (const events of heard) {
    await vi.waitFor(() => expect(events.length).toBe(requests.length), { timeout: 5000 });
    expect(new Set(events.map((event) => event.requestId))).toEqual(new Set(requests));
    expect(events.map((event) => event.pos)).toEqual(events.map((_, index) => (events[0]?.pos ?? 0) + index));
  }
});

test('A reader who comes back gets exactly what it missed, and one whose place is unknown is told to ask again', async () => {
  const before = feeds[0]!.head();
  const requestId = randomUUID();
  await inTransaction(database.db, 'system', (tx) => announce(tx, { kind: 'request', requestId }));
  feeds[0]!.wake();
  await vi.waitFor(() => expect(feeds[0]!.head()).toBe(before + 1));
  expect((await eventsSince(database.db, before))?.map((event) => event.requestId)).toEqual([requestId]);
  expect(await eventsSince(database.db, before + 1)).toEqual([]);
  expect(await eventsSince(database.db, before + 1_000_000)).toBeUndefined();
});

test('A change is heard by every process in well under a second: it is woken, and does not wait for its next look', async () => {
  const took: number[] = [];
  while (took.length < 9) {
    const before = feeds[1]!.head();
    const since = performance.now();
    await inTransaction(database.db, 'system', (tx) => announce(tx, { kind: 'network' }));
    feeds[0]!.wake();
    await vi.waitFor(() => expect(feeds[1]!.head()).toBe(before + 1), { timeout: 2000, interval: 5 });
    took.push(performance.now() - since);
  }
  // The middle one: other tests share the machine.
  expect(took.toSorted((one, other) => one - other)[4]).toBeLessThan(300);
});

test('A change made by another process is passed on although its wake-up is lost, at the next look', async () => {
  const before = feeds[1]!.head();
  await inTransaction(database.db, 'system', (tx) => announce(tx, { kind: 'network' }));
  await vi.waitFor(() => expect(feeds[1]!.head()).toBe(before + 1), { timeout: 1900 });
});

test('The feed hears again after its connection was cut', async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'iwaa feed' and datname = current_database()`.execute(
    database.owner,
  );
  const before = feeds[0]!.head();
  await inTransaction(database.db, 'system', (tx) => announce(tx, { kind: 'network' }));
  await vi.waitFor(() => expect(feeds.map((feed) => feed.head())).toEqual([before + 1, before + 1]), { timeout: 5000 });
  expect(feeds.every((feed) => feed.isHealthy())).toBe(true);
});
