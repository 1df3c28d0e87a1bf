import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { engineOf, type House, openHouse } from '../../test/context.ts';
import { dayIn, departed, emptyBeds, held } from '../../test/given.ts';
import { givenBy } from './given.ts';
import { clockTeller } from './tell-clock.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const soon = sql<string>`clock_timestamp() + interval '400 ms'`;

/** A turnaround that is about to be over. */
async function turnaround(): Promise<void> {
  await departed(house);
  await house.owner
    .updateTable('claim')
    .set({ during: sql<string>`tstzrange(lower(during), ${soon})` })
    .where('purpose', '=', 'turnaround')
    .execute();
}

/** A surge with an extra bed that is about to be over. */
async function surge(): Promise<void> {
  const as = (who: 'coordinator' | 'manager') => callerFor(house, house.network.people[who]);
  await as('coordinator').ledger.surge({ regionId: 'MA-03', until: dayIn(3), reason: 'raid' });
  await as('manager').ledger.addExtraBeds({ roomId: house.network.jasmin.rooms[0]!.id, count: 1 });
  await house.owner
    .updateTable('surge')
    .set({ during: sql<string>`tstzrange(lower(during), ${soon})` })
    .execute();
}

test.each([
  ['a turnaround', turnaround],
  ['a surge', surge],
])('Open boards hear that %s is over, within a second and once, though nobody has done anything', async (_, begin) => {
  await begin();
  const tell = clockTeller(house.db, engineOf(house.db, house.feed).facts);
  expect(await tell()).toBe(0);
  const before = await capacityNews();
  await expect.poll(tell, { timeout: 1500, interval: 100 }).toBe(1);
  expect(await tell()).toBe(0);
  expect(await capacityNews()).toBe(before + 1);
});

test('What is handed out as of a moment before it turned is told of once all the same', async () => {
  await turnaround();
  const { facts } = engineOf(house.db, house.feed);
  const before = (await facts()).centers();
  const tell = clockTeller(house.db, async () => ({ ...(await facts()), centers: () => before }));
  expect(await tell()).toBe(0);
  await expect.poll(tell, { timeout: 1500, interval: 100 }).toBe(1);
  expect(await tell()).toBe(0);
});

test('That a hold lapses is left to who ends it', async () => {
  await held(house);
  await house.owner.updateTable('claim').set({ lapsesAt: soon }).where('purpose', '=', 'hold').execute();
  const { facts } = engineOf(house.db, house.feed);
  const tell = clockTeller(house.db, facts);
  expect(await tell()).toBe(0);
  const jasmin = async () => (await facts()).centers().find(({ codeName }) => codeName === 'Jasmin')!;
  await expect.poll(async () => givenBy(await jasmin()).totals.free).toBe(2);
  expect(await tell()).toBe(0);
});

/** How often a change at the center was told. */
async function capacityNews(): Promise<number> {
  const waiting = house.owner.selectFrom('outbox').select(['kind', 'centerId']);
  const told = house.owner.selectFrom('event').select(['kind', 'centerId']);
  const news = await waiting.unionAll(told).execute();
  return news.filter(({ kind, centerId }) => kind === 'capacity' && centerId === house.network.jasmin.id).length;
}
