import { rm } from 'node:fs/promises';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../database.ts';
import { dataFolder, freePort, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers } from './load-checks.ts';
import { type Load, startLoad } from './load.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';

const kills = scaled(5, 100);
const readyWithinMs = 5000;

let database: TestDatabase;
let folder: string;
let scene: Scene;
let server: TestServer;
let environment: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  scene = await openScene(database.owner, 6);
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

let load: Load;
test(
  `A server killed ${kills} times under load loses and doubles nothing, and is ready again within ${readyWithinMs} ms`,
  async () => {
    load = await startLoad(server.url, scene);
    const waits: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const before = load.acts.length;
      await expect.poll(() => load.acts.length > before + 15 || load.faults.length > 0, { timeout: 40_000 }).toBe(true);
      await server.kill();
      const since = performance.now();
      server = await startServer(environment);
      waits.push(Math.round(performance.now() - since));
    }
    await load.stop();
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    process.stdout.write(
      `server killed ${kills} times: ${load.acts.length} acts, ready after ${waits.join(', ')} ms\n`,
    );
    expect(Math.max(...waits)).toBeLessThan(readyWithinMs);
  },
  scaled(120_000, 3_600_000),
);

test('A booking that went, and a key that was forgotten, are seen', async () => {
  const [lost] = load.placements.keys();
  await sql`delete from claim where placement_id = ${lost}`.execute(scene.owner);
  await sql`delete from placement where id = ${lost}`.execute(scene.owner);
  expect(await brokenPromises(scene, load)).toContain(`placement ${lost} is gone, not booked`);
  const request = load.acts.find(({ path }) => path === 'placements.request')!;
  await sql`delete from idempotency_key where key = ${request.key}`.execute(scene.owner);
  expect(await changedAnswers(server.url, { acts: [request] })).toHaveLength(1);
  expect((await brokenPromises(scene, load)).join()).toContain('requests became');
});
