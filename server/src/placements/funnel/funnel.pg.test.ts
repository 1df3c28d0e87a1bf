import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse } from '../../../test/context.ts';
import {
  arrived,
  awaitedElsewhere,
  booked,
  dayIn,
  emptyBeds,
  filed,
  girl,
  goneFor,
  held,
  sent,
  woman,
} from '../../../test/given.ts';
import { family } from '../../../test/people.ts';

let house: House;
const year = Number(dayIn(0).slice(0, 4));
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 14, receives: family }], olivier: [{ beds: 8, receives: family }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const read = (who: 'coordinator' | 'planner', by: 'channel' | 'region' | 'group' | 'quarter' = 'channel') =>
  as(who).placements.funnel({ year, by });

test('People are counted at each step they came to, by what parts them', async () => {
  const { otherAgent } = house.network.people;
  await filed(house, { party: [woman, girl], originCityId: '3231010' });
  await held(house);
  await sent(house, { by: otherAgent });
  await booked(house);
  await arrived(house, { party: [woman, girl] });
  const safe = await goneFor(house, 31, { by: otherAgent });
  await as('manager').placements.followUp({ placementId: safe.placementId, safe: 'yes' });
  const told = await read('coordinator');
  expect(told).toMatchObject({ total: [8, 5, 4, 3, 1], hidesSmall: false, years: [year] });
  expect(told.rows).toEqual([
    { key: 'hotline', counts: [6, 3, 3, 2, 0] },
    { key: 'police', counts: [2, 2, 1, 1, 1] },
  ]);
  expect((await read('coordinator', 'group')).rows).toEqual([
    { key: 'woman', counts: [6, 4, 3, 2, 1] },
    { key: 'girl', counts: [2, 1, 1, 1, 0] },
  ]);
  expect((await read('coordinator', 'region')).rows.map((row) => row.counts[0])).toEqual([6, 2]);
  expect((await read('coordinator', 'quarter')).rows).toHaveLength(1);
});

test('Who goes on to another center is counted once, and as safe when the last center says so', async () => {
  const { next } = await awaitedElsewhere(house);
  const there = as('otherManager').placements;
  await there.arrive({ placementId: next });
  await there.depart({ placementId: next, outcome: 'own-housing' });
  const endedAt = new Date(Date.now() - 40 * 86_400_000);
  await house.owner.updateTable('placement').set({ endedAt }).where('id', '=', next).execute();
  await there.followUp({ placementId: next, safe: 'yes' });
  expect(await read('coordinator')).toMatchObject({ total: [1, 1, 1, 1, 1] });
});

test('A planner reads whole months, and no number that would point at somebody', async () => {
  for (let count = 0; count < 7; count++) await arrived(house);
  await arrived(house, { by: house.network.people.otherAgent });
  const now = await read('planner');
  expect(now).toMatchObject({ hidesSmall: true, total: [0, 0, 0, 0, 0], rows: [] });
  const lastMonth = new Date(Date.now() - 40 * 86_400_000);
  await house.owner.updateTable('request').set({ createdAt: lastMonth }).execute();
  await house.owner.updateTable('offer').set({ sentAt: lastMonth, answeredAt: lastMonth }).execute();
  await house.owner.updateTable('placement').set({ arrivedAt: lastMonth }).execute();
  const told = await as('planner').placements.funnel({ year: lastMonth.getFullYear(), by: 'channel' });
  expect(told.total.slice(0, 4)).toEqual([8, 8, 8, 8]);
  // The one of the police is hidden, and the seven of the hotline with them, or the total would tell.
  expect(told.rows.map((row) => row.counts[0])).toEqual([null, null]);
});

test('The middle time between two steps is told with how many took it', async () => {
  for (const hours of [2, 4, 9]) {
    const { requestId } = await booked(house);
    const at = new Date(Date.now() - 86_400_000);
    await house.owner
      .updateTable('offer')
      .set({ sentAt: at, answeredAt: new Date(at.getTime() + hours * 3_600_000) })
      .where('requestId', '=', requestId)
      .execute();
  }
  const { medians } = await read('coordinator');
  expect(medians.accepted).toEqual({ hours: expect.closeTo(4, 3), requests: 3 });
  expect(medians.arrived).toEqual({ hours: null, requests: 0 });
  expect((await read('planner')).medians.accepted).toEqual({ hours: null, requests: null });
});
