-- What a stay waits for, why it lasts longer than expected, and whether its people are safe a month after it.

create table stay_milestone (
  placement_id uuid not null,
  center_id uuid not null,
  kind text not null,
  earliest date not null,
  latest date not null,
  noted_by uuid not null,
  noted_at timestamptz not null default clock_timestamp(),
  constraint stay_milestone_pkey primary key (placement_id, kind),
  constraint stay_milestone_placement_fkey foreign key (placement_id, center_id) references placement (id, center_id),
  constraint stay_milestone_noted_by_fkey foreign key (noted_by) references account,
  constraint stay_milestone_kind_check check (kind in ('reflection-end', 'travel-papers', 'court-date', 'housing-found')),
  constraint stay_milestone_range_check check (earliest <= latest)
);
comment on table stay_milestone is 'What a stay waits for before it can end, between which days; the last of them decides';

create table overstay (
  placement_id uuid not null,
  center_id uuid not null,
  expected_on date not null,
  reason text not null,
  departs_on date not null,
  said_by uuid not null,
  said_at timestamptz not null default clock_timestamp(),
  constraint overstay_pkey primary key (placement_id, expected_on),
  constraint overstay_placement_fkey foreign key (placement_id, center_id) references placement (id, center_id),
  constraint overstay_said_by_fkey foreign key (said_by) references account,
  constraint overstay_reason_check check (reason in ('no-housing', 'papers', 'court', 'health', 'safety', 'family', 'other')),
  constraint overstay_later_check check (departs_on > expected_on)
);
comment on table overstay is 'Why a stay went on past the day it was expected to end: asked once for each such day';
create index overstay_center_idx on overstay (center_id, said_at);

create table follow_up (
  placement_id uuid not null,
  center_id uuid not null,
  safe text not null,
  answered_by uuid not null,
  answered_at timestamptz not null default clock_timestamp(),
  constraint follow_up_pkey primary key (placement_id),
  constraint follow_up_placement_fkey foreign key (placement_id, center_id) references placement (id, center_id),
  constraint follow_up_answered_by_fkey foreign key (answered_by) references account,
  constraint follow_up_safe_check check (safe in ('yes', 'no', 'unknown'))
);
comment on table follow_up is 'Thirty days after the departure: are they safe? Asked once, answered once';
create index placement_departed_idx on placement (ended_at) where state = 'departed';

alter table stay_milestone enable row level security, force row level security;
alter table overstay enable row level security, force row level security;
alter table follow_up enable row level security, force row level security;
create policy stay_milestone_visible on stay_milestone using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));
create policy overstay_visible on overstay using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));
create policy follow_up_visible on follow_up using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));

grant select, insert, update, delete on stay_milestone to iwaa_app;
grant select, insert on overstay, follow_up to iwaa_app;
-- Somebody who was entered in error, or does not come after all, is no longer kept; the audit trail says that a letter was taken away.
grant delete on party_person to iwaa_app;
