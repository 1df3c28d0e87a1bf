import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { digest } from '../platform/crypto.ts';
import { openRecentViewers, type RecentViewers } from './recent.ts';

let house: House;
let recent: RecentViewers & Disposable;
beforeAll(async () => {
  house = await openHouse({}, { isHeard: true });
  recent = openRecentViewers(house.db, house.feed);
});
afterAll(async () => {
  recent[Symbol.dispose]();
  await house.close();
});

async function tokenOf(who: 'manager' | 'planner'): Promise<string> {
  const { accountId } = house.network.people[who];
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const values = { accountId, device: 'test', tokenDigest: digest(`token of ${who}`), expiresAt };
  await house.owner.insertInto('session').values(values).execute();
  return `token of ${who}`;
}

test('Somebody whose account is closed is nobody at the very next look', async () => {
  const token = await tokenOf('planner');
  expect(await recent(token)).toMatchObject({ role: 'planner' });
  const { coordinator, planner } = house.network.people;
  await callerFor(house, coordinator).access.disable({ accountId: planner.accountId, disabled: true });
  await house.feed.caughtUp();
  expect(await recent(token)).toBeNull();
});

test('A session that ends by the clock, of which nobody tells, is believed for a second at most', async () => {
  const token = await tokenOf('manager');
  expect(await recent(token)).toMatchObject({ role: 'manager' });
  await house.owner
    .updateTable('session')
    .set({ expiresAt: new Date().toISOString() })
    .where('tokenDigest', '=', digest(token))
    .execute();
  await expect.poll(() => recent(token), { timeout: 1200, interval: 50 }).toBeNull();
});
