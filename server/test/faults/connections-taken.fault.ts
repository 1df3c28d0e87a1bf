import { rm } from 'node:fs/promises';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers, wellAgain, wellWithinMs } from './load-checks.ts';
import { startLoad } from './load.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';

const refusals = scaled(100, 5000);
/** More than the server and the test want, few enough to be taken at once. */
const connections = 40;

let folder: string;
let cluster: Embedded;
let proxy: Proxy;
let server: TestServer;
let owner: Database;
let scene: Scene;
beforeAll(async () => {
  folder = await dataFolder();
  cluster = await startEmbedded(folder, { max_connections: String(connections) });
  proxy = await openProxy(cluster.url);
  server = await startServer({ DATABASE_URL: proxy.url, IWAA_SECRET: secret, IWAA_DATA: folder });
  owner = openDatabase(cluster.url, { as: 'owner' });
  scene = await openScene(owner, 6);
});
afterAll(async () => {
  await server.kill();
  await owner.destroy();
  proxy.close();
  await cluster.stop();
  await rm(folder, { recursive: true });
});

test(
  'While every connection of the database is taken callers are told to try again; nothing acknowledged is lost or doubled, and all is well soon after some are free',
  async () => {
    const load = await startLoad(server.url, scene);
    await load.advances(20);
    // The server would be quicker to have back what it loses: it is kept away until all are taken.
    proxy.become('cut');
    const taken: pg.Client[] = [];
    await expect.poll(() => takeAll(taken), { timeout: 20_000 }).toBe(0);
    const served = load.acts.length;
    proxy.become('good');
    await load.isToldBusy(refusals);
    expect(load.acts.length, 'acts acknowledged without a connection').toBe(served);
    const free = performance.now();
    await Promise.all(taken.map((client) => client.end()));
    await wellAgain(server.url, load);
    const healthy = Math.round(performance.now() - free);
    await load.advances(20);
    await load.stop();
    process.stdout.write(
      `${taken.length} connections taken: ${load.busy()} told "busy" of ${load.acts.length} acts, healthy ${healthy} ms after they were free\n`,
    );
    expect(server.process.exitCode).toBeNull();
    expect(server.said()).not.toContain('"bug"');
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    expect(healthy).toBeLessThan(wellWithinMs);
  },
  scaled(120_000, 600_000),
);

/** Takes what is free and ends what others have, but for what keeps the folder; how many those were. */
async function takeAll(taken: pg.Client[]): Promise<number> {
  for (let client = await taking(); client; client = await taking()) taken.push(client);
  const { rows } = await taken[0]!.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where backend_type = 'client backend' and application_name not in ('taken', 'iwaa keeper')`);
  return rows.length;
}

async function taking(): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: cluster.url, application_name: 'taken' });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}
