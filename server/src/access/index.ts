/**
 * Access: accounts, invitations, sessions, and the one decision `may(viewer, act, thing)`.
 * Tables: account, invitation, session, sign_in_attempt. Announces `access` when somebody's rights change.
 */
export { inviteFirst } from './commands/invite.ts';
export { forgetSessions } from './forget.ts';
export { hashPassword } from './passwords.ts';
export { openRecentViewers, type RecentViewers } from './recent.ts';
export { stillSignedIn, viewerOf } from './queries.ts';
export { type Act, ensure, may, permits } from './rules.ts';
