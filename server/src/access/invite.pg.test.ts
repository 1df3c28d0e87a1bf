import { afterAll, beforeAll, expect, test } from 'vitest';

import { contextFor, type House, openHouse, refusalOf } from '../../test/context.ts';
import { callerOf, type Context, router } from '../platform/trpc.ts';
import { accessRouter } from './router.ts';

const password = 'des oliviers au matin';
const call = callerOf(router({ access: accessRouter }));
const caller = (context: Context) => call(context).access;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const coordinator = () => house.network.people.coordinator;
const as = (viewer = coordinator()) => caller(contextFor(house, viewer));
const accept = (link: string) =>
  caller(contextFor(house, null)).acceptInvitation({ token: link.split('#')[1]!, password });
const planner = (username: string) => ({ username, label: 'Planning', role: 'planner' as const });

const lastEntry = (act: string) =>
  house.owner
    .selectFrom('auditEntry')
    .selectAll()
    .where('act', '=', act)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

test('who was invited chooses a password and signs in, with the role and place of the invitation', async () => {
  const centerId = house.network.jasmin.id;
  const { link, expiresAt } = await as().invite({
    username: 'Night.Fes',
    label: 'Équipe de nuit',
    role: 'staff',
    centerId,
  });
  expect(Date.parse(expiresAt) - Date.now()).toBeCloseTo(7 * 86_400_000, -5);
  expect(await accept(link)).toEqual({ username: 'night.fes' });
  const context = contextFor(house, null);
  await caller(context).signIn({ username: 'night.fes', password });
  expect(context.kept).toHaveLength(1);
  const { people, invitations } = await as().people();
  const { accountId, lastSeenAt, ...person } = people.find(({ username }) => username === 'night.fes')!;
  expect(person).toMatchObject({
    label: 'Équipe de nuit',
    role: 'staff',
    centerId,
    centerName: 'Jasmin',
    organizationId: null,
    disabledAt: null,
  });
  expect(lastSeenAt).not.toBeNull();
  expect(invitations).toEqual([]);
  expect(await lastEntry('access.invite')).toMatchObject({
    actorId: coordinator().accountId,
    centerId,
    details: { role: 'staff' },
  });
  expect(await lastEntry('access.acceptInvitation')).toMatchObject({ actorId: accountId, centerId, outcome: 'done' });
});

test('a link opens once', async () => {
  const { link } = await as().invite(planner('once'));
  const outcomes = await Promise.allSettled([accept(link), accept(link)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(accept(link))).code).toBe('invitation-spent');
  expect((await refusalOf(accept(`#${'x'.repeat(43)}`))).code).toBe('invitation-spent');
});

test('a link opens for seven days', async () => {
  const { link } = await as().invite(planner('late'));
  await house.owner.updateTable('invitation').set({ expiresAt: new Date() }).where('username', '=', 'late').execute();
  expect((await refusalOf(accept(link))).code).toBe('invitation-spent');
});

test('inviting again replaces the link that was lost', async () => {
  const first = await as().invite(planner('again'));
  const second = await as().invite(planner('again'));
  expect((await as().people()).invitations.map(({ username }) => username)).toEqual(['again']);
  expect((await refusalOf(accept(first.link))).code).toBe('invitation-spent');
  expect(await accept(second.link)).toEqual({ username: 'again' });
});

test('the link is kept nowhere, not even under the key of the request', async () => {
  const idempotencyKey = 'invite-kept-nowhere';
  const { link } = await caller(contextFor(house, coordinator(), { idempotencyKey })).invite(planner('unkept'));
  const token = link.split('#')[1]!;
  const kept = JSON.stringify([
    await house.owner.selectFrom('invitation').selectAll().execute(),
    await house.owner.selectFrom('idempotencyKey').selectAll().execute(),
    await house.owner.selectFrom('auditEntry').selectAll().execute(),
  ]);
  expect(kept).not.toContain(token);
});

test('a username in use is refused, also when somebody takes it between invitation and acceptance', async () => {
  expect((await refusalOf(as().invite(planner('person-4')))).code).toBe('username-taken');
  const { link } = await as().invite(planner('taken-meanwhile'));
  await house.owner
    .updateTable('account')
    .set({ username: 'taken-meanwhile' })
    .where('username', '=', 'person-4')
    .execute();
  expect((await refusalOf(accept(link))).code).toBe('username-taken');
});

test('a role comes with its place and no other; the missing fields are named', async () => {
  const { jasmin, organizations } = house.network;
  const nowhere = '3f2b8a00-0000-4000-8000-000000000009';
  const invite = (more: object) =>
    refusalOf(as().invite({ username: 'some.body', label: 'x', role: 'planner', ...more }));
  const fields = (...names: string[]) => ({ code: 'missing-details', details: { fields: names } });
  expect(await invite({ role: 'manager' })).toEqual(fields('centerId'));
  expect(await invite({ role: 'agent' })).toEqual(fields('organizationId'));
  expect(await invite({ role: 'planner', centerId: jasmin.id })).toEqual(fields('centerId'));
  expect(await invite({ role: 'staff', organizationId: organizations.operator })).toEqual(
    fields('centerId', 'organizationId'),
  );
  expect(await invite({ role: 'staff', centerId: nowhere })).toEqual(fields('centerId'));
  for (const organizationId of [nowhere, organizations.operator, organizations.commission])
    expect(await invite({ role: 'agent', organizationId })).toEqual(fields('organizationId'));
});

test('an account gets another label, once: a second editor is told', async () => {
  const { accountId } = house.network.people.planner;
  const labelNow = async () => (await as().people()).people.find((person) => person.accountId === accountId)!;
  const { version } = await labelNow();
  expect(await as().relabel({ accountId, version, label: 'Cellule de suivi' })).toEqual({ version: version + 1 });
  expect(await labelNow()).toMatchObject({ label: 'Cellule de suivi', version: version + 1 });
  expect(await lastEntry('access.relabel')).toMatchObject({ subjectId: accountId, details: {} });
  expect(await refusalOf(as().relabel({ accountId, version, label: 'Autre' }))).toEqual({
    code: 'changed-meanwhile',
    details: { fields: ['label'] },
  });
});

test('only a coordinator invites; a coordinator and an auditor read who is there', async () => {
  const { coordinator: first, auditor, ...others } = house.network.people;
  for (const viewer of [auditor, ...Object.values(others)]) {
    expect((await refusalOf(as(viewer).invite(planner('no.body')))).code).toBe('forbidden');
  }
  for (const viewer of Object.values(others)) expect((await refusalOf(as(viewer).people())).code).toBe('forbidden');
  expect((await as(auditor).people()).people).toEqual((await as(first).people()).people);
  expect(await lastEntry('access.invite')).toMatchObject({ outcome: 'refused', details: { code: 'forbidden' } });
});
