import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { emptyBeds, man, woman } from '../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const agent = () => callerFor(house, house.network.people.agent).placements;
const kept = () => house.owner.selectFrom('unmetSearch').selectAll().execute();
const lame = { ...man, needs: ['wheelchair' as const] };

test('A search that found nothing is kept as counts, needs and a region, and names nobody', async () => {
  const asked = { urgency: 'today', originCityId: '3231010' } as const;
  await agent().search({ party: [man, lame], searchKey: randomUUID(), ...asked, mustServices: ['medical'] });
  const [row, ...others] = await kept();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ men: 2, women: 0, girls: 0, boys: 0, needs: ['wheelchair'], services: ['medical'] });
  expect(row).toMatchObject({ urgency: 'today', regionId: 'MA-03', asGroup: false, foundLater: false });
  expect(JSON.stringify(row)).not.toContain(house.network.people.agent.accountId);
});

test('A search that found a place is not', async () => {
  await agent().search({ party: [woman], urgency: 'now', searchKey: randomUUID() });
  expect(await kept()).toEqual([]);
});

test('Typing counts once, as it stood last, and is marked when a place is found after all', async () => {
  const searchKey = randomUUID();
  await agent().search({ party: [man], urgency: 'now', searchKey });
  await agent().search({ party: [man, woman], urgency: 'now', searchKey });
  expect(await kept()).toMatchObject([{ men: 1, women: 1, foundLater: false }]);
  await agent().search({ party: [woman], urgency: 'now', searchKey });
  expect(await kept()).toMatchObject([{ men: 1, women: 1, foundLater: true }]);
  await callerFor(house, house.network.people.otherAgent).placements.search({
    party: [man],
    urgency: 'now',
    searchKey,
  });
  expect(await kept()).toHaveLength(2);
});

test('The same search without a key, asked again, counts once', async () => {
  await agent().search({ party: [man], urgency: 'now' });
  await agent().search({ party: [man], urgency: 'now' });
  expect(await kept()).toHaveLength(1);
});

test('Two hundred and forty different searches an hour, and no more: beds are not counted by asking', async () => {
  await agent().search({ party: [woman], urgency: 'now' });
  await house.owner.updateTable('searchCount').set({ searches: 239 }).execute();
  await agent().search({ party: [woman, woman], urgency: 'now' });
  await agent().search({ party: [woman, woman], urgency: 'now' });
  expect(await refusalOf(agent().search({ party: [woman, woman, woman], urgency: 'now' }))).toMatchObject({
    code: 'too-many-tries',
    details: { seconds: expect.any(Number) },
  });
  await house.owner.updateTable('searchCount').set({ windowEndsAt: new Date() }).execute();
  expect(await agent().search({ party: [woman, woman], urgency: 'now' })).toMatchObject({ places: expect.any(Array) });
});

test('The first search of an hour is in the audit, the others of it are not', async () => {
  for (const party of [[woman], [woman, woman], [man]]) await agent().search({ party, urgency: 'now' });
  const traces = await house.owner
    .selectFrom('auditEntry')
    .where('act', '=', 'placements.search')
    .selectAll()
    .execute();
  expect(traces).toMatchObject([{ outcome: 'read', details: { searches: 1 } }]);
});
