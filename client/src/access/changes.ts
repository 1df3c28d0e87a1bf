/** The changes this feature asks of the server, by name. */
import type { AcceptInvitation, ChangePassword, DisableAccount, Invite } from '@iwaa/shared/access/access';
import type { Change } from '../platform/action.ts';

/** The link of an invitation, which the server can show only once. */
export type InvitationLink = { readonly link: string; readonly expiresAt: string };

export type PeopleChanges = {
  readonly invite: Change<Invite, InvitationLink>;
  readonly disable: Change<DisableAccount, null>;
};

export type AccountChanges = {
  readonly endSession: Change<{ sessionId: string }, null>;
  readonly changePassword: Change<ChangePassword, null>;
};

export type Accept = Change<AcceptInvitation, { username: string }>;
