-- Who works at a center and when, and how much staff its residents need.

create table staff_member (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  display_name text not null,
  profession text not null,
  gender text,
  languages text[] not null default '{}',
  retired_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  constraint staff_member_pkey primary key (id),
  constraint staff_member_center_fkey foreign key (center_id) references center,
  constraint staff_member_of_center_key unique (id, center_id),
  constraint staff_member_name_check check (length(display_name) between 1 and 40),
  constraint staff_member_profession_check check (profession in
    ('care-worker', 'nurse', 'doctor', 'social-worker', 'psychologist', 'lawyer', 'educator', 'interpreter', 'security', 'manager')),
  constraint staff_member_gender_check check (gender in ('woman', 'man'))
);
comment on table staff_member is 'Somebody who works at a center, under a name or a code that the center chooses';
create unique index staff_member_name_key on staff_member (center_id, lower(display_name)) where retired_at is null;

create table staff_certificate (
  member_id uuid not null,
  kind text not null,
  expires_on date,
  constraint staff_certificate_pkey primary key (member_id, kind),
  constraint staff_certificate_member_fkey foreign key (member_id) references staff_member,
  constraint staff_certificate_kind_check check (kind in
    ('licence', 'first-aid', 'fire-safety', 'trauma-care', 'child-protection', 'driving'))
);
comment on column staff_certificate.expires_on is 'Last day on which it holds; null when it has no end';

create table shift (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  center_id uuid not null,
  during tstzrange not null,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint shift_pkey primary key (id),
  constraint shift_member_fkey foreign key (member_id, center_id) references staff_member (id, center_id),
  constraint shift_no_overlap exclude using gist (member_id with =, during with &&),
  constraint shift_during_check check (
    not isempty(during) and lower_inc(during) and not upper_inc(during) and isfinite(lower(during)) and isfinite(upper(during))
    and upper(during) - lower(during) <= interval '25 hours')
);
comment on table shift is 'A dated presence: nobody is on two at once';
create index shift_center_idx on shift using gist (center_id, during);

create table staff_absence (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  center_id uuid not null,
  during tstzrange not null,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint staff_absence_pkey primary key (id),
  constraint staff_absence_member_fkey foreign key (member_id, center_id) references staff_member (id, center_id),
  constraint staff_absence_no_overlap exclude using gist (member_id with =, during with &&),
  constraint staff_absence_during_check check (
    isempty(during) or (lower_inc(during) and not upper_inc(during) and isfinite(lower(during)) and coalesce(isfinite(upper(during)), true)))
);
comment on table staff_absence is 'When somebody is away; why is nobody''s business here. Never deleted: it ends by shortening during, or becomes empty';
create index staff_absence_center_idx on staff_absence using gist (center_id, during);

create table cover_hours (
  center_id uuid not null,
  day_begins time not null default '08:00',
  night_begins time not null default '20:00',
  version integer not null default 1,
  constraint cover_hours_pkey primary key (center_id),
  constraint cover_hours_center_fkey foreign key (center_id) references center,
  constraint cover_hours_order_check check (day_begins < night_begins)
);
comment on table cover_hours is 'When day and night begin at a center, for its rules of cover';

create table cover_rule (
  center_id uuid not null,
  profession text not null,
  part text not null,
  residents_per_staff integer,
  least integer not null,
  assumed boolean not null default false,
  constraint cover_rule_pkey primary key (center_id, profession, part),
  constraint cover_rule_hours_fkey foreign key (center_id) references cover_hours,
  constraint cover_rule_profession_check check (profession in
    ('care-worker', 'nurse', 'doctor', 'social-worker', 'psychologist', 'lawyer', 'educator', 'interpreter', 'security', 'manager')),
  constraint cover_rule_part_check check (part in ('day', 'night', 'week')),
  constraint cover_rule_ratio_check check (residents_per_staff between 1 and 60),
  constraint cover_rule_least_check check (least between 0 and 20),
  constraint cover_rule_says_check check (least > 0 or residents_per_staff is not null)
);
comment on table cover_rule is 'Staff of one profession that residents need; a center without rules is not limited';
comment on column cover_rule.part is 'day, night: present all through it; week: present at some time of the calendar week (a caseload)';
comment on column cover_rule.least is 'How many whatever the number of residents; below it nobody new is received';
comment on column cover_rule.assumed is 'The default was kept: an assumption, not a figure of the center''s own';

-- Who works where and when is told to the center itself and to the coordination. The owner is not bound: the function below is its.
alter table staff_member enable row level security;
alter table staff_certificate enable row level security;
alter table shift enable row level security;
alter table staff_absence enable row level security;
create policy staff_member_visible on staff_member using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));
create policy staff_certificate_visible on staff_certificate using (
  exists (select from staff_member where staff_member.id = staff_certificate.member_id));
create policy shift_visible on shift using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));
create policy staff_absence_visible on staff_absence using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));

-- What a search needs of everybody's rota: professions and hours, without a name.
create function duty(centers uuid[], since timestamptz, until timestamptz)
  returns table (center_id uuid, member_id uuid, profession text, during tstzrange, absent boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select shift.center_id, shift.member_id, staff_member.profession, shift.during, false
  from shift join staff_member on staff_member.id = shift.member_id
  where shift.center_id = any (centers) and shift.during && tstzrange(since, until)
  union all
  select staff_absence.center_id, staff_absence.member_id, staff_member.profession, staff_absence.during, true
  from staff_absence join staff_member on staff_member.id = staff_absence.member_id
  where staff_absence.center_id = any (centers) and staff_absence.during && tstzrange(since, until)
$$;
comment on function duty is 'Shifts and absences of some centers, for whoever computes what they can give: no name';
revoke execute on function duty from public;

grant execute on function duty to iwaa_app;
grant select, insert, update on staff_member, staff_absence, cover_hours to iwaa_app;
grant select, insert, delete on shift, staff_certificate, cover_rule to iwaa_app;
