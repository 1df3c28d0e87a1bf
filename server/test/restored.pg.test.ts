import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { sealWaiting } from '../src/audit/seal.ts';
import { asOwner } from './chain.ts';
import { type House, openHouse } from './context.ts';
import { booked } from './given.ts';
import { atSnapshot, faultsOfRestored, type Rows } from './restored.ts';

let house: House;
let rows: Rows;
beforeAll(async () => {
  house = await openHouse({}, { isHeard: true });
  await booked(house);
  await sealWaiting(house.db);
  // What waits moves on by itself; nothing else goes on here.
  house.feed.wake();
  await house.feed.caughtUp();
  rows = await atSnapshot(house.url, () => undefined);
});
afterAll(() => house.close());

test('A database that is whole is found whole', async () => {
  expect(await faultsOfRestored(rows, house.url)).toEqual([]);
  expect(rows.get('claim')).toBeGreaterThan(0);
});

test('What is done while a dump is taken is neither in its snapshot nor counted', async () => {
  const during = await atSnapshot(house.url, async (snapshot) => {
    await house.owner.deleteFrom('notification').execute();
    const here = house.owner.transaction().setIsolationLevel('repeatable read');
    const seen = await here.execute(async (tx) => {
      await sql`set transaction snapshot ${sql.lit(snapshot)}`.execute(tx);
      return tx.selectFrom('notification').select('id').execute();
    });
    expect(seen).toHaveLength(rows.get('notification') ?? 0);
  });
  expect(during).toEqual(rows);
  expect(await faultsOfRestored(rows, house.url)).toEqual([
    `the table notification has 0 rows of ${rows.get('notification')}`,
  ]);
});

test('One that lost a bed of a booking, an audit entry, a migration or half of a table is told by each', async () => {
  await asOwner(
    house,
    'delete from claim',
    'set session_replication_role = replica; delete from audit_entry where id = (select min(id) from audit_entry)',
    `delete from migration where name = (select max(name) from migration)`,
  );
  const cities = rows.get('city') ?? 0;
  const half = Math.floor(cities / 2);
  await asOwner(
    house,
    `set session_replication_role = replica; delete from city where id in (select id from city limit ${half})`,
  );
  const faults = (await faultsOfRestored(rows, house.url)).join('\n');
  expect(faults).toContain('it lacks a migration');
  expect(faults).toContain('a placement lacks a bed for one of its people');
  expect(faults).toContain('the audit chain is broken');
  expect(faults).toContain(`the table city has ${cities - half} rows of ${cities}`);
});
