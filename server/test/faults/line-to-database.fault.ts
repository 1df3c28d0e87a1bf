import { afterAll, beforeAll, expect, test } from 'vitest';

import { changedAnswers } from './load-checks.ts';
import { startLoad } from './load.ts';
import { type Line, openProxy, type Proxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';

const lastsMs = scaled(10_000, 300_000);
/** A line that fell silent is not told from a slow one before `impatientSocket` loses its patience. */
const healthyWithinMs: Readonly<Record<Exclude<Line, 'good'>, number>> = {
  ...{ late: 5000, trickling: 5000, cut: 5000, silent: 8000 },
};

let proxy: Proxy;
let served: Served;
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
  'While the line to the database is %s callers are served or told to try again, and soon after all is well',
  async (line) => {
    const load = await startLoad(served.url, served.scene, lastsMs);
    await load.advances(10);
    const earlier = load.journeys();
    proxy.become(line);
    await new Promise((resolve) => setTimeout(resolve, lastsMs));
    proxy.become('good');
    const back = performance.now();
    await load.advances(1);
    await expect
      .poll(async () => (await fetch(`${served.url}/readyz`)).status, { timeout: 30_000, interval: 50 })
      .toBe(200);
    const healthy = Math.round(performance.now() - back);
    await load.advances(10);
    await load.stop();
    process.stdout.write(`line ${line}: ${load.busy()} told "busy", healthy ${healthy} ms after\n`);
    expect(earlier).toBeGreaterThan(0);
    expect(served.server().process.exitCode).toBeNull();
    expect(load.faults).toEqual([]);
    expect(await changedAnswers(served.url, load)).toEqual([]);
    expect(healthy).toBeLessThan(healthyWithinMs[line]);
  },
  lastsMs + 120_000,
);
