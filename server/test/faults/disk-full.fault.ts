import { spawnSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers, wellAgain, wellWithinMs } from './load-checks.ts';
import { startLoad } from './load.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';

const lastsMs = scaled(1000, 60_000);
const sizeMegabytes = 256;

/** A folder on a disk of its own, small enough to be filled. Only root may make one, and not everywhere. */
const folder = await dataFolder();
const isDisk =
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMegabytes}m,mode=711`, 'tmpfs', folder]).status === 0;
if (!isDisk) process.stdout.write('skipped: no small disk can be made here, root may mount one on Linux\n');

/** The server's own data are elsewhere: it is the database whose disk is full. */
const own = await dataFolder();

let cluster: Embedded;
let owner: Database;
let scene: Scene;
let server: TestServer;
beforeAll(async () => {
  if (!isDisk) return;
  cluster = await startOnDisk();
  server = await startServer({ DATABASE_URL: cluster.url, IWAA_SECRET: secret, IWAA_DATA: own });
  owner = openDatabase(cluster.url, { as: 'owner' });
  scene = await openScene(owner, 6);
});
afterAll(async () => {
  await server?.kill();
  await owner?.destroy();
  await cluster?.stop();
  if (isDisk) spawnSync('umount', [folder]);
  await rm(folder, { recursive: true });
  await rm(own, { recursive: true });
});

const startOnDisk = () => startEmbedded(folder, { min_wal_size: '32MB', max_wal_size: '64MB' });
const ballast = join(folder, 'ballast');

async function fillDisk(): Promise<void> {
  const file = await open(ballast, 'w');
  for (const block of [2 ** 20, 4096])
    while (
      await file.write(Buffer.alloc(block)).then(
        () => true,
        () => false,
      )
    );
  await file.close();
}

test(
  'While the disk is full callers are told to try again; once there is room nothing acknowledged is lost or doubled and all is well soon',
  { skip: !isDisk, timeout: lastsMs + 120_000 },
  async () => {
    const load = await startLoad(server.url, scene, lastsMs);
    await load.advances(10);
    await fillDisk();
    await load.isToldBusy(1);
    await pause(lastsMs);
    await rm(ballast);
    const back = performance.now();
    // Without room for its log PostgreSQL may have ended itself: it is started again, as the system would.
    const hasEnded = await Promise.race([cluster.lost.then(() => true), pause(500, false)]);
    if (hasEnded) cluster = await startOnDisk();
    await wellAgain(server.url, load);
    const healthy = Math.round(performance.now() - back);
    await load.advances(20);
    await load.stop();
    process.stdout.write(
      `disk full: ${load.busy()} told "busy" of ${load.acts.length} acts, healthy ${healthy} ms after there was room\n`,
    );
    expect(server.process.exitCode).toBeNull();
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    expect(healthy).toBeLessThan(wellWithinMs);
  },
);
