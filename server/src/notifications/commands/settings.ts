import type { Viewer } from '@iwaa/shared/access/access';
import type { SaveNotificationSettings } from '@iwaa/shared/notifications/notifications';

import { record } from '../../audit/index.ts';
import { type Keys, seal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOfEmail } from '../queries.ts';

/** How the viewer wants to be told. The trace says which ways are open, never the address. */
export async function saveSettings(
  tx: Transaction,
  viewer: Viewer,
  { language, email, quiet }: SaveNotificationSettings,
  keys: Keys,
): Promise<null> {
  const { accountId } = viewer;
  const settings = {
    language,
    email: email === null ? null : seal(keys, email, placeOfEmail(accountId)),
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
  };
  await tx
    .insertInto('notificationSettings')
    .values({ accountId, ...settings })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(settings))
    .execute();
  await record(tx, viewer, 'notifications.saveSettings', {
    details: { language, mail: email !== null, quiet: quiet !== null },
  });
  return null;
}
