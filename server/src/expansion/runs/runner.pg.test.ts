import { setTimeout as pause } from 'node:timers/promises';

import type { RunState } from '@iwaa/shared/expansion/planning';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { anyPlan, finished, framesOf, savedScenario } from '../../../test/planning.ts';
import { takeNext } from './queue.ts';
import { openRunner } from './runner.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
// A run that a test leaves open would be taken by the next one's runner.
afterEach(async () => {
  await house.owner.deleteFrom('planningRun').execute();
});

const as = (who: 'planner' | 'coordinator') => callerFor(house, house.network.people[who]).expansion;

async function asked(who: 'planner' | 'coordinator' = 'planner', more: { seconds?: number; goodEnough?: number } = {}) {
  const scenario = await savedScenario(house);
  return (await as(who).solve({ ...scenario, ...anyPlan, ...more })).runId;
}
const stateOf = async (runId: string): Promise<RunState> =>
  (await house.owner.selectFrom('planningRun').select('state').where('id', '=', runId).executeTakeFirstOrThrow()).state;

async function until(runId: string, isSo: (state: RunState) => boolean): Promise<void> {
  while (!isSo(await stateOf(runId))) await pause(20);
}

test('A run is told from its line to its plan, and the plan can be read', { timeout: 60_000 }, async () => {
  const runId = await asked();
  expect(await finished(house, runId)).toMatchObject({ state: 'done', outcome: { kind: 'plan', checked: true } });
  const plan = await as('planner').plan({ runId });
  expect(plan.gap.hours).toBeCloseTo(plan.value - plan.bound, 6);
  expect(plan.years).toHaveLength(3);
  expect((await as('coordinator').scenarios())[0]).toMatchObject({ plan: { runId, isOld: false } });
});

test('Accounts take turns, however many runs one of them asks for', async () => {
  const first = [await asked(), await asked(), await asked()];
  const second = await asked('coordinator');
  const order: (string | undefined)[] = [];
  for (let turn = 0; turn < 4; turn++) order.push((await takeNext(house.db, 4))?.runId);
  expect(order).toEqual([first[0], second, first[1], first[2]]);
});

test('No more run at once than there is room for, whichever process looks; those behind are told how many come first', async () => {
  const [one, two] = [await asked(), await asked()];
  const taken = await Promise.all([takeNext(house.db, 1), takeNext(house.db, 1), takeNext(house.db, 1)]);
  expect(taken.filter((run) => run !== undefined)).toMatchObject([{ runId: one }]);
  const frames = (await as('planner').progress({ runId: two }))[Symbol.asyncIterator]();
  expect((await frames.next()).value).toMatchObject({ 1: { state: 'waiting', ahead: 1 } });
  await frames.return?.();
});

test('A run whose process has died is over, says so, and gives its place to the next', async () => {
  const [dead, next] = [await asked(), await asked()];
  await takeNext(house.db, 1);
  await house.owner
    .updateTable('planningRun')
    .set({ beatAt: sql`clock_timestamp() - interval '1 minute'` })
    .where('id', '=', dead)
    .execute();
  expect(await takeNext(house.db, 1)).toMatchObject({ runId: next });
  expect(await framesOf(await as('planner').progress({ runId: dead }))).toMatchObject([
    { state: 'failed', outcome: { kind: 'failed', reason: 'crashed' } },
  ]);
});

test(
  'Stopped, a run keeps the best plan that it has; cancelled, it keeps nothing; both free their place',
  { timeout: 60_000 },
  async () => {
    const runner = openRunner(house.db);
    const [kept, dropped] = [
      await asked('planner', { seconds: 60, goodEnough: 0 }),
      await asked('planner', { seconds: 60, goodEnough: 0 }),
    ];
    const frames = (await as('planner').progress({ runId: kept }))[Symbol.asyncIterator]();
    for (let seen = await frames.next(); !seen.done; seen = await frames.next()) {
      const [, view] = seen.value as unknown as readonly [
        string,
        { told: { value?: number | null } | null; state: RunState },
      ];
      if (view.told?.value != null && view.state === 'running') await as('planner').stop({ runId: kept, keep: true });
    }
    expect(await stateOf(kept)).toBe('done');
    await until(dropped, (state) => state === 'running');
    await as('planner').stop({ runId: dropped, keep: false });
    await until(dropped, (state) => state !== 'running');
    expect(await stateOf(dropped)).toBe('cancelled');
    await runner.close();
  },
);

test('What a server is working on when it ends goes back into the line', { timeout: 60_000 }, async () => {
  const runner = openRunner(house.db);
  const runId = await asked('planner', { seconds: 60, goodEnough: 0 });
  await until(runId, (state) => state === 'running');
  await runner.close();
  expect(await stateOf(runId)).toBe('waiting');
});

test('A problem that breaks its threads costs its run, and the next is planned', { timeout: 60_000 }, async () => {
  const broken = await asked();
  await house.owner
    .updateTable('planningRun')
    .set({ posed: sql`jsonb_set(posed, '{problem,load}', '[[["x"]]]')` })
    .where('id', '=', broken)
    .execute();
  const next = await asked();
  const last = await finished(house, next);
  expect([await stateOf(broken), last.state]).toEqual(['failed', 'done']);
});

test('A plan that cannot be paid says which demands stand in the way', { timeout: 60_000 }, async () => {
  const scenario = await savedScenario(house);
  const { content } = await as('planner').readScenario({ scenarioId: scenario.scenarioId });
  const { fromYear } = content.demand;
  const poor = await as('planner').saveScenario({
    ...{ ...scenario, name: 'No money, and a center asked for' },
    content: {
      ...content,
      grants: [],
      rules: { ...content.rules, regionMinimums: [{ regionId: 'MA-01', centers: 2, fromYear }] },
    },
  });
  const { runId } = await as('planner').solve({ ...poor, seconds: 5 });
  const { state, outcome } = await finished(house, runId);
  expect(state).toBe('infeasible');
  expect(outcome?.kind === 'infeasible' && outcome.conflict.relaxation.length).toBeGreaterThan(0);
});

test('What was changed since it was read is not planned, and what is not there is refused', async () => {
  const scenario = await savedScenario(house);
  expect(await refusalOf(as('planner').solve({ ...scenario, version: 7 }))).toMatchObject({
    code: 'changed-meanwhile',
  });
  const waiting = (await as('planner').solve({ ...scenario, seconds: 2 })).runId;
  expect(await refusalOf(as('planner').plan({ runId: waiting }))).toEqual({
    code: 'wrong-state',
    details: { state: 'waiting' },
  });
  for (let more = 1; more < 10; more++) await as('planner').solve({ ...scenario, seconds: 2 });
  expect(await refusalOf(as('planner').solve({ ...scenario, seconds: 2 }))).toMatchObject({ code: 'run-limit' });
});
