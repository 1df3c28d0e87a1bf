import { afterAll, beforeAll, expect, test } from 'vitest';

import { contextFor, type House, openHouse, refusalOf } from '../../test/context.ts';
import type { LiveEvent } from '../platform/live.ts';
import { callerOf, type Context, router } from '../platform/trpc.ts';
import { stillSignedIn, viewerOf } from './queries.ts';
import { accessRouter } from './router.ts';

const call = callerOf(router({ access: accessRouter }));
const caller = (context: Context) => call(context).access;

let house: House;
beforeAll(async () => {
  house = await openHouse({}, { isHeard: true });
});
afterAll(() => house.close());

const as = (viewer = house.network.people.coordinator) => caller(contextFor(house, viewer));
const account = (id: string) =>
  house.owner.selectFrom('account').select('disabledAt').where('id', '=', id).executeTakeFirstOrThrow();

/** The next news of somebody's rights. */
function nextAccess(): Promise<LiveEvent> {
  const stop = new AbortController();
  return new Promise((resolve) => {
    house.feed.listen((events) => {
      const news = events.find(({ kind }) => kind === 'access');
      if (news) resolve(news);
      if (news) stop.abort();
    }, stop.signal);
  });
}

test('disabling an account ends its sessions at once, tells live screens, and leaves a trace', async () => {
  const { staff, coordinator } = house.network.people;
  const heard = nextAccess();
  await as().disable({ accountId: staff.accountId, disabled: true });
  expect((await stillSignedIn(house.db, [staff.sessionId])).size).toBe(0);
  expect(await heard).toMatchObject({ accountId: staff.accountId });
  const entry = await house.owner
    .selectFrom('auditEntry')
    .selectAll()
    .where('act', '=', 'access.disable')
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({
    actorId: coordinator.accountId,
    subjectId: staff.accountId,
    details: { disabled: true },
  });
});

test('an account that is opened again signs in anew: its old sessions stay ended', async () => {
  const { planner } = house.network.people;
  await as().disable({ accountId: planner.accountId, disabled: true });
  await as().disable({ accountId: planner.accountId, disabled: false });
  expect(await account(planner.accountId)).toEqual({ disabledAt: null });
  expect((await stillSignedIn(house.db, [planner.sessionId])).size).toBe(0);
});

test('a session of a disabled account is nobody’s, even one that was never ended', async () => {
  const { agent } = house.network.people;
  await house.owner.updateTable('account').set({ disabledAt: new Date() }).where('id', '=', agent.accountId).execute();
  expect((await stillSignedIn(house.db, [agent.sessionId])).size).toBe(0);
  expect(await viewerOf(house.db, agent.sessionId, false)).toBeNull();
});

test('nobody disables their own account, or one that is not there', async () => {
  const { coordinator } = house.network.people;
  const disable = (accountId: string) => refusalOf(as().disable({ accountId, disabled: true }));
  expect((await disable(coordinator.accountId)).code).toBe('own-account');
  expect((await disable('3f2b8a00-0000-4000-8000-000000000009')).code).toBe('not-found');
});

test('two coordinators who disable each other at once: one stays', async () => {
  const { coordinator: first, auditor: second } = house.network.people;
  await house.owner.updateTable('account').set({ role: 'coordinator' }).where('id', '=', second.accountId).execute();
  const outcomes = await Promise.allSettled([
    as(first).disable({ accountId: second.accountId, disabled: true }),
    as({ ...second, role: 'coordinator' }).disable({ accountId: first.accountId, disabled: true }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const disabled = await Promise.all([first, second].map(({ accountId }) => account(accountId)));
  expect(disabled.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
});

test('only a coordinator disables', async () => {
  const { coordinator: _, agent, ...others } = house.network.people;
  for (const viewer of Object.values(others)) {
    expect((await refusalOf(as(viewer).disable({ accountId: agent.accountId, disabled: true }))).code).toBe(
      'forbidden',
    );
  }
});
