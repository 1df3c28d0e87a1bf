import type { Viewer } from '@iwaa/shared/access/access';
import type {
  ListNotifications,
  NotificationPage,
  NotificationSettings,
  Unread,
} from '@iwaa/shared/notifications/notifications';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import { type Keys, unseal } from '../platform/crypto.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { vapidOf } from '../platform/push.ts';

const pageSize = 50;

/**
 * What the viewer was told, the newest first. An agent is led to the request, which says what they may still know of its center; its name is
 * not sent here. One line more than a page holds tells whether there is another.
 */
export async function list(tx: Transaction, viewer: Viewer, { before }: ListNotifications): Promise<NotificationPage> {
  let told = tx
    .selectFrom('notification')
    .leftJoin('center', (join) => join.onRef('center.id', '=', 'centerId').on(sql<boolean>`${viewer.role !== 'agent'}`))
    .where('accountId', '=', viewer.accountId)
    .select(['notification.id', 'kind', 'escalation', 'reference', 'codeName', 'codeNameAr', 'at', 'readAt']);
  if (before)
    told = told.where(sql<boolean>`(at, notification.id) < (select at, id from notification where id = ${before})`);
  const rows = await told
    .orderBy('at', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const lines = rows.slice(0, pageSize).map(({ id, codeName, codeNameAr, ...line }) => ({
    ...line,
    notificationId: id,
    center: codeName && codeNameAr ? { codeName, codeNameAr } : null,
  }));
  return { lines, before: rows.length > pageSize ? (lines.at(-1)?.notificationId ?? null) : null };
}

export function unread(tx: Transaction, viewer: Viewer): Promise<Unread> {
  return tx
    .selectFrom('notification')
    .where('accountId', '=', viewer.accountId)
    .where('readAt', 'is', null)
    .select([sql<number>`count(*)`.as('count'), sql<number>`count(*) filter (where escalation)`.as('escalations')])
    .executeTakeFirstOrThrow();
}

/** Where a sealed address belongs: moved to another account, it does not open. */
export const placeOfEmail = (accountId: string): string => `notification_settings ${accountId} email`;

/** How the viewer wants to be told; who never said is told in French, in the application only. */
export async function settings(
  tx: Transaction,
  { accountId }: Viewer,
  _: unknown,
  keys: Keys,
): Promise<Omit<NotificationSettings, 'mailIsOn'>> {
  const saved = await tx
    .selectFrom('notificationSettings')
    .where('accountId', '=', accountId)
    .select(['language', 'email', 'quietFrom', 'quietUntil'])
    .executeTakeFirst();
  const devices = await tx
    .selectFrom('pushSubscription')
    .where('accountId', '=', accountId)
    .select(['id as subscriptionId', 'device', 'createdAt'])
    .orderBy('createdAt')
    .execute();
  const { quietFrom, quietUntil } = saved ?? {};
  return {
    language: saved?.language ?? 'fr',
    email: saved?.email ? unseal(keys, saved.email, placeOfEmail(accountId)) : null,
    quiet: quietFrom && quietUntil ? { from: quietFrom.slice(0, 5), until: quietUntil.slice(0, 5) } : null,
    devices,
    pushKey: vapidOf(keys).publicKey,
  };
}

/**
 * Whether anybody was told of that occasion. Looked for by the index, one by one: of what is asked about little is due, and asked with `exists` the planner
 * would rather read all that anybody was ever told.
 */
export const wasTold = (occasion: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql`((select true from notification where notification.occasion = ${occasion} limit 1) is not null)`;
