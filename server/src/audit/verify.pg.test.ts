import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { asOwner, beginChain, reportOf, writeEntry } from '../../test/chain.ts';
import { type House, openHouse } from '../../test/context.ts';
import { scaled } from '../../test/faults/scale.ts';
import { verify } from './verify.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await beginChain(house);
});

test('an untouched chain is intact and tells its head', async () => {
  const digests = await house.owner.selectFrom('auditSeal').select('digest').orderBy('position').execute();
  expect(await reportOf(house)).toEqual({
    sealed: 6,
    waiting: 0,
    intact: true,
    brokenAt: null,
    head: digests[5]!.digest.toString('hex'),
  });
});

test('an empty chain is intact', async () => {
  await asOwner(house, 'truncate audit_entry, audit_unsealed, audit_seal');
  expect(await reportOf(house)).toEqual({ sealed: 0, waiting: 0, intact: true, brokenAt: null, head: null });
});

test('what waits is counted and is no fault', async () => {
  await writeEntry(house, 7);
  expect(await reportOf(house)).toMatchObject({ sealed: 6, waiting: 1, intact: true });
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
  await asOwner(house, `update audit_entry set ${change} where id = 3`);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
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
  await asOwner(house, change);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
});

test('entry and seal changed alike are named: the chain does not hold them', async () => {
  await asOwner(
    house,
    `update audit_entry set act = 'centers.create' where id = 3`,
    `update audit_seal set body = replace(convert_from(body, 'utf8'), 'update', 'create')::bytea where position = 3`,
  );
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
});

const removeThird = ['delete from audit_seal where position = 3', 'delete from audit_entry where id = 3'];

test('a removed entry leaves a gap', async () => {
  await asOwner(house, ...removeThird);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: null } });
});

test('a removed entry is missed when the others move up', async () => {
  await asOwner(
    house,
    ...removeThird,
    'update audit_seal set position = position + 100 where position > 3',
    'update audit_seal set position = position - 101 where position > 100',
  );
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 4 } });
});

test('a seal without its entry is named', async () => {
  await asOwner(
    house,
    'alter table audit_seal drop constraint audit_seal_entry_fkey',
    'delete from audit_entry where id = 3',
  );
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 3 } });
  await asOwner(
    house,
    'truncate audit_seal',
    'alter table audit_seal add constraint audit_seal_entry_fkey foreign key (entry_id) references audit_entry',
  );
});

test('entries that changed places are named', async () => {
  await asOwner(
    house,
    ...[
      [3, 103],
      [4, 3],
      [103, 4],
    ].map(([from, to]) => `update audit_seal set position = ${to} where position = ${from}`),
  );
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 3, entryId: 4 } });
});

test('an entry slipped in without a seal is named, and so is one with a seal of its own making', async () => {
  await asOwner(
    house,
    `insert into audit_entry (actor_role, act) values ('coordinator', 'centers.update')`,
    'delete from audit_unsealed',
  );
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 7, entryId: 7 } });
  await asOwner(house, `insert into audit_seal (position, entry_id, body, digest) values (7, 7, '{}', sha256('{}'))`);
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 7, entryId: 7 } });
});

test('seals cut off the end leave their entries behind', async () => {
  await asOwner(house, 'delete from audit_seal where position > 4');
  expect(await reportOf(house)).toMatchObject({ intact: false, brokenAt: { position: 5, entryId: 5 } });
});

const place = fc.integer({ min: 1, max: 6 });
const columns = ['actor_id', 'center_id', 'request_id', 'subject_id', 'actor_role', 'act', 'reference'];
const alteration: fc.Arbitrary<readonly string[]> = fc.oneof(
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

/** Each at random, and undone. */
const alterations = scaled(200, 1000);

test(`${alterations} alterations at random are all found`, async () => {
  const isFound = async (statements: readonly string[]) => {
    const tx = await house.owner.startTransaction().execute();
    await asOwner({ owner: tx }, ...statements);
    const { intact } = await verify(tx);
    await tx.rollback().execute();
    return !intact;
  };
  await fc.assert(fc.asyncProperty(alteration, isFound), { numRuns: alterations });
  expect(await reportOf(house)).toMatchObject({ intact: true });
});
