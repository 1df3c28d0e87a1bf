-- People who use the platform: accounts, invitations, sessions, and the limits on guessing.

create table account (
  id uuid not null default gen_random_uuid(),
  username text not null,
  label text not null,
  role text not null,
  center_id uuid,
  organization_id uuid,
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint account_pkey primary key (id),
  constraint account_username_check check (username ~ '^[a-z][a-z0-9.-]{2,39}$'),
  constraint account_username_key unique (username),
  constraint account_label_check check (length(label) between 1 and 60),
  constraint account_role_check check (role in ('coordinator', 'manager', 'staff', 'agent', 'planner', 'auditor')),
  constraint account_center_fkey foreign key (center_id) references center,
  constraint account_organization_fkey foreign key (organization_id) references organization,
  constraint account_scope_check check (
    (role in ('manager', 'staff')) = (center_id is not null) and (role = 'agent') = (organization_id is not null))
);
comment on column account.label is 'What others see: a function ("night team"), not a name';

create table invitation (
  id uuid not null default gen_random_uuid(),
  token_digest bytea not null,
  username text not null,
  label text not null,
  role text not null,
  center_id uuid,
  organization_id uuid,
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  constraint invitation_pkey primary key (id),
  constraint invitation_token_key unique (token_digest),
  constraint invitation_invited_by_fkey foreign key (invited_by) references account,
  constraint invitation_center_fkey foreign key (center_id) references center,
  constraint invitation_organization_fkey foreign key (organization_id) references organization,
  constraint invitation_role_check check (role in ('coordinator', 'manager', 'staff', 'agent', 'planner', 'auditor')),
  constraint invitation_scope_check check (
    (role in ('manager', 'staff')) = (center_id is not null) and (role = 'agent') = (organization_id is not null))
);
comment on column invitation.invited_by is 'Null for the first coordinator, whom the server itself invites';
comment on column invitation.token_digest is 'SHA-256 of the link''s token; the link itself is shown once and never kept';

create table session (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  token_digest bytea not null,
  device text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token_digest),
  constraint session_account_fkey foreign key (account_id) references account
);
comment on column session.device is 'Family of browser and system, no version, no address';
create index session_account_idx on session (account_id) where ended_at is null;

create table sign_in_attempt (
  subject text not null,
  failures integer not null,
  window_ends_at timestamptz not null,
  constraint sign_in_attempt_pkey primary key (subject)
);
comment on table sign_in_attempt is 'Failed sign-ins per account and per address (both as keyed digests) in a window';

grant select, insert, update on account, invitation, session to iwaa_app;
grant select, insert, update, delete on sign_in_attempt to iwaa_app;
