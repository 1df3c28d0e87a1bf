import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Viewer } from '@iwaa/shared/access/access';

import { contextFor, type House, openHouse, refusalOf } from '../../test/context.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { callerOf, router } from '../platform/trpc.ts';
import { record } from './commands.ts';
import { auditRouter } from './router.ts';
import { sealWaiting } from './seal.ts';

const call = callerOf(router({ audit: auditRouter }));

let house: House;
/** 120 entries: the odd ones of the manager at Jasmin, the even ones of the other manager at Olivier; the third is of a request. */
beforeAll(async () => {
  house = await openHouse();
  const { manager, otherManager } = house.network.people;
  for (let entry = 1; entry <= 120; entry++) {
    const actor = entry % 2 === 1 ? manager : otherManager;
    const reference = entry === 3 ? 'ABCDEFGH' : null;
    await inTransaction(house.db, actor, (tx) =>
      record(tx, actor, 'centers.vouch', { centerId: actor.centerId, reference, details: { entry } }),
    );
  }
});
afterAll(() => house.close());

const as = (viewer: Viewer) => call(contextFor(house, viewer)).audit;
const auditor = () => as(house.network.people.auditor);

test('pages of fifty, the newest first, until there is no more', async () => {
  const first = await auditor().list({});
  expect(first.lines).toHaveLength(50);
  expect(first.lines[0]).toEqual({
    entryId: 120,
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    actorId: house.network.people.otherManager.accountId,
    actorLabel: 'otherManager',
    role: 'manager',
    act: 'centers.vouch',
    outcome: 'done',
    centerName: 'Olivier',
    reference: null,
    details: { entry: 120 },
    sealed: false,
  });
  const second = await auditor().list({ before: first.before! });
  const third = await auditor().list({ before: second.before! });
  expect([second.lines.length, third.lines.length, third.before]).toEqual([50, 20, null]);
  expect(third.lines.at(-1)?.entryId).toBe(1);
});

test('it tells which entries are sealed', async () => {
  await sealWaiting(house.db);
  expect((await auditor().list({})).lines.every(({ sealed }) => sealed)).toBe(true);
});

test('filters by person, by center and by reference', async () => {
  const { network } = house;
  const found = async (filter: object) => (await auditor().list(filter)).lines.map(({ details }) => details['entry']);
  expect((await found({ actorId: network.people.manager.accountId }))[0]).toBe(119);
  expect((await found({ centerId: network.olivier.id }))[0]).toBe(120);
  expect(await found({ reference: 'abcd-efgh' })).toEqual([3]);
  expect(await found({ reference: 'abcd-efgh', centerId: network.olivier.id })).toEqual([]);
});

test('a manager reads of their own center only, whatever they ask for', async () => {
  const { jasmin, olivier, people } = house.network;
  const manager = as(people.manager);
  expect(new Set((await manager.list({})).lines.map(({ centerName }) => centerName))).toEqual(new Set(['Jasmin']));
  expect((await manager.list({ centerId: jasmin.id })).lines).toHaveLength(50);
  expect((await manager.list({ centerId: olivier.id })).lines).toEqual([]);
});

test('others read nothing, and their try is traced', async () => {
  const { staff, agent, planner, manager } = house.network.people;
  for (const viewer of [staff, agent, planner]) expect((await refusalOf(as(viewer).list({}))).code).toBe('forbidden');
  for (const viewer of [staff, agent, planner, manager])
    expect((await refusalOf(as(viewer).verify())).code).toBe('forbidden');
  const [latest] = (await auditor().list({})).lines;
  expect(latest).toMatchObject({ act: 'audit.verify', outcome: 'refused', details: { code: 'forbidden' } });
});
