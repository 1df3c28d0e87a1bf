/**
 * Notifications: who is told of what, once each. Any act may tell, within its own transaction.
 * Tables: notification. Announces `notice` to the account that was told.
 */
export { notify } from './commands/notify.ts';
