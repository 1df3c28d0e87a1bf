import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { emptyBeds, sent } from '../../test/given.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { forgetNotices, notify } from './index.ts';

let house: House;
let people: House['network']['people'];
beforeAll(async () => {
  house = await openHouse();
  people = house.network.people;
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const callsOf = (viewer: Viewer) => callerFor(house, viewer).notifications;

test('A request that awaits is told with its reference and nothing of who it is for; its reader is asked once', async () => {
  const { reference } = await sent(house);
  const { lines } = await callsOf(people.staff).list({});
  expect(lines).toEqual([
    {
      notificationId: expect.any(String),
      kind: 'request-awaits',
      escalation: false,
      reference,
      center: { codeName: 'Jasmin', codeNameAr: 'ياسمين' },
      at: expect.any(String),
      readAt: null,
    },
  ]);
  expect(await callsOf(people.staff).unread()).toEqual({ count: 1, escalations: 0 });
  const notificationIds = lines.map(({ notificationId }) => notificationId);
  expect(await callsOf(people.staff).read({ notificationIds })).toEqual({ marked: 1 });
  expect(await callsOf(people.staff).read({ notificationIds })).toEqual({ marked: 0 });
  expect(await callsOf(people.staff).unread()).toEqual({ count: 0, escalations: 0 });
  expect(await callsOf(people.manager).unread()).toEqual({ count: 1, escalations: 0 });
});

test('An agent is told of an answer without the name of the center, which they may not know for ever', async () => {
  const { offerId, reference } = await sent(house);
  await callerFor(house, people.manager).placements.accept({ offerId });
  const { lines } = await callsOf(people.agent).list({});
  expect(lines).toMatchObject([{ kind: 'answered', reference, center: null }]);
});

test('What is older than ninety days is forgotten, and nobody can make the server forget sooner', async () => {
  await sent(house);
  const age = (days: number) =>
    house.owner
      .updateTable('notification')
      .set({ at: sql<string>`clock_timestamp() - ${days} * interval '1 day'` })
      .execute();
  await age(89);
  expect(await forgetNotices(house.db)).toBe(0);
  const asked = inTransaction(house.db, people.manager, (tx) =>
    tx.deleteFrom('notification').returning('id').execute(),
  );
  expect(await asked).toEqual([]);
  await age(91);
  expect(await forgetNotices(house.db)).toBe(2);
});

test('Marking as read what another was told marks nothing', async () => {
  await sent(house);
  const { lines } = await callsOf(people.manager).list({});
  const notificationIds = lines.map(({ notificationId }) => notificationId);
  expect(await callsOf(people.otherManager).read({ notificationIds })).toEqual({ marked: 0 });
  expect(await callsOf(people.manager).unread()).toEqual({ count: 1, escalations: 0 });
});

test('Marking leaves one trace with its count, and tells the other screens of the same person', async () => {
  await sent(house);
  await callsOf(people.manager).read({});
  const { accountId } = people.manager;
  const traces = house.owner.selectFrom('auditEntry').where('act', '=', 'notifications.read');
  expect(await traces.select(['actorId', 'details']).execute()).toEqual([
    { actorId: accountId, details: { count: 1 } },
  ]);
});

test('A page of the list goes on exactly where the one before ended', async () => {
  const occasions = Array.from({ length: 120 }, () => `test:${randomUUID()}`);
  await inTransaction(house.db, 'system', async (tx) => {
    for (const occasion of occasions)
      await notify(tx, { to: 'coordinators', kind: 'group', occasion, escalation: true });
  });
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const page = await callsOf(people.coordinator).list(before === null ? {} : { before });
    seen.push(...page.lines.map(({ notificationId }) => notificationId));
    before = page.before;
  } while (before !== null);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
  expect(await callsOf(people.coordinator).unread()).toEqual({ count: 120, escalations: 120 });
});

test('The server pushes only to where browsers are pushed to, whatever address it is given', async () => {
  const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
  for (const endpoint of ['https://example.invalid/push', 'https://fcm.googleapis.com.example.invalid/fcm/send/one'])
    expect(await refusalOf(callsOf(people.agent).subscribe({ endpoint, keys }))).toEqual({
      code: 'unknown-push-service',
      details: {},
    });
  expect((await callsOf(people.agent).settings()).devices).toEqual([]);
});
