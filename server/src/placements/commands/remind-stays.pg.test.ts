import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse } from '../../../test/context.ts';
import { arrived, awaitedElsewhere, booked, dayIn, emptyBeds, goneFor, overdue } from '../../../test/given.ts';
import { race } from '../../../test/race.ts';
import { remindStays } from './remind-stays.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 6 }], olivier: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const kinds = ['arrival-due', 'overstay', 'follow-up-due'] as const;
/** Everybody who was reminded, as "manager overstay". */
async function told(): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('notification')
    .where('kind', 'in', kinds)
    .select(['accountId', 'kind'])
    .execute();
  const nameOf = (id: string) =>
    Object.entries(house.network.people).find(([, { accountId }]) => accountId === id)?.[0];
  return rows.map(({ accountId, kind }) => `${nameOf(accountId)} ${kind}`).toSorted();
}
const twice = () => race([() => remindStays(house.db), () => remindStays(house.db)]);
/** The party is to be there in so many hours; Jasmin gives 24. */
const awaited = (placementId: string, hours: number) =>
  house.owner
    .updateTable('placement')
    .set({ arriveBy: sql<string>`clock_timestamp() + ${hours} * interval '1 hour'` })
    .where('id', '=', placementId)
    .execute();

test('An arrival is told of in the last quarter of its time, to the center and to who asked, once though two sweeps run at once', async () => {
  const { placementId } = await booked(house);
  await awaited(placementId, 6.1);
  await twice();
  expect(await told()).toEqual([]);
  await awaited(placementId, 5.9);
  const { won } = await twice();
  expect(won[0]! + won[1]!).toBe(1);
  const once = ['agent arrival-due', 'manager arrival-due', 'staff arrival-due'];
  expect(await told()).toEqual(once);
  await awaited(placementId, -2);
  expect(await remindStays(house.db)).toBe(0);
  expect(await told()).toEqual(once);
});

test('Who arrived is not awaited; and of a transfer the center that sends is told, never the agent', async () => {
  const { placementId } = await arrived(house);
  await awaited(placementId, -1);
  expect(await remindStays(house.db)).toBe(0);
  const { next } = await awaitedElsewhere(house);
  await awaited(next, 1);
  await twice();
  expect(await told()).toEqual(['manager arrival-due', 'otherManager arrival-due', 'staff arrival-due']);
});

test('A stay past its day is told of to the managers once, and again only when the day that they gave has passed too', async () => {
  const { placementId } = await overdue(house);
  await twice();
  expect(await told()).toEqual(['manager overstay']);
  const manager = callerFor(house, house.network.people.manager);
  await manager.placements.overstay({ placementId, reason: 'papers', departsOn: dayIn(2) });
  expect(await remindStays(house.db)).toBe(0);
  const passed = house.owner.updateTable('placement').set({ departsOn: dayIn(-1) });
  await passed.where('id', '=', placementId).execute();
  await twice();
  expect(await told()).toEqual(['manager overstay', 'manager overstay']);
});

test('A month after they left the managers are told once that somebody is to ask; not before, not once it was answered, nor weeks late', async () => {
  const { placementId } = await goneFor(house, 31);
  await goneFor(house, 29);
  await goneFor(house, 45);
  const answered = await goneFor(house, 32);
  const manager = callerFor(house, house.network.people.manager);
  await manager.placements.followUp({ placementId: answered.placementId, safe: 'yes' });
  await twice();
  expect(await told()).toEqual(['manager follow-up-due']);
  const about = house.owner.selectFrom('notification').where('kind', '=', 'follow-up-due').select('occasion');
  expect(await about.execute()).toEqual([{ occasion: `follow-up-due:${placementId}` }]);
});

test('What nobody is there to be told of keeps no sweep busy', async () => {
  await overdue(house);
  const disable = (disabledAt: Date | null) =>
    house.owner
      .updateTable('account')
      .set({ disabledAt })
      .where('id', '=', house.network.people.manager.accountId)
      .execute();
  await disable(new Date());
  expect(await remindStays(house.db)).toBe(0);
  await disable(null);
  expect(await remindStays(house.db)).toBe(1);
});
