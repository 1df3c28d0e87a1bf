import type { ChainReport } from '@iwaa/shared/audit/audit';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import { bodyOf, type Columns, type Head, next, sealedColumns, start } from './body.ts';

type Fault = NonNullable<ChainReport['brokenAt']>;
type Link = Head & { readonly entryId: number; readonly body: Buffer; readonly entry: Columns | null };

const pageSize = 1000;

/**
 * Goes over the whole chain, a page at a time, and names the first entry that was altered, removed or put elsewhere. Its head, kept
 * outside of the database, is what shows a chain that was written anew from end to end.
 */
export async function verify(tx: Transaction): Promise<ChainReport> {
  const { head, fault } = await walk(tx);
  const brokenAt = fault ?? (await unsealedIn(tx, head)) ?? (await cutIn(tx));
  const { sealed, waiting } = await tx
    .selectNoFrom((chain) => [
      chain.selectFrom('auditSeal').select(chain.fn.countAll<number>().as('count')).as('sealed'),
      chain.selectFrom('auditUnsealed').select(chain.fn.countAll<number>().as('count')).as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return {
    sealed: sealed ?? 0,
    waiting: waiting ?? 0,
    intact: brokenAt === null,
    brokenAt,
    head: head.position > 0 ? head.digest.toString('hex') : null,
  };
}

async function walk(tx: Transaction): Promise<{ head: Head; fault: Fault | null }> {
  for (let head = start; ;) {
    const links = await pageAfter(tx, head);
    for (const link of links) {
      const fault = faultOf(link, head);
      if (fault) return { head, fault };
      head = link;
    }
    if (links.length < pageSize) return { head, fault: null };
  }
}

function faultOf(link: Link, before: Head): Fault | null {
  const expected = next(before, link.body);
  if (link.position !== expected.position) return { position: expected.position, entryId: null };
  const isTrue = link.digest.equals(expected.digest) && link.entry !== null && bodyOf(link.entry).equals(link.body);
  return isTrue ? null : { position: link.position, entryId: link.entryId };
}

async function pageAfter(tx: Transaction, { position }: Head): Promise<Link[]> {
  const { rows } = await sql<Omit<Link, 'entry'> & Columns & { id: number | null }>`
    select position, entry_id, body, digest, ${sealedColumns}
    from audit_seal left join audit_entry on audit_entry.id = audit_seal.entry_id
    where position > ${position} order by position limit ${pageSize}`.execute(tx);
  return rows.map((row) => ({ ...row, entry: row.id === null ? null : row }));
}

/** An entry that neither waits nor was sealed: slipped in, or left when its seal was cut off. */
async function unsealedIn(tx: Transaction, head: Head): Promise<Fault | null> {
  const stray = await tx
    .selectFrom('auditEntry')
    .select('id')
    .where(sql<boolean>`not exists (select from audit_seal where entry_id = audit_entry.id)`)
    .where(sql<boolean>`not exists (select from audit_unsealed where entry_id = audit_entry.id)`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return stray ? { position: head.position + 1, entryId: stray.id } : null;
}

/** Seen by a sealer that remembered a longer chain. */
async function cutIn(tx: Transaction): Promise<Fault | null> {
  const cut = await tx
    .selectFrom('auditEntry')
    .select(sql<number>`(details ->> 'position')::bigint`.as('position'))
    .where('act', '=', 'audit.cut')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return cut ? { position: cut.position, entryId: null } : null;
}
