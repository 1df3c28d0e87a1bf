/** The changes this feature asks of the server, by name. */
import type { AcceptInvitation, ChangePassword, DisableAccount, Invite, Relabel } from '@iwaa/shared/access/access';
import type { UpdateOrganization } from '@iwaa/shared/centers/editing';
import type { Change } from '../platform/action.ts';
import type { AddsOrganization } from '../ui/OrganizationForm.tsx';

/** The link of an invitation, which the server can show only once. */
export type InvitationLink = { readonly link: string; readonly expiresAt: string };

export type PeopleChanges = {
  readonly invite: Change<Invite, InvitationLink>;
  readonly relabel: Change<Relabel, { version: number }>;
  readonly disable: Change<DisableAccount, null>;
  readonly addOrganization: AddsOrganization;
  readonly updateOrganization: Change<UpdateOrganization, { version: number }>;
};

export type AccountChanges = {
  readonly endSession: Change<{ sessionId: string }, null>;
  readonly changePassword: Change<ChangePassword, null>;
};

export type Accept = Change<AcceptInvitation, { username: string }>;
