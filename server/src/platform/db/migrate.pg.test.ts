import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { migrate, migrationsAtHead } from './migrate.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await sql`truncate migration`.execute(database.owner);
  folder = await mkdtemp(join(tmpdir(), 'iwaa-test-'));
  await writeFile(join(folder, '1-shelf.sql'), 'create table shelf (id int primary key);');
  await writeFile(join(folder, '2-book.sql'), 'create table book (id int primary key); insert into book values (1);');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('two servers that start together run each migration once', async () => {
  const ran = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(ran.flat()).toEqual(['1-shelf.sql', '2-book.sql']);
  expect(await migrate(database.url, folder)).toEqual([]);
  expect(await migrationsAtHead(database.db, folder)).toBe(true);
});

test('a migration that fails leaves nothing of itself and is not counted', async () => {
  await writeFile(join(folder, '3-half.sql'), 'create table half (id int); select 1 / 0;');
  await expect(migrate(database.url, folder)).rejects.toThrow('migration 3-half.sql failed');
  expect(await migrationsAtHead(database.db, folder)).toBe(false);
  const { rows } = await sql`select to_regclass('half') as half`.execute(database.owner);
  expect(rows).toEqual([{ half: null }]);
  await rm(join(folder, '3-half.sql'));
});

test('a migration edited after it ran is refused', async () => {
  await writeFile(join(folder, '1-shelf.sql'), 'create table shelf (id bigint primary key);');
  await expect(migrate(database.url, folder)).rejects.toThrow(
    'The migration 1-shelf.sql was edited after it had run on this database. Restore the file and put the change in a new migration.',
  );
  await writeFile(join(folder, '1-shelf.sql'), 'create table shelf (id int primary key);');
});

test('a database that is newer than the program is refused', async () => {
  await rm(join(folder, '2-book.sql'));
  await expect(migrate(database.url, folder)).rejects.toThrow(
    'This database has run the migration 2-book.sql, which this version of Iwaa does not have. Start the newer version.',
  );
});
