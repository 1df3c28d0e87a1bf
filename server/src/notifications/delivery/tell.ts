import { sql } from 'kysely';
import * as v from 'valibot';

import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { enqueue, type Task } from '../../platform/jobs.ts';
import { quietEnd } from './quiet.ts';

const Occasion = v.strictObject({ occasion: v.string() });

/**
 * Decides for everybody told of an occasion how they are reached outside the application, once each: by mail if they gave an address, by push on
 * each browser that asked for it; after their quiet hours, unless somebody must act now.
 */
export const tellTask =
  (db: Database): Task =>
  async (payload) => {
    const { occasion } = v.parse(Occasion, payload);
    await inTransaction(db, 'system', async (tx) => {
      const at = await clock(tx);
      for (const told of await notYetReached(tx, occasion, at)) {
        const runAt = told.escalation ? null : told.quietUntil;
        const { notificationId } = told;
        if (told.byMail)
          await enqueue(tx, { task: 'mail', payload: { notificationId }, key: `mail:${notificationId}`, runAt });
        for (const subscriptionId of await browsersOf(tx, told.accountId))
          await enqueue(tx, {
            task: 'push',
            payload: { notificationId, subscriptionId },
            key: `push:${notificationId}:${subscriptionId}`,
            runAt,
          });
        await tx.updateTable('notification').set({ handedAt: at }).where('id', '=', notificationId).execute();
      }
    });
  };

/** Locked: of two who tell the same, the second finds nobody left. */
function notYetReached(tx: Transaction, occasion: string, at: string) {
  return tx
    .selectFrom('notification')
    .innerJoin('network', (join) => join.onTrue())
    .leftJoin('notificationSettings as settings', 'settings.accountId', 'notification.accountId')
    .where('occasion', '=', occasion)
    .where('handedAt', 'is', null)
    .select(['notification.id as notificationId', 'notification.accountId', 'escalation'])
    .select([sql<boolean>`settings.email is not null`.as('byMail'), quietEnd(at).as('quietUntil')])
    .forNoKeyUpdate('notification')
    .execute();
}

async function browsersOf(tx: Transaction, accountId: string): Promise<string[]> {
  const browsers = await tx.selectFrom('pushSubscription').where('accountId', '=', accountId).select('id').execute();
  return browsers.map(({ id }) => id);
}

async function clock(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(tx);
  return rows[0]?.at ?? new Date().toISOString();
}
