import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers } from './load-checks.ts';
import { startLoad } from './load.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';
import { type Pair, startPair } from './standby.ts';

const actsBefore = scaled(40, 400);
const successWithinMs = 15_000;

let folder: string;
let pair: Pair;
let proxy: Proxy;
let server: TestServer;
let owner: Database;
let scene: Scene;
beforeAll(async () => {
  folder = await dataFolder();
  pair = await startPair();
  proxy = await openProxy(pair.primary.url);
  server = await startServer({ DATABASE_URL: proxy.url, IWAA_SECRET: secret, IWAA_DATA: folder });
  owner = openDatabase(proxy.url, { as: 'owner' });
  scene = await openScene(owner, 6);
}, 60_000);
afterAll(async () => {
  await server.kill();
  await owner.destroy();
  proxy.close();
  await pair.stop();
  for (const one of [folder, pair.primary.folder, pair.standby.folder]) await rm(one, { recursive: true });
});

test(
  'A primary that dies under load loses nothing that was acknowledged: its standby goes on, and callers are told to try again meanwhile',
  async () => {
    const load = await startLoad(server.url, scene);
    await load.advances(actsBefore);
    await pair.failOver();
    proxy.become('cut');
    proxy.leadTo(pair.standby.url);
    proxy.become('good');
    const since = performance.now();
    await load.advances(1);
    const waited = Math.round(performance.now() - since);
    await load.advances(actsBefore);
    await load.stop();
    process.stdout.write(
      `failover: ${load.acts.length} acts, ${load.busy()} told "busy", first success ${waited} ms after the standby took over\n`,
    );
    expect(server.process.exitCode).toBeNull();
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    expect(waited).toBeLessThan(successWithinMs);
  },
  scaled(240_000, 600_000),
);
