import type { Health } from '@iwaa/shared/health/health';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { savedScenario } from '../../test/planning.ts';
import { record } from '../audit/index.ts';
import { sealWaiting } from '../audit/seal.ts';
import { enqueue, keepWorking } from '../platform/jobs.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { metrics } from '../platform/metrics.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  // The files before this one in its process may have looked after jobs of theirs.
  metrics.removeSingleMetric('iwaa_jobs_waiting');
});
afterAll(() => house.close());

const read = (who: 'coordinator' | 'auditor' = 'coordinator') =>
  callerFor(house, house.network.people[who]).health.read();
type Line<Part> = Extract<Health['lines'][number], { part: Part }>;
const lineOf = async <Part extends Health['lines'][number]['part']>(part: Part): Promise<Line<Part>> => {
  const isIt = (line: Health['lines'][number]): line is Line<Part> => line.part === part;
  const line = (await read()).lines.find(isIt);
  if (!line) throw new Error(`no line of ${part}`);
  return line;
};

test('the coordinator and the auditor read it as the application role; a manager does not', async () => {
  const parts = (await read()).lines.map(({ part }) => part);
  expect(parts).toEqual((await read('auditor')).lines.map(({ part }) => part));
  expect(new Set(parts).size).toBe(9);
  const manager = callerFor(house, house.network.people.manager).health.read();
  expect(await refusalOf(manager)).toMatchObject({ code: 'forbidden' });
});

test('the database says since when it runs and its newest migration, and that this one would forget in a power cut', async () => {
  const { since, migration, ...line } = await lineOf('database');
  expect(Date.parse(since)).toBeLessThan(Date.now());
  expect(migration).toMatch(/^\d{8}T\d{4}-.*\.sql$/);
  expect(line).toMatchObject({ isDurable: false, state: 'act', waiting: 0 });
  expect(await lineOf('standby')).toMatchObject({ connected: 0, awaited: false, state: 'look' });
});

test('a process that listens is seen by its connection, and its feed tells how late it is', async () => {
  await expect.poll(async () => (await lineOf('processes')).seen).toBe(1);
  expect(await lineOf('feed')).toMatchObject({ state: 'well' });
});

test('entries that wait to be sealed are counted, and none when the chain has them all', async () => {
  await inTransaction(house.db, 'system', (tx) => record(tx, 'system', 'placements.lapse'));
  expect((await lineOf('audit')).waiting).toBeGreaterThan(0);
  await sealWaiting(house.db);
  const { sealedUntil, ...line } = await lineOf('audit');
  expect(Date.parse(sealedUntil!)).toBeGreaterThan(Date.now() - 60_000);
  expect(line).toMatchObject({ waiting: 0, waitingSince: null, state: 'well' });
});

test('a run that waits for its turn is counted, with the moment since which it waits', async () => {
  expect(await lineOf('planning')).toMatchObject({ waiting: 0, running: 0, waitingSince: null });
  const scenario = await savedScenario(house);
  await callerFor(house, house.network.people.planner).expansion.solve({ ...scenario, seconds: 2 });
  expect(await lineOf('planning')).toMatchObject({ waiting: 1, running: 0, waitingSince: expect.any(String) });
});

test('letters are unknown until a process looks after the jobs; then it says what failed and is tried again', async () => {
  expect(await lineOf('letters')).toMatchObject({ waiting: null, state: 'unknown' });
  const working = keepWorking(house.url, { tell: () => Promise.reject(new Error('the mail server is away')) });
  await inTransaction(house.db, 'system', (tx) => enqueue(tx, { task: 'tell', payload: {}, key: 'planted' }));
  await expect.poll(() => lineOf('letters'), { timeout: 15_000 }).toMatchObject({ retried: 1, state: 'look' });
  await working.close();
  expect((await read()).works.find(({ work }) => work === 'jobs')).toMatchObject({ state: 'well', everySeconds: 5 });
});
