import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Head } from './body.ts';
import { record } from './commands.ts';
import { keepSealing, sealWaiting } from './seal.ts';
import { verify } from './verify.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

let head: Head;
/** A chain of six entries, with the ids 1 to 6. */
beforeEach(async () => {
  await sql`truncate audit_entry, audit_unsealed, audit_seal restart identity`.execute(house.owner);
  for (let entry = 1; entry <= 6; entry++) await write(entry);
  head = await sealWaiting(house.db);
});

async function write(entry: number): Promise<void> {
  const { coordinator } = house.network.people;
  await inTransaction(house.db, coordinator, (tx) =>
    record(tx, coordinator, 'centers.update', { details: { entry, fields: ['a', 'b'] } }),
  );
}

const report = () => inTransaction(house.db, house.network.people.auditor, verify);
const asOwner = async (...statements: string[]) => {
  for (const statement of statements) await sql.raw(statement).execute(house.owner);
};

test('an untouched chain is intact and tells its head', async () => {
  const digests = await house.owner.selectFrom('auditSeal').select('digest').orderBy('position').execute();
  expect(await report()).toEqual({
    sealed: 6,
    waiting: 0,
    intact: true,
    brokenAt: null,
    head: digests[5]!.digest.toString('hex'),
  });
});

test('an empty chain is intact', async () => {
  await asOwner('truncate audit_entry, audit_unsealed, audit_seal');
  expect(await report()).toEqual({ sealed: 0, waiting: 0, intact: true, brokenAt: null, head: null });
});

test('what waits is counted and is no fault', async () => {
  await write(7);
  expect(await report()).toMatchObject({ sealed: 6, waiting: 1, intact: true });
});

test.each([
  `at = at + interval '1 microsecond'`,
  `actor_id = null`,
  `actor_role = 'staff'`,
  `act = 'centers.read'`,
  `outcome = 'read'`,
  `center_id = gen_random_uuid()`,
  `request_id = gen_random_uuid()`,
  `reference = 'ABCDEFGH'`,
  `subject_id = gen_random_uuid()`,
  `details = '{"entry": 3, "fields": ["b", "a"]}'`,
])('an entry changed by the owner is named: %s', async (change) => {
  await asOwner(`update audit_entry set ${change} where id = 3`);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
});

test.each([
  [
    'the sealed bytes',
    `update audit_seal set body = replace(convert_from(body, 'utf8'), 'update', 'create')::bytea where position = 3`,
  ],
  ['the digest', `update audit_seal set digest = sha256('x') where position = 3`],
  [
    'the sealed bytes with their own digest',
    `update audit_seal set body = 'x', digest = sha256('x') where position = 3`,
  ],
])('a seal changed by the owner is named: %s', async (_, change) => {
  await asOwner(change);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
});

test('entry and seal changed alike are named: the chain does not hold them', async () => {
  await asOwner(
    `update audit_entry set act = 'centers.create' where id = 3`,
    `update audit_seal set body = replace(convert_from(body, 'utf8'), 'update', 'create')::bytea where position = 3`,
  );
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
});

const removeThird = ['delete from audit_seal where position = 3', 'delete from audit_entry where id = 3'];

test('a removed entry leaves a gap', async () => {
  await asOwner(...removeThird);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: null } });
});

test('a removed entry is missed when the others move up', async () => {
  await asOwner(
    ...removeThird,
    'update audit_seal set position = position + 100 where position > 3',
    'update audit_seal set position = position - 101 where position > 100',
  );
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 4 } });
});

test('a seal without its entry is named', async () => {
  await asOwner('alter table audit_seal drop constraint audit_seal_entry_fkey', 'delete from audit_entry where id = 3');
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
  await asOwner(
    'truncate audit_seal',
    'alter table audit_seal add constraint audit_seal_entry_fkey foreign key (entry_id) references audit_entry',
  );
});

test('entries that changed places are named', async () => {
  await asOwner(
    ...[
      [3, 103],
      [4, 3],
      [103, 4],
    ].map(([from, to]) => `update audit_seal set position = ${to} where position = ${from}`),
  );
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 4 } });
});

test('an entry slipped in without a seal is named, and so is one with a seal of its own making', async () => {
  await asOwner(
    `insert into audit_entry (actor_role, act) values ('coordinator', 'centers.update')`,
    'delete from audit_unsealed',
  );
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 7, entryId: 7 } });
  await asOwner(`insert into audit_seal (position, entry_id, body, digest) values (7, 7, '{}', sha256('{}'))`);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 7, entryId: 7 } });
});

test('seals cut off the end leave their entries behind', async () => {
  await asOwner('delete from audit_seal where position > 4');
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 5, entryId: 5 } });
});

test('an end cut off whole is missed by the sealer that remembers it, and stays told', async () => {
  await asOwner('delete from audit_seal where position > 4', 'delete from audit_entry where id > 4');
  expect((await sealWaiting(house.db, head)).position).toBe(5);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 6, entryId: null } });
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
    'delete from audit_seal where position > 2',
    `update audit_entry set act = 'centers.create' where id = 3`,
    'insert into audit_unsealed select id from audit_entry where id > 2',
  );
  await sealWaiting(house.db);
  expect(await report()).toMatchObject({ intact: true });
  await sealWaiting(house.db, head);
  expect(await report()).toMatchObject({ intact: false, brokenAt: { position: 6 } });
});

const place = fc.integer({ min: 1, max: 6 });
const columns = ['actor_id', 'center_id', 'request_id', 'subject_id', 'actor_role', 'act', 'reference'];
const alteration = fc.oneof(
  fc
    .tuple(place, fc.constantFrom(...columns))
    .map(([id, column]) => [
      `update audit_entry set ${column} = ${column.endsWith('_id') ? 'gen_random_uuid()' : `coalesce(${column}, '') || 'x'`} where id = ${id}`,
    ]),
  fc
    .tuple(place, fc.constantFrom('body', 'digest'), fc.nat(31), fc.integer({ min: 1, max: 255 }))
    .map(([at, bytes, offset, mask]) => [
      `update audit_seal set ${bytes} = set_byte(${bytes}, ${offset}, get_byte(${bytes}, ${offset}) # ${mask}) where position = ${at}`,
    ]),
  place.map((at) => [`delete from audit_seal where position = ${at}`]),
  fc
    .integer({ min: 1, max: 5 })
    .map((at) => [`delete from audit_seal where position = ${at}`, `delete from audit_entry where id = ${at}`]),
  fc
    .tuple(place, place)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => [
      `update audit_seal set position = 99 where position = ${one}`,
      `update audit_seal set position = ${one} where position = ${other}`,
      `update audit_seal set position = ${other} where position = 99`,
    ]),
  fc.constant([`insert into audit_entry (actor_role, act) values ('staff', 'x')`, 'delete from audit_unsealed']),
);

test('three hundred alterations at random are all found', async () => {
  const isFound = async (statements: string[]) => {
    const tx = await house.owner.startTransaction().execute();
    for (const statement of statements) await sql.raw(statement).execute(tx);
    const { intact } = await verify(tx);
    await tx.rollback().execute();
    return !intact;
  };
  await fc.assert(fc.asyncProperty(alteration, isFound), { numRuns: 300 });
  expect(await report()).toMatchObject({ intact: true });
});

test('a chain of several pages, extended by two sealers at once, is whole', async () => {
  await asOwner(
    `insert into audit_entry (actor_role, act) select 'staff', 'act ' || number from generate_series(1, 2600) number`,
  );
  await Promise.all([sealWaiting(house.db, head), sealWaiting(house.db, head)]);
  expect(await report()).toMatchObject({ sealed: 2606, waiting: 0, intact: true });
  await asOwner('update audit_entry set act = act where id = 2000', `update audit_entry set act = 'x' where id = 2500`);
  expect(await report()).toMatchObject({ brokenAt: { position: 2500, entryId: 2500 } });
});

test('an entry whose act commits late is sealed after those that did not wait', async () => {
  await house.db.transaction().execute(async (tx) => {
    await record(tx, 'system', 'late');
    await write(8);
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
  expect(await report()).toMatchObject({ intact: true, waiting: 0 });
});

test('the sealer seals by itself what comes', async () => {
  const sealer = keepSealing(house.db);
  await write(7);
  await expect.poll(async () => (await report()).sealed, { timeout: 5000 }).toBe(7);
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
