import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { asOwner, beginChain, reportOf, writeEntry } from '../../test/chain.ts';
import { type House, openHouse } from '../../test/context.ts';
import type { Head } from './body.ts';
import { record } from './commands.ts';
import { keepSealing, sealWaiting } from './seal.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

let head: Head;
beforeEach(async () => {
  head = await beginChain(house);
});

test('an end cut off whole is missed by the sealer that remembers it, and stays told', async () => {
  await asOwner(house, 'delete from audit_seal where position > 4', 'delete from audit_entry where id > 4');
  expect((await sealWaiting(house.db, head)).position).toBe(5);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 6, entryId: null } });
  const entry = await house.owner
    .selectFrom('auditEntry')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  expect(entry).toMatchObject({ act: 'audit.cut', actorRole: 'system', outcome: 'refused', details: { position: 6 } });
});

test('a chain written anew from an altered entry on is missed by the sealer that remembers its head', async () => {
  await asOwner(
    house,
    'delete from audit_seal where position > 2',
    `update audit_entry set act = 'centers.create' where id = 3`,
    'insert into audit_unsealed select id from audit_entry where id > 2',
  );
  await sealWaiting(house.db);
  expect(await reportOf(house)).toMatchObject({ intact: true });
  await sealWaiting(house.db, head);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 6 } });
});

test('a chain of several pages, extended by two sealers at once, is whole', async () => {
  await asOwner(
    house,
    `insert into audit_entry (actor_role, act) select 'staff', 'act ' || number from generate_series(1, 2600) number`,
  );
  await Promise.all([sealWaiting(house.db, head), sealWaiting(house.db, head)]);
  expect(await reportOf(house)).toMatchObject({ sealed: 2606, waiting: 0, intact: true });
  await asOwner(
    house,
    'update audit_entry set act = act where id = 2000',
    `update audit_entry set act = 'x' where id = 2500`,
  );
  expect(await reportOf(house)).toMatchObject({ brokenAt: { position: 2500, entryId: 2500 } });
});

test('an entry whose act commits late is sealed after those that did not wait', async () => {
  await house.db.transaction().execute(async (tx) => {
    await record(tx, 'system', 'late');
    // What only writes is not waited for: it has its number once something after it is answered.
    await sql`select`.execute(tx);
    await writeEntry(house, 8);
    await sealWaiting(house.db, head);
  });
  await sealWaiting(house.db, head);
  const order = await house.owner
    .selectFrom('auditSeal')
    .select('entryId')
    .where('position', '>', 6)
    .orderBy('position')
    .execute();
  expect(order).toEqual([{ entryId: 8 }, { entryId: 7 }]);
  expect(await reportOf(house)).toMatchObject({ intact: true, waiting: 0 });
});

test('the sealer seals by itself what comes', async () => {
  const sealer = keepSealing(house.db);
  await writeEntry(house, 7);
  await expect.poll(async () => (await reportOf(house)).sealed, { timeout: 5000 }).toBe(7);
  await sealer.close();
});

test.each(['audit_entry', 'audit_seal', 'event'])(
  'the application adds to %s and can neither change, remove nor empty it',
  async (table) => {
    const column = table === 'audit_seal' ? 'digest' : 'at';
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(sql.raw(statement).execute(house.db)).rejects.toThrow(`permission denied for table ${table}`);
    }
  },
);
