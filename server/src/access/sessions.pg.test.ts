import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { contextFor, type House, openHouse, refusalOf } from '../../test/context.ts';
import { keptCheaply } from '../../test/people.ts';
import { digest } from '../platform/crypto.ts';
import { callerOf, type Context, router } from '../platform/trpc.ts';
import { forgetSessions } from './forget.ts';
import { isPassword } from './passwords.ts';
import { stillSignedIn, viewerOf } from './queries.ts';
import { accessRouter } from './router.ts';

const password = 'une longue nuit calme';
const call = callerOf(router({ access: accessRouter }));
const caller = (context: Context) => call(context).access;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const manager = () => house.network.people.manager;
const as = (viewer = manager()) => caller(contextFor(house, viewer));

/** The manager's session begins anew, known by the token "token", and the account has the password again. */
beforeEach(async () => {
  await house.owner.deleteFrom('session').where('accountId', '=', manager().accountId).execute();
  await house.owner.deleteFrom('signInAttempt').execute();
  await house.owner
    .updateTable('account')
    .set({ passwordHash: keptCheaply(password) })
    .where('id', '=', manager().accountId)
    .execute();
  await addSession(manager().sessionId, 'token');
});

async function addSession(id: string, token: string): Promise<void> {
  const expiresAt = sql<string>`clock_timestamp() + interval '12 hours'`;
  await house.owner
    .insertInto('session')
    .values({ id, accountId: manager().accountId, tokenDigest: digest(token), device: 'Chrome · Android', expiresAt })
    .execute();
}

const shift = (column: 'seenAt' | 'expiresAt', by: string) =>
  house.owner
    .updateTable('session')
    .set({ [column]: sql`clock_timestamp() + ${by}::interval` })
    .where('id', '=', manager().sessionId)
    .execute();

const seenAt = async () => {
  const { seconds } = await house.owner
    .selectFrom('session')
    .select(sql<number>`extract(epoch from clock_timestamp() - seen_at)::float`.as('seconds'))
    .where('id', '=', manager().sessionId)
    .executeTakeFirstOrThrow();
  return seconds;
};

const entries = (act: string) =>
  house.owner
    .selectFrom('auditEntry')
    .select(['actorId', 'subjectId', 'outcome'])
    .where('act', '=', act)
    .orderBy('id', 'desc')
    .execute();

test('a token tells who asks, and another tells nothing', async () => {
  expect(await viewerOf(house.db, 'token', false)).toEqual(manager());
  expect(await viewerOf(house.db, 'another', false)).toBeNull();
});

test('a session ends after half an hour without a request', async () => {
  await shift('seenAt', '-29 minutes');
  expect((await stillSignedIn(house.db, [manager().sessionId])).size).toBe(1);
  await shift('seenAt', '-31 minutes');
  expect(await viewerOf(house.db, 'token', false)).toBeNull();
  expect((await stillSignedIn(house.db, [manager().sessionId])).size).toBe(0);
});

test('it ends after twelve hours whatever happens', async () => {
  await shift('expiresAt', '-1 second');
  expect(await viewerOf(house.db, 'token', false)).toBeNull();
});

test('being seen is noted once a minute, and listening is not being seen', async () => {
  await shift('seenAt', '-40 seconds');
  await viewerOf(house.db, 'token', false);
  expect(await seenAt()).toBeGreaterThan(39);
  await shift('seenAt', '-70 seconds');
  await viewerOf(house.db, 'token', true);
  expect(await seenAt()).toBeGreaterThan(69);
  await viewerOf(house.db, 'token', false);
  expect(await seenAt()).toBeLessThan(10);
});

test('a day after its end, by whichever way, a session is forgotten', async () => {
  await forgetSessions(house.db);
  await shift('expiresAt', '-23 hours');
  expect(await forgetSessions(house.db)).toBe(0);
  await shift('expiresAt', '-25 hours');
  expect(await forgetSessions(house.db)).toBe(1);
  await addSession(manager().sessionId, 'token');
  await house.owner
    .updateTable('session')
    .set({ endedAt: sql`clock_timestamp() - interval '25 hours'` })
    .where('id', '=', manager().sessionId)
    .execute();
  expect(await forgetSessions(house.db)).toBe(1);
});

test('a person sees their own sessions that live, the present one marked', async () => {
  const other = '3f2b8a00-0000-4000-8000-000000000001';
  await addSession(other, 'other');
  await shift('seenAt', '-5 minutes');
  const lines = await as().sessions();
  expect(lines.map(({ sessionId, current }) => [sessionId, current])).toEqual([
    [other, false],
    [manager().sessionId, true],
  ]);
  expect(lines[0]).toMatchObject({ device: 'Chrome · Android', createdAt: expect.stringMatching(/^\d{4}-.*Z$/) });
});

test('ending one of one’s sessions shuts that device out, and leaves a trace', async () => {
  const other = '3f2b8a00-0000-4000-8000-000000000002';
  await addSession(other, 'other');
  await as().endSession({ sessionId: other });
  expect(await viewerOf(house.db, 'other', false)).toBeNull();
  expect(await viewerOf(house.db, 'token', false)).not.toBeNull();
  expect((await entries('access.endSession'))[0]).toEqual({
    actorId: manager().accountId,
    subjectId: other,
    outcome: 'done',
  });
  expect((await refusalOf(as().endSession({ sessionId: other }))).code).toBe('not-found');
});

test('another person’s session is answered as one that is not there', async () => {
  const { otherManager } = house.network.people;
  const { sessionId } = otherManager;
  expect((await refusalOf(as().endSession({ sessionId }))).code).toBe('not-found');
  expect((await stillSignedIn(house.db, [otherManager.sessionId])).size).toBe(1);
});

test('signing out ends the session and the cookie', async () => {
  const context = contextFor(house, manager());
  await caller(context).signOut();
  expect(context.kept).toEqual([null]);
  expect(await viewerOf(house.db, 'token', false)).toBeNull();
  expect((await entries('access.signOut'))[0]).toMatchObject({ actorId: manager().accountId, outcome: 'done' });
});

test('a new password opens, the old one does not, and other devices are signed out', async () => {
  await addSession('3f2b8a00-0000-4000-8000-000000000003', 'other');
  await as().changePassword({ current: password, next: 'des oliviers au matin' });
  const { passwordHash } = await house.owner
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', manager().accountId)
    .executeTakeFirstOrThrow();
  expect(await isPassword('des oliviers au matin', passwordHash)).toBe(true);
  expect(await viewerOf(house.db, 'other', false)).toBeNull();
  expect(await viewerOf(house.db, 'token', false)).toEqual(manager());
  expect((await entries('access.changePassword'))[0]).toMatchObject({ actorId: manager().accountId, outcome: 'done' });
});

test('a stolen session cannot guess the password: ten tries, then it waits', async () => {
  const guess = () => refusalOf(as().changePassword({ current: 'a guess', next: 'des oliviers au matin' }));
  const codes = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ code }) => code);
  expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
  expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(2);
});

test('of two changes of the same password at once, one is refused', async () => {
  const change = (next: string) => as().changePassword({ current: password, next });
  const outcomes = await Promise.allSettled([change('des oliviers au matin'), change('des jasmins le soir')]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('me tells who, where and in which network', async () => {
  expect(await as().me()).toMatchObject({
    accountId: manager().accountId,
    username: 'person-2',
    label: 'manager',
    role: 'manager',
    center: { id: house.network.jasmin.id, codeName: 'Jasmin', codeNameAr: 'ياسمين' },
    organization: null,
    network: { nameFr: 'Réseau national', timeZone: 'Africa/Casablanca', demo: false },
  });
  expect(await as(house.network.people.agent).me()).toMatchObject({
    center: null,
    organization: { name: 'Hotline', channel: 'hotline' },
  });
  expect((await refusalOf(caller(contextFor(house, null)).me())).code).toBe('signed-out');
});
