import { afterAll, beforeAll, expect, test } from 'vitest';

import { engineOf, type House, openHouse } from '../../test/context.ts';
import { onShift, onStaff, ruled } from '../../test/staff.ts';
import { coverTeller } from './tell-cover.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 2 }] });
});
afterAll(() => house.close());

test('Open boards hear when a gap comes within 24 hours, once, though nobody has done anything', async () => {
  await ruled(house, 4);
  const aSecond = 1 / 3600;
  await onShift(house, await onStaff(house), -0.5, 24 + aSecond);
  const tell = coverTeller(house.db, engineOf(house.db, house.feed).facts);
  expect(await tell()).toBe(0);
  await expect.poll(tell, { timeout: 5000, interval: 100 }).toBe(1);
  expect(await tell()).toBe(0);
  const news = house.owner.selectFrom('outbox').select(['kind', 'centerId']);
  const told = house.owner.selectFrom('event').select(['kind', 'centerId']);
  expect(await news.unionAll(told).execute()).toEqual([{ kind: 'capacity', centerId: house.network.jasmin.id }]);
});
