-- Being told: one row per account and occasion, so that a person is told once whoever tells, and however often.

create table notification (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  occasion text not null,
  kind text not null,
  escalation boolean not null default false,
  center_id uuid,
  request_id uuid,
  reference text,
  at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  constraint notification_pkey primary key (id),
  constraint notification_once unique (account_id, occasion),
  constraint notification_account_fkey foreign key (account_id) references account,
  constraint notification_center_fkey foreign key (center_id) references center,
  constraint notification_request_fkey foreign key (request_id) references request,
  constraint notification_request_check check ((request_id is null) = (reference is null)),
  constraint notification_occasion_check check (length(occasion) between 3 and 200),
  constraint notification_kind_check check (kind in
    ('request-awaits', 'answer-half-time', 'answer-overdue', 'answered', 'maybe', 'lapsed', 'withdrawn', 'message', 'arrival-due', 'outcome',
     'suggestion', 'confirm-waiting', 'stale-center', 'call-list', 'follow-up-due', 'overstay', 'staffing-gap', 'transfer', 'group'))
);
comment on table notification is 'What one person was told: a kind, a place to look, a moment; never content';
comment on column notification.occasion is 'Names what is told about, as "reminder:<offer>": nobody is told of one occasion twice';
comment on column notification.escalation is 'Somebody must act now: quiet hours do not hold it back';
create index notification_account_idx on notification (account_id, at desc);
create index notification_unread_idx on notification (account_id) where read_at is null;

-- Anybody's act may tell others; each reads their own.
alter table notification enable row level security, force row level security;
create policy notification_told on notification for insert with check (true);
create policy notification_own on notification for select using (
  (select viewer_role()) = 'system' or account_id = (select viewer_user()));
create policy notification_seen on notification for update using (
  (select viewer_role()) = 'system' or account_id = (select viewer_user()));

grant select, insert on notification to iwaa_app;
grant update (read_at) on notification to iwaa_app;

alter table outbox
  drop constraint outbox_kind_check,
  add constraint outbox_kind_check check (kind in ('capacity', 'request', 'network', 'access', 'notice'));
