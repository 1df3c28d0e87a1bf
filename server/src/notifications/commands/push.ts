import type { Viewer } from '@iwaa/shared/access/access';
import type { SubscribePush, UnsubscribePush } from '@iwaa/shared/notifications/notifications';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { type Keys, keyedDigest, seal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { isPushService } from '../../platform/push.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** This browser may be pushed to, for the viewer alone: whoever used it before is pushed to here no more. */
export const subscribeFrom =
  (device: string) =>
  async (
    tx: Transaction,
    viewer: Viewer,
    { endpoint, keys: browserKeys }: SubscribePush,
    keys: Keys,
  ): Promise<null> => {
    // The server will call this address: only those where browsers are really pushed to.
    if (!isPushService(endpoint)) refuse('unknown-push-service');
    const { accountId } = viewer;
    const endpointDigest = keyedDigest(keys, endpoint);
    await sql`select forget_push_endpoint(${endpointDigest})`.execute(tx);
    const sealed = seal(keys, JSON.stringify({ endpoint, keys: browserKeys }), `push_subscription ${accountId}`);
    await tx.insertInto('pushSubscription').values({ accountId, endpointDigest, sealed, device }).execute();
    await record(tx, viewer, 'notifications.subscribe');
    return null;
  };

export async function unsubscribe(tx: Transaction, viewer: Viewer, { subscriptionId }: UnsubscribePush): Promise<null> {
  const ended = await tx
    .deleteFrom('pushSubscription')
    .where('id', '=', subscriptionId)
    .where('accountId', '=', viewer.accountId)
    .returning('id')
    .executeTakeFirst();
  found(ended);
  await record(tx, viewer, 'notifications.unsubscribe');
  return null;
}
