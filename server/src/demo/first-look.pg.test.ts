import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { keys } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { openFeed, type Feed } from '../platform/live.ts';
import type { Username } from './accounts.ts';
import { loadDemo } from './index.ts';

let base: TestDatabase;
let feed: Feed;
let viewers: Map<string, Viewer>;

beforeAll(async () => {
  base = await testDatabase();
  await loadDemo(base.db, keys);
  feed = await openFeed(base.db, base.url);
  const accounts = await base.owner.selectFrom('account').selectAll().execute();
  viewers = new Map(
    accounts.map(({ id, username, role, centerId, organizationId }) => [
      username,
      { accountId: id, sessionId: id, role, centerId, organizationId },
    ]),
  );
});
afterAll(async () => {
  await feed.close();
  await base.close();
});

const as = (username: Username) => callerFor({ db: base.db, feed }, viewers.get(username)!);

test.each<Username>(['coordinator', 'manager.fes', 'manager.tanger', 'staff.fes', 'agent.hotline', 'agent.police'])(
  '%s finds something to do, and every request opens',
  async (username) => {
    const { placements } = as(username);
    const open = await placements.list({ show: 'open' });
    const closed = await placements.list({ show: 'closed' });
    expect(open.lines.some(({ needs }) => needs !== 'stay')).toBe(true);
    const told = await as(username).notifications.list({});
    expect(told.lines.length > 0).toBe(username !== 'coordinator');
    expect(closed.lines.length).toBeGreaterThan(5);
    for (const { reference } of [...open.lines, ...closed.lines]) {
      expect((await placements.read({ reference })).reference).toBe(reference);
    }
  },
);

test('the stories go on: an offer is accepted, a party arrives, another leaves, a hold is sent', async () => {
  const { placements } = as('manager.fes');
  const { lines } = await placements.list({ show: 'open' });
  const waiting = lines.find(({ needs }) => needs === 'answer');
  const booked = lines.find(({ placement }) => placement?.state === 'booked');
  const arrived = lines.find(({ placement }) => placement?.state === 'arrived');
  await placements.accept({ offerId: waiting!.offer!.offerId });
  await placements.arrive({ placementId: booked!.placement!.placementId });
  await placements.depart({ placementId: arrived!.placement!.placementId, outcome: 'family' });
  const agent = as('agent.hotline').placements;
  const held = (await agent.list({ show: 'open' })).lines.find(({ needs }) => needs === 'send');
  expect(await agent.send({ offerId: held!.offer!.offerId, consent: 'guardian' })).toHaveProperty('lapsesAt');
});

test('nobody has a place for a boy of fifteen yet, and the search says why', async () => {
  const { places } = await as('agent.police').placements.search({
    party: [{ group: 'boy', ageBand: '13-15' }],
    urgency: 'today',
  });
  expect(places.filter(({ fits }) => fits)).toEqual([]);
  expect(places.flatMap(({ misfits }) => misfits.map(({ code }) => code))).toContain('group-not-received');
});
