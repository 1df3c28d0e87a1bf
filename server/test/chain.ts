import { sql } from 'kysely';

import type { Head } from '../src/audit/body.ts';
import { record } from '../src/audit/index.ts';
import { sealWaiting } from '../src/audit/seal.ts';
import { verify } from '../src/audit/verify.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { House } from './context.ts';

/** Writes an entry as the application does. */
export async function writeEntry({ db, network }: House, entry: number): Promise<void> {
  const { coordinator } = network.people;
  const details = { entry, fields: ['a', 'b'] };
  await inTransaction(db, coordinator, (tx) => record(tx, coordinator, 'centers.update', { details }));
}

/** A new chain of six entries, with the ids 1 to 6; where it then stands. */
export async function beginChain(house: House): Promise<Head> {
  await asOwner(house, 'truncate audit_entry, audit_unsealed, audit_seal restart identity');
  for (let entry = 1; entry <= 6; entry++) await writeEntry(house, entry);
  return sealWaiting(house.db);
}

export function reportOf({ db, network }: House) {
  return inTransaction(db, network.people.auditor, verify);
}

/** What only somebody who has taken over the database can do. */
export async function asOwner({ owner }: Pick<House, 'owner'>, ...statements: readonly string[]): Promise<void> {
  await sql.raw(statements.join(';')).execute(owner);
}
