import { afterAll, beforeAll, expect, test } from 'vitest';

import { brokenPromises, changedAnswers, wellAgain, wellWithinMs } from './load-checks.ts';
import { type Load, startLoad } from './load.ts';
import { type Line, openProxy, type Proxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';

const lastsMs = scaled(10_000, 300_000);

let proxy: Proxy;
let served: Served;
/** Of every line so far: they are all of one network, whose requests are counted together. */
const loads: Load[] = [];
beforeAll(async () => {
  served = await openServed({
    agents: 6,
    through: async (address) => {
      proxy = await openProxy(address);
      return proxy.url;
    },
  });
});
afterAll(async () => {
  await served.close();
  proxy.close();
});

test.each(['late', 'trickling', 'cut', 'silent'] as const satisfies readonly Line[])(
  'While the line to the database is %s callers are served or told to try again, nothing acknowledged is lost or doubled, and soon after all is well',
  async (line) => {
    const load = await startLoad(served.url, served.scene, lastsMs);
    loads.push(load);
    await load.advances(10);
    const earlier = load.journeys();
    proxy.become(line);
    await new Promise((resolve) => setTimeout(resolve, lastsMs));
    proxy.become('good');
    const back = performance.now();
    await wellAgain(served.url, load);
    const healthy = Math.round(performance.now() - back);
    await load.advances(10);
    await load.stop();
    process.stdout.write(`line ${line}: ${load.busy()} told "busy", healthy ${healthy} ms after\n`);
    expect(earlier).toBeGreaterThan(0);
    expect(served.server().process.exitCode).toBeNull();
    expect(await brokenPromises(served.scene, ...loads)).toEqual([]);
    expect(await changedAnswers(served.url, load)).toEqual([]);
    expect(healthy).toBeLessThan(wellWithinMs);
  },
  lastsMs + 120_000,
);
