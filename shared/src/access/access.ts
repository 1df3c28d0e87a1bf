import * as v from 'valibot';
import { Id, type Moment, Text, Version } from '../text.ts';

export const roles = ['coordinator', 'manager', 'staff', 'agent', 'planner', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who is asking. `system` is the server itself, in its sweeps. */
export type Viewer = {
  accountId: string;
  sessionId: string;
  role: Role;
  centerId: string | null;
  organizationId: string | null;
};

const Username = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z][a-z0-9.-]{2,39}$/));
/** Long rather than complicated: 12 characters at least, and no upper bound that cuts a passphrase. */
const NewPassword = v.pipe(Text(200, 12));

export const SignIn = v.strictObject({
  username: v.pipe(Text(80), v.toLowerCase()),
  password: v.pipe(v.string(), v.maxLength(400)),
});
export type SignIn = v.InferOutput<typeof SignIn>;

export const Invite = v.strictObject({
  username: Username,
  label: Text(60),
  role: v.picklist(roles),
  centerId: v.optional(Id),
  organizationId: v.optional(Id),
});
export type Invite = v.InferOutput<typeof Invite>;

export const AcceptInvitation = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,60}$/)),
  password: NewPassword,
});
export type AcceptInvitation = v.InferOutput<typeof AcceptInvitation>;

export const DisableAccount = v.strictObject({ accountId: Id, disabled: v.boolean() });
export type DisableAccount = v.InferOutput<typeof DisableAccount>;

export const Relabel = v.strictObject({ accountId: Id, version: Version, label: Text(60) });
export type Relabel = v.InferOutput<typeof Relabel>;

export const EndSession = v.strictObject({ sessionId: Id });
export const ChangePassword = v.strictObject({ current: v.pipe(v.string(), v.maxLength(400)), next: NewPassword });
export type ChangePassword = v.InferOutput<typeof ChangePassword>;

/** The answer to `access.me`. */
export type Me = {
  accountId: string;
  username: string;
  label: string;
  role: Role;
  center: { id: string; codeName: string; codeNameAr: string } | null;
  organization: { id: string; name: string; channel: string | null } | null;
  network: { nameFr: string; nameAr: string; nameEn: string; timeZone: string; demo: boolean };
  serverTime: Moment;
  /** Of the live feed before this was answered: whoever follows it from there on misses nothing that happened to what they read after it. */
  position: string;
};

/** One person of `access.people`. */
export type PersonLine = {
  accountId: string;
  username: string;
  label: string;
  version: number;
  role: Role;
  centerId: string | null;
  centerName: string | null;
  organizationId: string | null;
  organizationName: string | null;
  disabledAt: Moment | null;
  lastSeenAt: Moment | null;
};
export type InvitationLine = { invitationId: string; username: string; label: string; role: Role; expiresAt: Moment };
/** The answer to `access.people`. */
export type People = { people: PersonLine[]; invitations: InvitationLine[] };

/** One line of `access.sessions`: the viewer's own. */
export type SessionLine = { sessionId: string; device: string; createdAt: Moment; seenAt: Moment; current: boolean };
