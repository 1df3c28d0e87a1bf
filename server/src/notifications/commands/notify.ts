import type { NotificationKind } from '@iwaa/shared/notifications/words';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { enqueue } from '../../platform/jobs.ts';
import { among, type Recipients } from '../recipients.ts';

export type Notice = {
  readonly to: Recipients;
  readonly kind: NotificationKind;
  /** Names what is told about, as `reminder:<offerId>`: whoever was told of it already is not told again. */
  readonly occasion: string;
  readonly centerId?: string | null;
  readonly request?: { readonly id: string; readonly reference: string };
  /** Somebody must act now: quiet hours do not hold it back. */
  readonly escalation?: boolean;
  /** Who does the act knows of it. */
  readonly except?: string;
};

/**
 * Tells people in the transaction of the act: all of it happens or none. One row per account and occasion, by a constraint, so that any
 * number of processes may tell the same. Ids only; the words are made where they are read.
 */
export async function notify(
  tx: Transaction,
  { to, kind, occasion, centerId = null, request, escalation = false, except }: Notice,
): Promise<void> {
  const meant = sql`${among(to)} and account.id is distinct from ${except ?? null}::uuid`;
  // Who tells may not see what others are told: it cannot be returned. What begins with `with` is waited for.
  // oxlint-disable-next-line no-restricted-properties
  const { numAffectedRows: told } = await sql`
    with meant as (select id from account where ${meant} order by id)
    insert into notification (account_id, occasion, kind, escalation, center_id, request_id, reference)
    select id, ${occasion}, ${kind}, ${escalation}, ${centerId}::uuid, ${request?.id ?? null}::uuid,
      ${request?.reference ?? null}
    from meant
    on conflict do nothing`.execute(tx);
  if (told === 0n) return;
  await sql`insert into outbox (kind, account_id) select 'notice', id from account where ${meant}`.execute(tx);
  await enqueue(tx, { task: 'tell', payload: { occasion }, key: `tell:${occasion}` });
}
