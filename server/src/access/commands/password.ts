import type { ChangePassword, Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Context } from '../../platform/trpc.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { countTry, forgiveTry, triesOfSession } from '../tries.ts';

/** Whoever else was signed in with the old password no longer is. A stolen session cannot guess it: tries are counted. */
export async function changePassword(
  { db, keys, feed }: Context,
  viewer: Viewer,
  { current, next }: ChangePassword,
): Promise<null> {
  const tries = triesOfSession(keys, viewer.sessionId);
  await countTry(db, [tries]);
  const { accountId, sessionId } = viewer;
  const account = await db
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (!(await isPassword(current, account.passwordHash))) refuse('wrong-credentials');
  const passwordHash = await hashPassword(next);
  await inTransaction(db, viewer, async (tx) => {
    const changed = await tx
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', accountId)
      .where('passwordHash', '=', account.passwordHash)
      .returning('id')
      .executeTakeFirst();
    if (!changed) refuse('changed-meanwhile');
    await tx
      .updateTable('session')
      .set({ endedAt: sql`clock_timestamp()` })
      .where('accountId', '=', accountId)
      .where('id', '<>', sessionId)
      .where('endedAt', 'is', null)
      .execute();
    await forgiveTry(tx, [tries]);
    await record(tx, viewer, 'access.changePassword');
    await announce(tx, { kind: 'access', accountId });
  });
  feed.wake();
  return null;
}
