import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { filed } from '../../test/given.ts';
import { race } from '../../test/race.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Notice, notify } from './commands/notify.ts';
import type { Recipients } from './recipients.ts';

let house: House;
let people: House['network']['people'];
beforeAll(async () => {
  house = await openHouse();
  people = house.network.people;
});
afterAll(() => house.close());

const tell = (notice: Omit<Notice, 'kind'>, by: Viewer | 'system' = people.agent) =>
  inTransaction(house.db, by, (tx) => notify(tx, { kind: 'message', ...notice }));

async function toldOf(occasion: string): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'accountId')
    .where('occasion', '=', occasion)
    .select('username')
    .execute();
  return rows.map(({ username }) => username).toSorted();
}

/** The usernames behind these people of the network. */
async function names(...who: (keyof typeof people)[]): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('account')
    .select('username')
    .where(
      'id',
      'in',
      who.map((name) => people[name].accountId),
    )
    .execute();
  return rows.map(({ username }) => username).toSorted();
}

async function told(to: Recipients, more: Partial<Notice> = {}): Promise<string[]> {
  const occasion = `test:${randomUUID()}`;
  await tell({ to, occasion, ...more });
  return toldOf(occasion);
}

async function whileDisabled<T>(who: Viewer, work: () => Promise<T>): Promise<T> {
  const set = (disabledAt: Date | null) =>
    house.owner.updateTable('account').set({ disabledAt }).where('id', '=', who.accountId).execute();
  await set(new Date());
  return work().finally(() => set(null));
}

test('Each circle of people is exactly those it names', async () => {
  const { jasmin, organizations } = house.network;
  expect(await told({ managersOf: jasmin.id })).toEqual(await names('manager'));
  expect(await told({ peopleOf: jasmin.id })).toEqual(await names('manager', 'staff'));
  expect(await told({ answererOf: jasmin.id })).toEqual(await names('manager', 'staff'));
  expect(await told({ agentsOf: organizations.referrer })).toEqual(await names('agent'));
  expect(await told('coordinators')).toEqual(await names('coordinator'));
  expect(await told({ account: people.planner.accountId })).toEqual(await names('planner'));
  expect(await told({ deputy: people.staff.accountId })).toEqual(await names('staff'));
  expect(await told({ deputy: null })).toEqual(await names('coordinator'));
});

test('Who filed a request is told of it; when that account is disabled, its whole organization is', async () => {
  const { requestId } = await filed(house);
  const colleague = { username: 'colleague', label: 'Colleague', role: 'agent' as const, passwordHash: '-' };
  const { id } = await house.owner
    .insertInto('account')
    .values({ ...colleague, organizationId: house.network.organizations.referrer })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(await told({ requesterOf: requestId })).toEqual(await names('agent'));
  expect(await whileDisabled(people.agent, () => told({ requesterOf: requestId }))).toEqual(['colleague']);
  await house.owner.deleteFrom('notification').where('accountId', '=', id).execute();
  await house.owner.deleteFrom('account').where('id', '=', id).execute();
});

test('An escalation to a deputy whose account is disabled reaches the coordination', async () => {
  const { accountId } = people.staff;
  expect(await whileDisabled(people.staff, () => told({ deputy: accountId }))).toEqual(await names('coordinator'));
});

test('Neither a disabled account nor who does the act is told', async () => {
  const { jasmin } = house.network;
  expect(await whileDisabled(people.staff, () => told({ peopleOf: jasmin.id }))).toEqual(await names('manager'));
  expect(await told({ peopleOf: jasmin.id }, { except: people.manager.accountId })).toEqual(await names('staff'));
});

test('Twenty who tell the same at once tell it once, with one piece of news for each who is told', async () => {
  const occasion = `reminder:${randomUUID()}`;
  const before = await noticesOf(people.manager);
  const to = { peopleOf: house.network.jasmin.id };
  await race(Array.from({ length: 20 }, () => () => tell({ to, occasion }, 'system')));
  expect(await toldOf(occasion)).toEqual(await names('manager', 'staff'));
  expect(await noticesOf(people.manager)).toBe(before + 1);
});

test('What an act told is not told when the act fails', async () => {
  const occasion = `test:${randomUUID()}`;
  const failing = inTransaction(house.db, people.agent, async (tx) => {
    await notify(tx, { to: 'coordinators', kind: 'message', occasion });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect(await toldOf(occasion)).toEqual([]);
});

test('Nobody reads or marks what another was told: the database itself refuses', async () => {
  await told({ account: people.planner.accountId });
  for (const viewer of [people.agent, people.coordinator, people.manager]) {
    const seen = await inTransaction(house.db, viewer, async (tx) => {
      await tx.updateTable('notification').set({ readAt: new Date() }).execute();
      return tx.selectFrom('notification').select('accountId').distinct().execute();
    });
    expect(seen.filter(({ accountId }) => accountId !== viewer.accountId)).toEqual([]);
  }
  const mine = await inTransaction(house.db, people.planner, (tx) =>
    tx.selectFrom('notification').select('readAt').execute(),
  );
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.every(({ readAt }) => readAt === null)).toBe(true);
});

/** Pieces of news of being told, wherever they stand on their way to the feed. */
async function noticesOf({ accountId }: Viewer): Promise<number> {
  const waiting = house.owner.selectFrom('outbox').select(['kind', 'accountId', 'at']);
  const all = await house.owner.selectFrom('event').select(['kind', 'accountId', 'at']).unionAll(waiting).execute();
  return all.filter((news) => news.kind === 'notice' && news.accountId === accountId).length;
}
