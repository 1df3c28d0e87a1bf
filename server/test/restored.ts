import { sql } from 'kysely';

import { verify } from '../src/audit/verify.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { migrationsAtHead } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { brokenRules } from './ledger-checks.ts';

/** How many rows each table has. */
export type Rows = ReadonlyMap<string, number>;

/**
 * Does `work` while a database stands still for it: a dump that is given the snapshot holds what is counted here, though everybody goes on. Answers
 * with the rows there are.
 */
export async function atSnapshot(url: string, work: (snapshot: string) => unknown): Promise<Rows> {
  const source = openDatabase(url, { as: 'owner', max: 1 });
  try {
    return await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const { rows } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(tx);
        for (const { snapshot } of rows) await work(snapshot);
        return rowsIn(tx);
      });
  } finally {
    await source.destroy();
  }
}

/** What a restored database lacks of the one it was taken from; nothing when it is whole. */
export async function faultsOfRestored(source: Rows, restoredUrl: string): Promise<string[]> {
  const owner = openDatabase(restoredUrl, { as: 'owner' });
  const db = openDatabase(restoredUrl);
  try {
    const isAtHead = await migrationsAtHead(db);
    const broken = Object.entries(await brokenRules({ owner }));
    const { intact, brokenAt } = await inTransaction(db, 'system', verify);
    return [
      ...(isAtHead ? [] : ['it lacks a migration']),
      ...broken.map(([rule, times]) => `${rule}: ${times}`),
      ...(intact ? [] : [`the audit chain is broken: ${JSON.stringify(brokenAt)}`]),
      ...lostRows(source, await rowsIn(owner)),
    ];
  } finally {
    await Promise.all([owner, db].map((database) => database.destroy()));
  }
}

const lostRows = (source: Rows, restored: Rows): string[] =>
  [...source].flatMap(([table, count]) => {
    const here = restored.get(table) ?? 0;
    return here === count ? [] : [`the table ${table} has ${here} rows of ${count}`];
  });

async function rowsIn(database: Database): Promise<Rows> {
  const { rows } = await sql<{ name: string; count: string }>`
    select relname as name, (xpath('/row/count/text()',
        query_to_xml(format('select count(*) from %I', relname), false, true, '')))[1]::text as count
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(database);
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}

/** One statement that no transaction may hold, as the owner. */
export async function onServer(url: string, statement: string): Promise<void> {
  const server = openDatabase(url, { as: 'owner', max: 1 });
  await sql.raw(statement).execute(server);
  await server.destroy();
}
