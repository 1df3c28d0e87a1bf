-- What a stay needs and by when: a service and a step from two short lists, never a word about anybody's health.

create table service_step (
  id text not null,
  position integer not null,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  retired_at timestamptz,
  version integer not null default 1,
  constraint service_step_pkey primary key (id),
  constraint service_step_id_check check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  constraint service_step_name_check check (
    length(name_fr) between 1 and 60 and length(name_ar) between 1 and 60 and length(name_en) between 1 and 60)
);
comment on table service_step is 'What can be done of a service: part of the catalogue';
create unique index service_step_name_fr_key on service_step (lower(name_fr)) where retired_at is null;
create unique index service_step_name_ar_key on service_step (lower(name_ar)) where retired_at is null;
create unique index service_step_name_en_key on service_step (lower(name_en)) where retired_at is null;

insert into service_step (position, id, name_fr, name_ar, name_en) values
  (1, 'first-appointment', 'premier rendez-vous', 'أول موعد', 'first appointment'),
  (2, 'follow-up', 'suivi', 'متابعة', 'follow-up'),
  (3, 'papers', 'papiers', 'وثائق', 'papers'),
  (4, 'court-date', 'audience', 'جلسة المحكمة', 'court date'),
  (5, 'enrolment', 'inscription', 'تسجيل', 'enrolment'),
  (6, 'call-back', 'rappel téléphonique', 'معاودة الاتصال', 'call back'),
  (7, 'hand-over', 'passage de relais', 'تسليم المتابعة', 'hand-over');

alter table placement add constraint placement_of_center_key unique (id, center_id);

create table plan_item (
  id uuid not null default gen_random_uuid(),
  placement_id uuid not null,
  center_id uuid not null,
  person_letter text,
  service_id text not null,
  step_id text not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  cancelled_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint plan_item_pkey primary key (id),
  constraint plan_item_placement_fkey foreign key (placement_id, center_id) references placement (id, center_id),
  constraint plan_item_service_fkey foreign key (service_id) references service,
  constraint plan_item_step_fkey foreign key (step_id) references service_step,
  constraint plan_item_letter_check check (person_letter ~ '^[A-Z]$|^A[A-D]$'),
  constraint plan_item_end_check check (done_at is null or cancelled_at is null),
  constraint plan_item_done_check check ((done_at is null) = (done_by is null))
);
comment on table plan_item is 'The service plan of a stay: for its center alone';
comment on column plan_item.person_letter is 'For whom of the party; null for all of it';
create unique index plan_item_once on plan_item (placement_id, coalesce(person_letter, ''), service_id, step_id, due_on) where cancelled_at is null;
create index plan_item_open_idx on plan_item (center_id, due_on) where done_at is null and cancelled_at is null;

alter table plan_item enable row level security, force row level security;
create policy plan_item_visible on plan_item using (
  (select viewer_role()) = 'system'
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));

-- How much is due at a center is for its coordination too; what, and for whom, is not.
create function plan_counts(center uuid, today date) returns table (due integer, overdue integer) stable language sql set iwaa.role = 'system' as $$
  select count(*) filter (where due_on between today and today + 7)::int, count(*) filter (where due_on < today)::int
  from plan_item join placement on placement.id = placement_id
  where plan_item.center_id = center and done_at is null and cancelled_at is null and placement.state in ('booked', 'arrived')
$$;

grant select, insert, update on service_step, plan_item to iwaa_app;
