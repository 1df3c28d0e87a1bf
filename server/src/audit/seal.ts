import { sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { lockFor } from '../platform/db/locks.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { bodyOf, type Columns, type Head, next, sealedColumns, start } from './body.ts';
import { record } from './commands.ts';

const pageSize = 500;
const every = 1000;

/** Seals what waits, every second. */
export function keepSealing(db: Database): { close: () => Promise<void> } {
  let head: Head | undefined;
  return repeat('seal', every, async () => {
    head = await sealWaiting(db, head);
  });
}

/**
 * Extends the chain by all that waits, in the order of the entries, and answers where it then stands.
 * `known` is where this process last saw it: a chain whose end was cut off looks whole from inside, but not to who remembers it.
 */
export async function sealWaiting(db: Database, known?: Head): Promise<Head> {
  const isCut = known !== undefined && !(await reaches(db, known));
  if (isCut) await tellCut(db, known);
  let head = known && !isCut ? known : await headOf(db);
  for (let more = await waits(db); more;) {
    const sealed = await inTransaction(db, 'system', sealPage);
    head = sealed.head;
    more = sealed.count === pageSize;
  }
  return head;
}

async function reaches(db: Database, { position, digest }: Head): Promise<boolean> {
  if (position === start.position) return true;
  const seal = await db.selectFrom('auditSeal').select('digest').where('position', '=', position).executeTakeFirst();
  return seal !== undefined && seal.digest.equals(digest);
}

async function tellCut(db: Database, { position }: Head): Promise<void> {
  log.error({ position }, 'the audit chain no longer reaches where it was');
  await inTransaction(db, 'system', (tx) =>
    record(tx, 'system', 'audit.cut', { outcome: 'refused', details: { position } }),
  );
}

async function waits(db: Database): Promise<boolean> {
  return (await db.selectFrom('auditUnsealed').select('entryId').limit(1).executeTakeFirst()) !== undefined;
}

/** The lock comes first, so that the statements after it see the head that the one before left. */
async function sealPage(tx: Transaction): Promise<{ count: number; head: Head }> {
  await lockFor('seal of the audit').execute(tx);
  const { rows: entries } = await sql<Columns>`
    select ${sealedColumns} from audit_unsealed join audit_entry on audit_entry.id = audit_unsealed.entry_id
    order by audit_entry.id limit ${pageSize}`.execute(tx);
  let head = await headOf(tx);
  const seals = entries.map((entry) => {
    const body = bodyOf(entry);
    head = next(head, body);
    return { ...head, entryId: entry.id, body };
  });
  if (seals.length > 0) {
    await tx.insertInto('auditSeal').values(seals).execute();
    await tx
      .deleteFrom('auditUnsealed')
      .where(
        'entryId',
        'in',
        entries.map(({ id }) => id),
      )
      .execute();
  }
  return { count: seals.length, head };
}

async function headOf(db: Database): Promise<Head> {
  const last = await db
    .selectFrom('auditSeal')
    .select(['position', 'digest'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? start;
}
