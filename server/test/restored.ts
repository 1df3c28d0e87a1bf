import { sql } from 'kysely';

import { verify } from '../src/audit/verify.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { migrationsAtHead } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { brokenRules } from './ledger-checks.ts';

/** What a restored database lacks of the one it was taken from, which may have gone on since; nothing when it is whole. */
export async function faultsOfRestored(sourceUrl: string, restoredUrl: string): Promise<string[]> {
  const source = openDatabase(sourceUrl, { as: 'owner' });
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
      ...(await emptyTables(source, owner)),
    ];
  } finally {
    await Promise.all([source, owner, db].map((database) => database.destroy()));
  }
}

/** Tables that hold something in the source and nothing here. */
async function emptyTables(source: Database, restored: Database): Promise<string[]> {
  const filled = await filledTables(source);
  const here = new Set(await filledTables(restored));
  return filled.filter((name) => !here.has(name) && !passing.has(name)).map((name) => `the table ${name} is empty`);
}

/** What waits here is moved on or cleared within seconds. */
const passing = new Set(['outbox', 'audit_unsealed', 'sign_in_attempt']);

async function filledTables(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and (xpath('/row/filled/text()', query_to_xml(format('select exists (select from %I) as filled', relname), false, true, '')))[1]::text = 'true'`.execute(
    database,
  );
  return rows.map(({ name }) => name);
}

/** One statement that no transaction may hold, as the owner. */
export async function onServer(url: string, statement: string): Promise<void> {
  const server = openDatabase(url, { as: 'owner', max: 1 });
  await sql.raw(statement).execute(server);
  await server.destroy();
}
