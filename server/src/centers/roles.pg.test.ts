import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { women } from '../../test/people.ts';

let house: House;
let network: House['network'];
let itemId: string;

beforeAll(async () => {
  house = await openHouse();
  ({ network } = house);
  const item = { centerId: network.jasmin.id, position: 1, labelFr: 'Un', labelAr: 'واحد', labelEn: 'One' };
  ({ itemId } = await house.owner
    .insertInto('checklistItem')
    .values(item)
    .returning('id as itemId')
    .executeTakeFirstOrThrow());
});
afterAll(() => house.close());

type Caller = ReturnType<typeof callerFor>['centers'];
/** Each on a thing of Jasmin. */
const acts: Record<string, (caller: Caller) => Promise<unknown>> = {
  read: (caller) => caller.read({ centerId: network.jasmin.id }),
  vouch: (caller) => caller.vouch({ centerId: network.jasmin.id }),
  update: (caller) => caller.update({ centerId: network.jasmin.id, version: 1, changes: {} }),
  writeContact: (caller) => caller.writeContact({ centerId: network.jasmin.id, compartment: 'duty-phone', text: '05' }),
  addRooms: (caller) => caller.addRooms({ centerId: network.jasmin.id, rooms: 1, bedsEach: 1, receives: [...women] }),
  updateRoom: (caller) =>
    caller.updateRoom({
      roomId: network.jasmin.rooms[0]!.id,
      version: 1,
      name: '1',
      receives: [...women],
      mixing: 'open',
      accessible: false,
    }),
  addBed: (caller) => caller.addBed({ roomId: network.jasmin.rooms[0]!.id, label: randomUUID().slice(0, 8) }),
  addItem: (caller) => caller.addItem({ centerId: network.jasmin.id, label: 'Deux' }),
  tickItem: (caller) => caller.tickItem({ itemId, done: true }),
  create: (caller) =>
    caller.create({
      organizationId: network.organizations.operator,
      codeName: randomUUID().slice(0, 8),
      codeNameAr: randomUUID().slice(0, 8),
      cityId: '3231010',
    }),
  addOrganization: (caller) => caller.addOrganization({ name: randomUUID(), kind: 'operator' }),
  importNetwork: (caller) => caller.importNetwork({ csv: '', apply: false }),
  retireBed: (caller) => caller.retireBed({ bedId: network.jasmin.rooms[0]!.beds[0]! }),
  retireRoom: (caller) => caller.retireRoom({ roomId: network.jasmin.rooms[0]!.id }),
};

const outsiders = ['agent', 'otherAgent', 'planner', 'auditor'] as const;
const answerOf = (viewer: Viewer, act: string) =>
  acts[act]!(callerFor(house, viewer).centers).then(
    () => 'done',
    (error: { cause: { code: string } }) => error.cause.code,
  );

test.each(Object.keys(acts))('%s is closed to those outside a center', async (act) => {
  for (const name of outsiders) expect(await answerOf(network.people[name], act)).toBe('forbidden');
});

test.each(Object.keys(acts))('%s on another’s center is answered as if there were none', async (act) => {
  const isOfNetwork = ['create', 'addOrganization', 'importNetwork'].includes(act);
  expect(await answerOf(network.people.otherManager, act)).toBe(isOfNetwork ? 'forbidden' : 'not-found');
});

test('staff read and vouch, and change nothing of the center itself', async () => {
  const answers = await Promise.all(
    Object.keys(acts).map(async (act) => [act, await answerOf(network.people.staff, act)]),
  );
  expect(answers.filter(([, answer]) => answer === 'done').map(([act]) => act)).toEqual(['read', 'vouch']);
  expect(answers.every(([, answer]) => answer === 'done' || answer === 'forbidden')).toBe(true);
});

test('a denied act leaves a trace that says which and why', async () => {
  expect(await refusalOf(acts['vouch']!(callerFor(house, network.people.otherManager).centers))).toMatchObject({
    code: 'not-found',
  });
  const trace = await house.owner
    .selectFrom('auditEntry')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(trace).toMatchObject({
    act: 'centers.vouch',
    outcome: 'refused',
    details: { code: 'not-found' },
    actorRole: 'manager',
  });
});

test('the coordinator does everything, a manager everything of their own center', async () => {
  const ofManager = Object.keys(acts).filter(
    (act) => !['create', 'addOrganization', 'importNetwork', 'retireRoom', 'retireBed'].includes(act),
  );
  for (const act of ofManager) expect([act, await answerOf(network.people.manager, act)]).toEqual([act, 'done']);
  for (const act of Object.keys(acts))
    expect([act, await answerOf(network.people.coordinator, act)]).toEqual([act, 'done']);
});

test('an act that comes twice under one key is done once', async () => {
  const add = () =>
    callerFor(house, network.people.coordinator, { idempotencyKey: 'one-and-the-same-key' }).centers.addRooms({
      centerId: network.olivier.id,
      rooms: 1,
      bedsEach: 2,
      receives: [...women],
    });
  expect(await Promise.all([add(), add()])).toEqual([
    { rooms: 1, beds: 2 },
    { rooms: 1, beds: 2 },
  ]);
  const rooms = await house.owner
    .selectFrom('room')
    .select('name')
    .where('centerId', '=', network.olivier.id)
    .execute();
  expect(rooms).toHaveLength(2);
});
