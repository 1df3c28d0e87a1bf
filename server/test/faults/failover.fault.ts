import { rm } from 'node:fs/promises';

import { expect, onTestFinished, test } from 'vitest';

import { openDatabase } from '../../src/platform/db/database.ts';
import { dataFolder, startServer } from '../server.ts';
import { brokenPromises, changedAnswers } from './load-checks.ts';
import { type Load, startLoad } from './load.ts';
import { openProxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';
import { type Pair, startPair } from './standby.ts';

const actsBefore = scaled(40, 400);
const successWithinMs = 15_000;

test(
  'A primary that dies under load loses nothing that was acknowledged: its standby goes on, and callers are told to try again meanwhile',
  async () => {
    const { server, scene, load, waited } = await loseThePrimary(() => Promise.resolve());
    process.stdout.write(
      `failover: ${load.acts.length} acts, ${load.busy()} told "busy", first success ${waited} ms after the standby took over\n`,
    );
    expect(server.process.exitCode).toBeNull();
    expect(await brokenPromises(scene, load)).toEqual([]);
    expect(await changedAnswers(server.url, load)).toEqual([]);
    expect(waited).toBeLessThan(successWithinMs);
  },
  scaled(90_000, 300_000),
);

test(
  'A primary that waits for no standby loses what it acknowledged last, and what it is checked by turns red',
  async () => {
    const { server, scene, load } = await loseThePrimary(async (pair, going) => {
      await pair.part();
      await going.advances(actsBefore);
    });
    expect(await brokenPromises(scene, load)).not.toEqual([]);
    expect(await changedAnswers(server.url, load)).not.toEqual([]);
  },
  scaled(90_000, 300_000),
);

/** A server on a primary that dies in the middle of a load, and goes on with the standby; what is done to the pair before that is the caller's. */
async function loseThePrimary(before: (pair: Pair, load: Load) => Promise<void>) {
  const folder = await dataFolder();
  const pair = await startPair();
  const proxy = await openProxy(pair.primary.url);
  const server = await startServer({ DATABASE_URL: proxy.url, IWAA_SECRET: secret, IWAA_DATA: folder });
  const owner = openDatabase(proxy.url, { as: 'owner' });
  onTestFinished(async () => {
    await server.kill();
    await owner.destroy();
    proxy.close();
    await pair.stop();
    await rm(folder, { recursive: true });
  });
  const scene: Scene = await openScene(owner, 6);
  const load = await startLoad(server.url, scene);
  await load.advances(actsBefore);
  await before(pair, load);
  await pair.failOver();
  proxy.become('cut');
  proxy.leadTo(pair.standby.url);
  proxy.become('good');
  const since = performance.now();
  await load.advances(1);
  const waited = Math.round(performance.now() - since);
  await load.advances(actsBefore);
  await load.stop();
  return { server, scene, load, waited };
}
