import type { DisableAccount, Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** Closes an account, with all its sessions at once, or opens it again: its person then signs in anew. */
export async function disable(tx: Transaction, viewer: Viewer, { accountId, disabled }: DisableAccount): Promise<null> {
  if (accountId === viewer.accountId) refuse('own-account');
  await lockBoth(tx, viewer, accountId);
  await tx
    .updateTable('account')
    .set({ disabledAt: disabled ? sql`coalesce(disabled_at, clock_timestamp())` : null })
    .where('id', '=', accountId)
    .execute();
  await tx
    .updateTable('session')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute();
  await record(tx, viewer, 'access.disable', { subjectId: accountId, details: { disabled } });
  await announce(tx, { kind: 'access', accountId });
  return null;
}

/** Two coordinators who disable each other at the same moment would leave the network without any: one of them comes first. */
async function lockBoth(tx: Transaction, viewer: Viewer, accountId: string): Promise<void> {
  const locked = await tx
    .selectFrom('account')
    .select(['id', 'disabledAt'])
    .where('id', 'in', [viewer.accountId, accountId])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  found(locked.find(({ id }) => id === accountId));
  if (locked.some(({ id, disabledAt }) => id === viewer.accountId && disabledAt)) refuse('signed-out');
}
