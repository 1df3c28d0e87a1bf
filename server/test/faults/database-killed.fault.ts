import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers, wellWithinMs } from './load-checks.ts';
import { startLoad } from './load.ts';
import { filesOf } from './page.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';

const kills = scaled(10, 100);

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
      await load.isToldBusy(1);
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
    expect(Math.max(...waits)).toBeLessThan(wellWithinMs);
  },
  scaled(120_000, 3_600_000),
);

test('While PostgreSQL is down the page with the emergency numbers is served, with every script and style that it needs', async () => {
  await killPostgres();
  const { status } = await fetch(`${server.url}/readyz`);
  const files = await filesOf(server.url, '/night');
  cluster = await startEmbedded(folder);
  expect(status).toBe(503);
  const wrong = files.filter((file) => file.status !== 200 || !file.type.startsWith(typeOf(file.path)));
  expect(wrong.map((file) => `${file.path}: ${file.status} ${file.type}`)).toEqual([]);
  expect(files.map(({ text }) => text).join()).toMatch(/number:.177./);
});

/** A path that no file answers gets a page or a plain word: its type tells. */
function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css';
  return path.endsWith('.js') ? 'text/javascript' : 'text/html';
}
