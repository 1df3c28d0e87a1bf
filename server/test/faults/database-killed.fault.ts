import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers } from './load-checks.ts';
import { startLoad } from './load.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';
import { call } from './wire.ts';

const kills = scaled(10, 100);
const successWithinMs = 10_000;

let folder: string;
let cluster: Embedded;
let owner: Database;
let scene: Scene;
let server: TestServer;
beforeAll(async () => {
  folder = await dataFolder();
  cluster = await startEmbedded(folder);
  server = await startServer({ DATABASE_URL: cluster.url, IWAA_SECRET: secret, IWAA_DATA: folder });
  owner = openDatabase(cluster.url, { as: 'owner' });
  scene = await openScene(owner, 6);
});
afterAll(async () => {
  await server.kill();
  await owner.destroy();
  await cluster.stop();
  await rm(folder, { recursive: true });
});

async function killPostgres(): Promise<void> {
  const [pid] = (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await cluster.lost;
}

test(
  `PostgreSQL killed ${kills} times under load loses and doubles nothing, while its callers are told to try again`,
  async () => {
    const load = await startLoad(server.url, scene);
    const waits: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await load.advances(15);
      await killPostgres();
      const toldBefore = load.busy();
      await expect.poll(() => load.busy() > toldBefore || load.faults.length > 0, { timeout: 20_000 }).toBe(true);
      cluster = await startEmbedded(folder);
      const back = Date.now();
      await load.advances(1);
      waits.push(Date.now() - back);
    }
    await load.stop();
    expect(server.process.exitCode).toBeNull();
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    process.stdout.write(
      `PostgreSQL killed ${kills} times: ${load.acts.length} acts, ${load.busy()} told "busy", first success after ${waits.join(', ')} ms\n`,
    );
    expect(Math.max(...waits)).toBeLessThan(successWithinMs);
  },
  scaled(120_000, 3_600_000),
);

test('While every connection of the database is taken callers are told to try again, and are served once some are free', async () => {
  const [cookie] = scene.agents;
  const asked = async () => {
    const { status, refusal } = await call(server.url, 'access.me', undefined, { cookie: cookie! });
    return refusal ? `${status} ${refusal}` : String(status);
  };
  const taken: pg.Client[] = [];
  const takeAll = async () => {
    await taken[0]?.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'iwaa %'`,
    );
    for (let client = await taking(); client; client = await taking()) taken.push(client);
    return asked();
  };
  await expect.poll(takeAll, { timeout: 30_000 }).toBe('503 busy');
  await Promise.all(taken.map((client) => client.end()));
  await expect.poll(asked, { timeout: 10_000 }).toBe('200');
  expect(server.process.exitCode).toBeNull();
});

async function taking(): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: cluster.url });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}
