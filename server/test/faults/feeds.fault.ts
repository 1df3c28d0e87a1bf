import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../database.ts';
import { dataFolder, freePort, startServer, type TestServer } from '../server.ts';
import { startLoad } from './load.ts';
import { faultsOf, headOf, newsOf } from './news.ts';
import { follow, type Reader } from './reader.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';
import { call } from './wire.ts';

const readers = scaled(100, 1000);
const lastsMs = scaled(20_000, 1_800_000);
const longestLineMs = scaled(5000, 20_000);
const restarts = scaled(2, 20);

let database: TestDatabase;
let folder: string;
let scene: Scene;
let server: TestServer;
let environment: Record<string, string>;
let coordinator: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  scene = await openScene(database.owner, 3);
  coordinator = await scene.cookieOf(scene.network.people.coordinator);
  environment = {
    ...{ DATABASE_URL: database.url, IWAA_SECRET: secret, IWAA_DATA: folder },
    PORT: String(await freePort()),
  };
  server = await startServer(environment);
});
afterAll(async () => {
  await server.kill();
  await database.close();
  await rm(folder, { recursive: true });
});

const heardSomething = (reader: Reader) => expect.poll(() => reader.heard.length, { timeout: 20_000 }).toBeGreaterThan(0);
const caughtUp = async (reader: Reader) => {
  const head = await headOf(database.owner);
  await expect.poll(() => Number(reader.heard.at(-1)?.pos ?? 0), { timeout: 20_000 }).toBeGreaterThanOrEqual(head);
};

test(
  `${readers} readers, cut off again and again while the server is killed ${restarts} times, hear everything once and in order`,
  async () => {
    const all = Array.from({ length: readers }, () => follow(server.url, { cookie: coordinator }));
    const forgetful = follow(server.url, { cookie: coordinator, forgets: true });
    await Promise.all([...all, forgetful].map(heardSomething));
    const load = await startLoad(server.url, scene);
    const until = Date.now() + lastsMs;
    const cutting = all.map(async (reader) => {
      while (Date.now() < until) {
        await pause(longestLineMs * (0.2 + 0.8 * Math.random()));
        reader.cut();
      }
    });
    for (let restart = 1; restart <= restarts; restart++) {
      await pause(lastsMs / (restarts + 1));
      await server.kill();
      server = await startServer(environment);
    }
    await Promise.all(cutting);
    await load.stop();
    await Promise.all(all.map(caughtUp));
    await Promise.all([...all, forgetful].map((reader) => reader.close()));
    const news = await newsOf(database.owner);
    const faults = all.flatMap((reader) => faultsOf(reader, news));
    process.stdout.write(`${readers} readers, ${news.length} news, ${all.reduce((sum, { heard }) => sum + heard.length, 0)} frames: ${faults.length} faults\n`);
    expect(load.faults).toEqual([]);
    expect(news.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
    expect(faultsOf(forgetful, news).join(), 'a reader who forgets where it was').toContain('lost');
  },
  lastsMs + 100_000,
);

test('Two seconds after an account is closed its feed says nothing more, and does not open again', async () => {
  const closed = follow(server.url, { cookie: await scene.cookieOf(scene.network.people.staff) });
  const witness = follow(server.url, { cookie: await scene.cookieOf(scene.network.people.manager) });
  await Promise.all([closed, witness].map(heardSomething));
  const load = await startLoad(server.url, scene);
  await expect.poll(() => closed.heard.length, { timeout: 20_000 }).toBeGreaterThan(2);
  const { accountId } = scene.network.people.staff;
  const since = Date.now();
  expect((await call(server.url, 'access.disable', { accountId, disabled: true }, { cookie: coordinator })).status).toBe(200);
  await expect.poll(() => closed.refusedWith(), { timeout: 10_000 }).toBe(401);
  await expect.poll(() => witness.heard.filter(({ at }) => at > since + 2000).length, { timeout: 20_000 }).toBeGreaterThan(2);
  await load.stop();
  await Promise.all([closed.close(), witness.close()]);
  expect(closed.heard.filter(({ at }) => at > since + 2000)).toEqual([]);
});

test(
  'A transaction that is left open neither holds up the feed nor loses its own news',
  async () => {
    const reader = follow(server.url, { cookie: coordinator });
    await heardSomething(reader);
    const late = await database.owner.startTransaction().execute();
    await sql`insert into outbox (kind, center_id) values ('network', ${scene.network.olivier.id})`.execute(late);
    const load = await startLoad(server.url, scene);
    const gaps: number[] = [];
    for (const until = Date.now() + scaled(10_000, 60_000); Date.now() < until; ) {
      const before = reader.heard.length;
      const since = Date.now();
      await expect.poll(() => reader.heard.length, { timeout: 10_000 }).toBeGreaterThan(before);
      gaps.push(Date.now() - since);
    }
    await late.commit().execute();
    await load.stop();
    await caughtUp(reader);
    await reader.close();
    process.stdout.write(`open transaction: the feed's longest silence was ${Math.max(...gaps)} ms\n`);
    expect(Math.max(...gaps)).toBeLessThan(2000);
    expect(reader.heard.some(({ topics }) => topics?.centers.includes(scene.network.olivier.id))).toBe(true);
    expect(faultsOf(reader, await newsOf(database.owner))).toEqual([]);
  },
  120_000,
);

test('A feed that cannot go on makes the server say that it is not ready, and goes on without a loss', async () => {
  const reader = follow(server.url, { cookie: coordinator });
  await heardSomething(reader);
  const holder = await database.owner.startTransaction().execute();
  await sql`select pg_advisory_xact_lock(4021, 1)`.execute(holder);
  await sql`insert into outbox (kind, center_id) values ('network', ${scene.network.olivier.id})`.execute(database.owner);
  const statusOf = async () => (await fetch(`${server.url}/readyz`)).status;
  await expect.poll(statusOf, { timeout: 30_000, interval: 200 }).toBe(503);
  await holder.rollback().execute();
  await expect.poll(statusOf, { timeout: 10_000 }).toBe(200);
  await caughtUp(reader);
  await reader.close();
  expect(faultsOf(reader, await newsOf(database.owner))).toEqual([]);
});
