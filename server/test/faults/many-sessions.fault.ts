import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, expect, test } from 'vitest';

import { brokenRules } from '../ledger-checks.ts';
import { askedByAll, inWords, missed, perSecond } from './crowd.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';

const sessions = 1000;
/** A server that has just begun is slow until it has done everything a few times: people come by and by, and are judged once all are there. */
const time = { comingMs: 15_000, lastsMs: scaled(120_000, 3_600_000) };
const shortly = { comingMs: 2000, lastsMs: 12_000 };

let served: Served;
afterEach(() => served.close());

test(
  `${sessions} sessions that ask ${perSecond} times a second, one in ten a change, are answered in time and without an error`,
  async () => {
    served = await openServed({ agents: sessions });
    const crowd = await askedByAll(served, time);
    process.stdout.write(`${inWords(crowd)}\n`);
    expect(missed(crowd)).toEqual([]);
    expect(await brokenRules(served.database)).toEqual({});
  },
  time.comingMs + time.lastsMs + 120_000,
);

test('A server that forgets nothing, far from its database and for a moment cut off from it, is seen to miss every bar', async () => {
  let line: Proxy | undefined;
  served = await openServed({
    agents: 100,
    through: async (url) => (line = await openProxy(url)).url,
    environment: { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'leaking.ts')}` },
  });
  line?.become('late');
  const asking = askedByAll(served, shortly);
  await pause(shortly.comingMs + shortly.lastsMs / 2);
  line?.become('cut');
  await pause(500);
  line?.become('late');
  const crowd = await asking;
  line?.close();
  process.stdout.write(`with everything wrong: ${inWords(crowd)}\n`);
  expect(missed(crowd)).toEqual(['errors under 0.1 %', 'reads in time', 'holds in time', 'memory flat']);
}, 120_000);
