import type { Viewer } from '@iwaa/shared/access/access';
import type { ReadNotifications } from '@iwaa/shared/notifications/notifications';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';

/** The viewer has seen what they were told: those named, or all. Their other screens hear of it. */
export async function read(
  tx: Transaction,
  viewer: Viewer,
  { notificationIds }: ReadNotifications,
): Promise<{ marked: number }> {
  let seen = tx
    .updateTable('notification')
    .set({ readAt: sql`clock_timestamp()` })
    .where('accountId', '=', viewer.accountId)
    .where('readAt', 'is', null);
  if (notificationIds) seen = seen.where('id', 'in', notificationIds);
  const marked = (await seen.returning('id').execute()).length;
  if (marked > 0) {
    await record(tx, viewer, 'notifications.read', { details: { count: marked } });
    await announce(tx, { kind: 'notice', accountId: viewer.accountId });
  }
  return { marked };
}
