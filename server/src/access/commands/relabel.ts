import type { Relabel, Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** The function that others see of an account. Its username, role and place stay: they are another account's. */
export async function relabel(
  tx: Transaction,
  viewer: Viewer,
  { accountId, version, label }: Relabel,
): Promise<{ version: number }> {
  const account = found(
    await tx
      .selectFrom('account')
      .select(['label', 'version'])
      .where('id', '=', accountId)
      .forNoKeyUpdate()
      .executeTakeFirst(),
  );
  const isOther = account.label !== label;
  if (account.version !== version) refuse('changed-meanwhile', { fields: isOther ? ['label'] : [] });
  if (!isOther) return { version };
  await tx
    .updateTable('account')
    .set({ label, version: sql`version + 1` })
    .where('id', '=', accountId)
    .execute();
  await record(tx, viewer, 'access.relabel', { subjectId: accountId });
  await announce(tx, { kind: 'network' });
  return { version: version + 1 };
}
