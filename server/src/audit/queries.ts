import type { Viewer } from '@iwaa/shared/access/access';
import type { AuditLine, AuditPage, ListAudit } from '@iwaa/shared/audit/audit';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

const pageSize = 50;

/** A page of entries, the newest first. Whoever belongs to a center reads of that center only. */
export async function list(
  tx: Transaction,
  viewer: Viewer,
  { before, actorId, centerId, reference }: ListAudit,
): Promise<AuditPage> {
  let entries = linesOf(tx);
  if (viewer.centerId) entries = entries.where('auditEntry.centerId', '=', viewer.centerId);
  if (before) entries = entries.where('auditEntry.id', '<', before);
  if (actorId) entries = entries.where('actorId', '=', actorId);
  if (centerId) entries = entries.where('auditEntry.centerId', '=', centerId);
  if (reference) entries = entries.where('reference', '=', reference);
  const lines = await entries.execute();
  const page = lines.slice(0, pageSize);
  return { lines: page, before: lines.length > pageSize ? (page.at(-1)?.entryId ?? null) : null };
}

/** One line more than a page holds tells whether there is another. */
function linesOf(tx: Transaction) {
  return tx
    .selectFrom('auditEntry')
    .leftJoin('account', 'account.id', 'actorId')
    .leftJoin('center', 'center.id', 'auditEntry.centerId')
    .select([
      'auditEntry.id as entryId',
      'at',
      'actorId',
      'account.label as actorLabel',
      'actorRole as role',
      'act',
      'outcome',
    ])
    .select(['center.codeName as centerName', 'reference', 'details'])
    .select(sql<boolean>`not exists (select from audit_unsealed where entry_id = audit_entry.id)`.as('sealed'))
    .orderBy('auditEntry.id', 'desc')
    .limit(pageSize + 1)
    .$castTo<AuditLine>();
}

/** How far the chain reaches: the moment of the newest sealed entry, and how many wait to be sealed since when. */
export async function sealingNow(
  tx: Transaction,
): Promise<{ sealedUntil: Moment | null; waiting: number; waitingSince: Moment | null }> {
  const last = await tx
    .selectFrom('auditSeal')
    .innerJoin('auditEntry', 'auditEntry.id', 'entryId')
    .select('at')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const waits = await tx
    .selectFrom('auditUnsealed')
    .innerJoin('auditEntry', 'auditEntry.id', 'entryId')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('at').as('waitingSince')])
    .executeTakeFirstOrThrow();
  return { sealedUntil: last?.at ?? null, ...waits };
}
