import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { contextFor, type House, openHouse, refusalOf } from '../../test/context.ts';
import { keptCheaply } from '../../test/people.ts';
import { digest } from '../platform/crypto.ts';
import { callerOf, type Context, router } from '../platform/trpc.ts';
import { viewerOf } from './queries.ts';
import { accessRouter } from './router.ts';

const password = 'une longue nuit calme';
const call = callerOf(router({ access: accessRouter }));
const caller = (context: Context) => call(context).access;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.owner
    .updateTable('account')
    .set({ passwordHash: keptCheaply(password) })
    .execute();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.owner.deleteFrom('signInAttempt').execute();
});

const staff = 'person-3';

/** Tries to sign in; the tokens the browser was told to keep. */
async function signIn(username: string, typed: string, more: Partial<Context> = {}): Promise<(string | null)[]> {
  const context = contextFor(house, null, more);
  await caller(context).signIn({ username, password: typed });
  return context.kept;
}

const refusedSignIn = (username: string, typed: string, more?: Partial<Context>) =>
  refusalOf(signIn(username, typed, more));

const traces = () =>
  house.owner
    .selectFrom('auditEntry')
    .select(['actorId', 'actorRole', 'outcome', 'subjectId', 'details'])
    .where('act', '=', 'access.signIn')
    .orderBy('id', 'desc')
    .execute();

test('the right password opens a session, of which the database keeps no token', async () => {
  const [token] = await signIn(' Person-3', password, { device: 'Firefox · Linux' });
  const viewer = await viewerOf(house.db, token!, false);
  expect(viewer).toMatchObject({ ...house.network.people.staff, sessionId: expect.any(String) });
  const session = await house.owner
    .selectFrom('session')
    .selectAll()
    .where('id', '=', viewer!.sessionId)
    .executeTakeFirstOrThrow();
  expect(session.tokenDigest).toEqual(digest(token!));
  expect(session.device).toBe('Firefox · Linux');
  expect(Date.parse(session.expiresAt) - Date.parse(session.createdAt)).toBeCloseTo(12 * 3_600_000, -4);
  const [trace] = await traces();
  expect(trace).toMatchObject({
    actorId: viewer!.accountId,
    actorRole: 'staff',
    outcome: 'done',
    subjectId: viewer!.sessionId,
  });
});

test('a wrong password, an unknown name and a disabled account are answered alike and leave ids only', async () => {
  const { accountId } = house.network.people.planner;
  await house.owner.updateTable('account').set({ disabledAt: new Date() }).where('id', '=', accountId).execute();
  const answers = [
    await refusedSignIn(staff, 'not this one'),
    await refusedSignIn('nobody.here', password),
    await refusedSignIn('person-7', password),
  ];
  const alike = { code: 'wrong-credentials', details: {} };
  expect(answers).toEqual([alike, alike, alike]);
  const refused = { actorId: null, actorRole: 'nobody', outcome: 'refused', details: {} };
  expect((await traces()).slice(0, 3)).toEqual([
    { ...refused, subjectId: accountId },
    { ...refused, subjectId: null },
    { ...refused, subjectId: house.network.people.staff.accountId },
  ]);
});

test('of twenty wrong tries at once ten are heard, and then the right one waits too', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => refusedSignIn(staff, 'wrong')));
  const codes = answers.map(({ code }) => code).toSorted();
  expect(codes).toEqual([...Array(10).fill('too-many-tries'), ...Array(10).fill('wrong-credentials')]);
  const { code, details } = await refusedSignIn(staff, password);
  expect(code).toBe('too-many-tries');
  expect(details['seconds']).toBeGreaterThan(890);
  expect(details['seconds']).toBeLessThanOrEqual(900);
});

test('after its quarter of an hour the right password works, and the count starts anew', async () => {
  await Promise.all(Array.from({ length: 11 }, () => refusedSignIn(staff, 'wrong')));
  await house.owner
    .updateTable('signInAttempt')
    .set({ windowEndsAt: new Date(Date.now() - 1000) })
    .execute();
  await signIn(staff, password);
  const left = await house.owner.selectFrom('signInAttempt').select('failures').execute();
  expect(left).toEqual([{ failures: 0 }]);
});

test('others who fail do not lock a person out of the device where they are signed in', async () => {
  await Promise.all(Array.from({ length: 11 }, () => refusedSignIn(staff, 'wrong', { address: '198.51.100.9' })));
  expect((await refusedSignIn(staff, password)).code).toBe('too-many-tries');
  expect(await signIn(staff, password, { viewer: house.network.people.staff })).toEqual([expect.any(String)]);
  expect((await refusedSignIn(staff, password, { viewer: house.network.people.agent })).code).toBe('too-many-tries');
});

test('an address that tries thirty names waits, another does not, and who succeeds is not counted', async () => {
  for (let successes = 0; successes < 2; successes++) await signIn(staff, password);
  await Promise.all(Array.from({ length: 30 }, (_, index) => refusedSignIn(`name-${index}`, 'wrong')));
  expect((await refusedSignIn('name-99', 'wrong')).code).toBe('too-many-tries');
  expect((await refusedSignIn(staff, password)).code).toBe('too-many-tries');
  expect(await signIn(staff, password, { address: '198.51.100.9' })).toHaveLength(1);
});

test('the counts tell neither a name nor an address', async () => {
  await refusedSignIn(staff, 'wrong');
  const kept = JSON.stringify(await house.owner.selectFrom('signInAttempt').selectAll().execute());
  expect(kept).not.toContain('person');
  expect(kept).not.toContain('192.0.2');
});

test.each(['\u0000', '\ud800', 'p\u0000erson'])(
  'unreadable characters in a name are an invalid input, in a password a wrong one: %j',
  async (text) => {
    await expect(signIn(text, password)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await refusedSignIn(staff, text)).code).toBe('wrong-credentials');
  },
);
