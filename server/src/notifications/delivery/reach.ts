import * as v from 'valibot';

import { type Keys, unseal } from '../../platform/crypto.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Task } from '../../platform/jobs.ts';
import type { Mail } from '../../platform/mail.ts';
import type { Pushed, PushTarget } from '../../platform/push.ts';
import { placeOfEmail } from '../queries.ts';
import { letterOf, lineOf } from './letter.ts';

export type Push = (target: PushTarget, text: string, urgent: boolean) => Promise<Pushed>;
type Parts = { readonly db: Database; readonly keys: Keys };

const Mailed = v.strictObject({ notificationId: v.string() });
const PushedTo = v.strictObject({ notificationId: v.string(), subscriptionId: v.string() });

/** Sends one mail. Whoever has read it on the screen meanwhile, or takes no mail any more, gets none. */
export const mailTask =
  ({ db, keys, mail }: Parts & { readonly mail: Mail }): Task =>
  async (payload) => {
    const { notificationId } = v.parse(Mailed, payload);
    const told = await inTransaction(db, 'system', (tx) => stillUnread(tx, notificationId));
    if (!told?.email) return;
    const to = unseal(keys, told.email, placeOfEmail(told.accountId));
    await mail.send({ to, id: notificationId, ...letterOf(told) });
  };

/** Pushes to one browser; one that is gone is forgotten. */
export const pushTask =
  ({ db, keys, push }: Parts & { readonly push: Push }): Task =>
  async (payload) => {
    const { notificationId, subscriptionId } = v.parse(PushedTo, payload);
    const { told, browser } = await inTransaction(db, 'system', async (tx) => ({
      told: await stillUnread(tx, notificationId),
      browser: await tx.selectFrom('pushSubscription').where('id', '=', subscriptionId).selectAll().executeTakeFirst(),
    }));
    if (!told || browser?.accountId !== told.accountId) return;
    const target = v.parse(Target, JSON.parse(unseal(keys, browser.sealed, `push_subscription ${told.accountId}`)));
    const text = JSON.stringify({ id: notificationId, ...lineOf(told), dir: told.language === 'ar' ? 'rtl' : 'ltr' });
    if ((await push(target, text, told.escalation)) === 'taken') return;
    await inTransaction(db, 'system', (tx) =>
      tx.deleteFrom('pushSubscription').where('id', '=', subscriptionId).execute(),
    );
  };

const Target = v.object({ endpoint: v.string(), keys: v.object({ p256dh: v.string(), auth: v.string() }) });

async function stillUnread(tx: Transaction, notificationId: string) {
  const told = await tx
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.accountId')
    .leftJoin('notificationSettings as settings', 'settings.accountId', 'notification.accountId')
    .where('notification.id', '=', notificationId)
    .where('readAt', 'is', null)
    .where('disabledAt', 'is', null)
    .select(['notification.accountId', 'kind', 'reference', 'escalation', 'email', 'language'])
    .executeTakeFirst();
  return told && { ...told, language: told.language ?? 'fr' };
}
