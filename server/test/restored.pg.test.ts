import { afterAll, beforeAll, expect, test } from 'vitest';

import { sealWaiting } from '../src/audit/seal.ts';
import { asOwner } from './chain.ts';
import { type House, openHouse } from './context.ts';
import { booked } from './given.ts';
import { faultsOfRestored } from './restored.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await booked(house);
  await sealWaiting(house.db);
});
afterAll(() => house.close());

test('A database that is whole is found whole', async () => {
  expect(await faultsOfRestored(house.url, house.url)).toEqual([]);
});

test('One that lost a bed of a booking, an audit entry or a migration is told by each', async () => {
  await asOwner(
    house,
    'delete from claim',
    'set session_replication_role = replica; delete from audit_entry where id = (select min(id) from audit_entry)',
    `delete from migration where name = (select max(name) from migration)`,
  );
  const faults = (await faultsOfRestored(house.url, house.url)).join('\n');
  expect(faults).toContain('it lacks a migration');
  expect(faults).toContain('a placement lacks a bed for one of its people');
  expect(faults).toContain('the audit chain is broken');
});
