import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startLoad } from './load.ts';
import { caughtUp, expectFaultsToBeSeen, faultsOf, judgeSoFar, newsOf } from './news.ts';
import { follow, heardSomething } from './reader.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';
import { call } from './wire.ts';

const readers = 1000;
const lastsMs = scaled(180_000, 1_800_000);
const longestLineMs = 20_000;
const restarts = scaled(10, 20);

let served: Served;
beforeAll(async () => {
  served = await openServed({ agents: 3 });
});
afterAll(() => served.close());

test(
  `${readers} readers, cut off again and again while the server is killed ${restarts} times, hear everything once and in order`,
  async () => {
    const { scene, url, database } = served;
    const cookie = await scene.cookieOf(scene.network.people.coordinator);
    const all = Array.from({ length: readers }, () => follow(url, { cookie }));
    await Promise.all(all.map(heardSomething));
    const load = await startLoad(url, scene);
    const until = Date.now() + lastsMs;
    const cutting = all.map(async (reader) => {
      while (Date.now() < until) {
        await pause(longestLineMs * (0.2 + 0.8 * Math.random()));
        reader.cut();
      }
    });
    const faults: string[] = [];
    let frames = 0;
    for (let restart = 1; restart <= restarts; restart++) {
      await pause(lastsMs / (restarts + 1));
      await served.killAndStart();
      // To listen is not to be there: who does nothing else for half an hour is signed out.
      await call(url, 'access.me', {}, { cookie });
      if (restart === 1) expectFaultsToBeSeen({ heard: [...all[0]!.heard] }, await newsOf(database.owner));
      const soFar = await judgeSoFar(all, database.owner);
      faults.push(...soFar.faults);
      frames += soFar.frames;
    }
    await Promise.all(cutting);
    await load.stop();
    expect(all.filter((reader) => reader.refusedWith() !== undefined)).toHaveLength(0);
    const stopped = performance.now();
    await Promise.all(all.map((reader) => caughtUp(reader, database.owner)));
    const behindMs = performance.now() - stopped;
    await Promise.all(all.map((reader) => reader.close()));
    const news = await newsOf(database.owner);
    faults.push(...all.flatMap((reader) => faultsOf(reader, news)));
    frames += all.reduce((sum, { heard }) => sum + heard.length, 0);
    process.stdout.write(
      `${readers} readers, ${news.length} news, ${frames} frames: ${faults.length} faults; the last had heard all ${Math.round(behindMs)} ms after the last act\n`,
    );
    expect(load.faults).toEqual([]);
    expect(news.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  },
  lastsMs + scaled(100_000, 2_700_000),
);
