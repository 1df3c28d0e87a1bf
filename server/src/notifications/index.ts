/**
 * Notifications: who is told of what, once each. Any act may tell, within its own transaction; mail and push follow by jobs.
 * Tables: notification, notification_settings, push_subscription. Announces `notice` to the account that was told.
 */
import type { Keys } from '../platform/crypto.ts';
import type { Database } from '../platform/db/database.ts';
import type { Task } from '../platform/jobs.ts';
import type { Mail } from '../platform/mail.ts';
import { mailTask, type Push, pushTask } from './delivery/reach.ts';
import { tellTask } from './delivery/tell.ts';

export { notify } from './commands/notify.ts';
export { forgetNotices } from './forget.ts';
export { wasTold } from './queries.ts';

type Parts = { readonly db: Database; readonly keys: Keys; readonly mail: Mail; readonly push: Push };

/** The jobs of this feature, by name. */
export const notificationTasks = (parts: Parts): Record<'tell' | 'mail' | 'push', Task> => ({
  tell: tellTask(parts.db),
  mail: mailTask(parts),
  push: pushTask(parts),
});
