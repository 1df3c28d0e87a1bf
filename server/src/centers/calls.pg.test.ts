import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { emptyBeds } from '../../test/given.ts';
import { race } from '../../test/race.ts';
import { remindStale } from './remind-stale.ts';

let house: House;
let people: House['network']['people'];
let second: Viewer;
beforeAll(async () => {
  house = await openHouse();
  people = house.network.people;
  const account = { username: 'second', label: 'Night coordination', role: 'coordinator' as const, passwordHash: '-' };
  const { id } = await house.owner.insertInto('account').values(account).returning('id').executeTakeFirstOrThrow();
  second = { ...people.coordinator, accountId: id };
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await house.owner.deleteFrom('centerCall').execute();
  await vouched(0, house.network.jasmin.id, house.network.olivier.id);
});

/** These centers confirmed so many hours ago; both promise every eight. */
async function vouched(hours: number, ...ids: string[]): Promise<void> {
  const vouchedAt = sql<string>`clock_timestamp() - ${hours} * interval '1 hour'`;
  await house.owner.updateTable('center').set({ vouchedAt }).where('id', 'in', ids).execute();
}

const centersOf = (viewer: Viewer = people.coordinator) => callerFor(house, viewer).centers;
async function told(): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'accountId')
    .select(['role', 'kind', 'username'])
    .execute();
  return rows.map(({ role, kind }) => `${role} ${kind}`).toSorted();
}

test('Managers are reminded once when their center lapses, however many servers look, and again when it lapses anew', async () => {
  const { id } = house.network.jasmin;
  expect(await remindStale(house.db)).toBe(0);
  await vouched(9, id);
  await race(Array.from({ length: 8 }, () => () => remindStale(house.db)));
  expect(await told()).toEqual(['manager stale-center']);
  expect(await remindStale(house.db)).toBe(0);
  await centersOf(people.manager).vouch({});
  expect(await remindStale(house.db)).toBe(0);
  await vouched(8.5, id);
  await remindStale(house.db);
  expect(await told()).toEqual(['manager stale-center', 'manager stale-center']);
});

test('Past twice its promise the coordination is told once, and the center stands on the call list', async () => {
  const { id } = house.network.jasmin;
  await vouched(15.9, id);
  expect(await centersOf().callList()).toEqual([]);
  await vouched(16.1, id);
  await race(Array.from({ length: 8 }, () => () => remindStale(house.db)));
  expect(await told()).toEqual(['coordinator call-list', 'coordinator call-list', 'manager stale-center']);
  expect(await centersOf().callList()).toMatchObject([
    { centerId: id, codeName: 'Jasmin', city: { nameFr: 'Fès' }, taken: null, lastTry: null },
  ]);
});

test('Of a center that is not open nobody is reminded, and nobody calls it', async () => {
  const { id } = house.network.jasmin;
  const stage = (now: 'equipping' | 'open') =>
    house.owner.updateTable('center').set({ stage: now, vouchedAt: null }).where('id', '=', id).execute();
  await stage('equipping');
  expect(await remindStale(house.db)).toBe(0);
  expect(await told()).toEqual([]);
  expect(await centersOf().callList()).toEqual([]);
  await stage('open');
  await remindStale(house.db);
  expect(await told()).toHaveLength(3);
});

test('The call list is exactly what the board says to ring first', async () => {
  const ids = [house.network.jasmin.id, house.network.olivier.id];
  for (const hours of [7.9, 8.1, 15.9, 16.1]) {
    await vouched(hours, ...ids);
    const board = await callerFor(house, people.coordinator).availability.board();
    const toRing = board.centers.filter(({ freshness }) => freshness.state === 'ring-first');
    const listed = await centersOf().callList();
    expect(listed.map(({ centerId }) => centerId).toSorted()).toEqual(
      toRing.map(({ centerId }) => centerId).toSorted(),
    );
  }
});

test('Of twenty who take a call at once one gets it; the others are refused and see who calls, and until when', async () => {
  const { id: centerId } = house.network.jasmin;
  await vouched(30, centerId);
  const takers = Array.from({ length: 10 }, () => [people.coordinator, second]).flat();
  const { won, refused } = await race(takers.map((viewer) => () => centersOf(viewer).takeCall({ centerId })));
  expect([won.length, refused]).toEqual([10, { 'call-taken': 10 }]);
  expect(new Set(won.map(({ until }) => until)).size).toBe(1);
  expect(await house.owner.selectFrom('centerCall').select('id').execute()).toHaveLength(1);
  const views = await Promise.all([people.coordinator, second].map((viewer) => centersOf(viewer).callList()));
  expect(views.filter(([line]) => line?.taken?.mine)).toHaveLength(1);
  expect(views.filter(([line]) => line?.taken?.mine === false)).toHaveLength(1);
  expect(views[0]![0]!.taken).toEqual({ by: expect.any(String), until: won[0]!.until, mine: expect.any(Boolean) });
});

test('A call that nobody ended is free again after ten minutes, by the clock of the database', async () => {
  const { id: centerId } = house.network.jasmin;
  await vouched(30, centerId);
  await centersOf().takeCall({ centerId });
  expect(await refusalOf(centersOf(second).takeCall({ centerId }))).toMatchObject({ code: 'call-taken' });
  const passed = sql<string>`tstzrange(lower(during) - interval '10 minutes', upper(during) - interval '10 minutes')`;
  await house.owner.updateTable('centerCall').set({ during: passed }).execute();
  await centersOf(second).takeCall({ centerId });
});

test('Whoever confirms on the telephone vouches for the center, which leaves the list; its own people have not looked', async () => {
  const { id: centerId } = house.network.jasmin;
  await vouched(30, centerId);
  await centersOf().takeCall({ centerId });
  await centersOf().endCall({ centerId, outcome: 'confirmed' });
  expect(await centersOf().callList()).toEqual([]);
  const center = house.owner.selectFrom('center').where('id', '=', centerId).select('vouchedBy');
  expect(await center.executeTakeFirst()).toEqual({ vouchedBy: 'coordinator' });
});

test('A center that did not answer stays on the list with the try, and can be called again at once', async () => {
  const { id: centerId } = house.network.jasmin;
  await vouched(30, centerId);
  await centersOf().takeCall({ centerId });
  await centersOf().endCall({ centerId, outcome: 'not-reached' });
  expect(await centersOf().callList()).toMatchObject([{ taken: null, lastTry: { outcome: 'not-reached' } }]);
  await centersOf(second).takeCall({ centerId });
});

test('Nobody ends a call they have not taken', async () => {
  const { id: centerId } = house.network.jasmin;
  const end = { centerId, outcome: 'confirmed' } as const;
  expect(await refusalOf(centersOf().endCall(end))).toMatchObject({ code: 'call-not-taken' });
  await centersOf(second).takeCall({ centerId });
  expect(await refusalOf(centersOf().endCall(end))).toMatchObject({ code: 'call-not-taken' });
});

test('Taking a call shows the duty telephone, leaves a trace of it, and keeps it under no key', async () => {
  const { id: centerId } = house.network.jasmin;
  await centersOf(people.manager).writeContact({ centerId, compartment: 'duty-phone', text: '0500 000 000' });
  const caller = callerFor(house, people.coordinator, { idempotencyKey: 'one-key-of-a-call' });
  expect(await caller.centers.takeCall({ centerId })).toMatchObject({ dutyPhone: '0500 000 000' });
  const trace = house.owner
    .selectFrom('auditEntry')
    .where('act', '=', 'centers.takeCall')
    .select(['centerId', 'details']);
  expect(await trace.execute()).toEqual([{ centerId, details: { compartments: ['duty-phone'] } }]);
  const kept = await house.owner.selectFrom('idempotencyKey').select('answer').execute();
  expect(JSON.stringify(kept)).not.toContain('0500');
});
