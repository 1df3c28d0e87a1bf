import { createHash } from 'node:crypto';

import { sql } from 'kysely';

/** The columns of an entry as they are sealed: the moment to the microsecond, the details as text, which nothing on the way renames. */
export const sealedColumns = sql<Columns>`
  audit_entry.id, to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, audit_entry.actor_id, audit_entry.actor_role,
  audit_entry.act, audit_entry.outcome, audit_entry.center_id, audit_entry.request_id, audit_entry.reference, audit_entry.subject_id,
  audit_entry.details::text as details`;

export type Columns = {
  readonly id: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorRole: string;
  readonly act: string;
  readonly outcome: string;
  readonly centerId: string | null;
  readonly requestId: string | null;
  readonly reference: string | null;
  readonly subjectId: string | null;
  readonly details: string;
};

/** The bytes of an entry in the chain: JSON with its keys in this order (those of `details` come in the order of jsonb). */
export function bodyOf({
  id,
  at,
  actorId,
  actorRole,
  act,
  outcome,
  centerId,
  requestId,
  reference,
  subjectId,
  details,
}: Columns): Buffer {
  const parsed: unknown = JSON.parse(details);
  const entry = {
    id,
    at,
    actorId,
    actorRole,
    act,
    outcome,
    centerId,
    requestId,
    reference,
    subjectId,
    details: parsed,
  };
  return Buffer.from(JSON.stringify(entry));
}

/** Where the chain stands: before the first entry, at nothing. */
export type Head = { readonly position: number; readonly digest: Buffer };
export const start: Head = { position: 0, digest: Buffer.alloc(0) };

export function next({ position, digest }: Head, body: Buffer): Head {
  return { position: position + 1, digest: createHash('sha256').update(digest).update(body).digest() };
}
