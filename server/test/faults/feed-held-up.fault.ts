import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startLoad } from './load.ts';
import { caughtUp, faultsOf, newsOf } from './news.ts';
import { follow, heardSomething } from './reader.ts';
import { openServed, type Served } from './served.ts';

const leftOpenMs = 60_000;

let served: Served;
let coordinator: string;
beforeAll(async () => {
  served = await openServed({ agents: 3 });
  coordinator = await served.scene.cookieOf(served.scene.network.people.coordinator);
});
afterAll(() => served.close());

test('A transaction that is left open is told, and neither holds up the feed nor loses its own news', async () => {
  const { scene, url } = served;
  const { owner } = scene;
  const reader = follow(url, { cookie: coordinator });
  await heardSomething(reader);
  const late = await owner.startTransaction().execute();
  await sql`insert into outbox (kind, center_id) values ('network', ${scene.network.olivier.id})`.execute(late);
  const load = await startLoad(url, scene);
  const gaps: number[] = [];
  for (const until = Date.now() + leftOpenMs; Date.now() < until;) {
    const before = reader.heard.length;
    const since = Date.now();
    await expect.poll(() => reader.heard.length, { timeout: 10_000 }).toBeGreaterThan(before);
    gaps.push(Date.now() - since);
  }
  expect(await openFor(url)).toBeGreaterThan(leftOpenMs / 1000 - 10);
  await late.commit().execute();
  await expect.poll(() => openFor(url), { timeout: 15_000 }).toBeLessThan(10);
  await load.stop();
  await caughtUp(reader, owner);
  await reader.close();
  process.stdout.write(`open transaction: the feed's longest silence was ${Math.max(...gaps)} ms\n`);
  expect(Math.max(...gaps)).toBeLessThan(2000);
  expect(reader.heard.some(({ topics }) => topics?.centers.includes(scene.network.olivier.id))).toBe(true);
  expect(faultsOf(reader, await newsOf(owner))).toEqual([]);
}, 120_000);

test('A feed that cannot go on makes the server say that it is not ready, and goes on without a loss', async () => {
  const { scene, url } = served;
  const { owner } = scene;
  const reader = follow(url, { cookie: coordinator });
  await heardSomething(reader);
  const holder = await owner.startTransaction().execute();
  await sql`select pg_advisory_xact_lock(4021, 1)`.execute(holder);
  await sql`insert into outbox (kind, center_id) values ('network', ${scene.network.olivier.id})`.execute(owner);
  const statusOf = async () => (await fetch(`${url}/readyz`)).status;
  await expect.poll(statusOf, { timeout: 30_000, interval: 200 }).toBe(503);
  expect(await figureOf(url, 'iwaa_feed_lag_seconds')).toBeGreaterThan(9);
  await holder.rollback().execute();
  await expect.poll(statusOf, { timeout: 10_000 }).toBe(200);
  await caughtUp(reader, owner);
  await reader.close();
  expect(faultsOf(reader, await newsOf(owner))).toEqual([]);
});

async function figureOf(url: string, name: string): Promise<number> {
  const told = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(told)?.[1]);
}

/** For how long the oldest change is open, in seconds. */
const openFor = (url: string) => figureOf(url, 'iwaa_oldest_write_seconds');
