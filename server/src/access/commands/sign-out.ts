import type { EndSession, Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found } from '../../platform/refusal.ts';

export async function signOut(tx: Transaction, viewer: Viewer): Promise<null> {
  await end(tx, viewer, viewer.sessionId);
  await record(tx, viewer, 'access.signOut', { subjectId: viewer.sessionId });
  return null;
}

/** Ends one of the viewer's own sessions, on a device that is lost or lent. */
export async function endSession(
  tx: Transaction,
  viewer: Viewer,
  { sessionId }: InferOutput<typeof EndSession>,
): Promise<null> {
  await end(tx, viewer, sessionId);
  await record(tx, viewer, 'access.endSession', { subjectId: sessionId });
  return null;
}

async function end(tx: Transaction, { accountId }: Viewer, sessionId: string): Promise<void> {
  const ended = await tx
    .updateTable('session')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('id', '=', sessionId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  found(ended);
  await announce(tx, { kind: 'access', accountId });
}
