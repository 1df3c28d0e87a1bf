-- The waiting list: who still seeks a place, confirmed at a rhythm, told once of each opening that fits, closed as unmet with a reason.

alter table network
  add column confirm_now_minutes integer not null default 60,
  add column confirm_today_minutes integer not null default 360,
  add column confirm_week_minutes integer not null default 1440,
  add column confirm_rounds integer not null default 6,
  add constraint network_confirm_check check (
    confirm_now_minutes between 1 and 1440 and confirm_today_minutes between 1 and 10080 and confirm_week_minutes between 1 and 43200
    and confirm_rounds between 2 and 60);
comment on column network.confirm_now_minutes is 'Rhythm at which a waiting request must be confirmed, by urgency';
comment on column network.confirm_rounds is 'Rhythms without a word after which a waiting request is closed as unmet';

alter table request
  add column confirmed_at timestamptz not null default clock_timestamp(),
  add column confirm_asked_at timestamptz,
  add column automatic boolean not null default false,
  add column unmet_reason text,
  add constraint request_automatic_check check (not automatic or consent is not null),
  add constraint request_unmet_codes check (unmet_reason in
    ('full', 'group-not-received', 'service-missing', 'too-far', 'no-contact', 'other', 'unconfirmed')),
  add constraint request_unmet_check check (unmet_reason is null or outcome = 'unmet');
comment on column request.confirmed_at is 'When somebody last said, or an act last showed, that these people still need a place';
comment on column request.confirm_asked_at is 'When its agent was asked to confirm since then: once for each rhythm that passed';
comment on column request.automatic is 'When something frees that fits, the center is asked without the agent; consent was given';
comment on column request.unmet_reason is 'Why nobody could give these people a place';
create index request_seeking_idx on request (confirmed_at) where state = 'seeking';

create table waiting_suggestion (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  center_id uuid not null,
  organization_id uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  passed_at timestamptz,
  ended_at timestamptz,
  constraint waiting_suggestion_pkey primary key (id),
  constraint waiting_suggestion_request_fkey foreign key (request_id) references request,
  constraint waiting_suggestion_center_fkey foreign key (center_id) references center,
  constraint waiting_suggestion_organization_fkey foreign key (organization_id) references organization,
  constraint waiting_suggestion_ended_check check (ended_at is null or ended_at >= made_at)
);
comment on table waiting_suggestion is 'An opening at a center that fits a waiting request, and was told to it: from when it fits until it no longer does';
comment on column waiting_suggestion.passed_at is 'The time that the first in order had for it is over: the next in order may be told';
-- One opening is told once, whichever server sees it.
create unique index waiting_suggestion_open on waiting_suggestion (request_id, center_id) where ended_at is null;
create index waiting_suggestion_live_idx on waiting_suggestion (center_id) where ended_at is null;

alter table waiting_suggestion enable row level security, force row level security;
create policy waiting_suggestion_visible on waiting_suggestion using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization())));
grant select, insert, update on waiting_suggestion to iwaa_app;

-- Everybody's place in the line counts everybody, also those of whom the reader may know nothing else: no reference, no people, no organization.
create function waiting_queue() returns table (request_id uuid, urgency text, since timestamptz, groups text[]) stable language sql
  set iwaa.role = 'system' as $$
  select id, request.urgency, created_at, array(select distinct person_group from party_person where party_person.request_id = id)
  from request where state = 'seeking'
$$;

create function confirm_rhythm(urgency text) returns interval stable language sql as $$
  select make_interval(mins => case urgency when 'now' then confirm_now_minutes when 'today' then confirm_today_minutes else confirm_week_minutes end)
  from network
$$;
