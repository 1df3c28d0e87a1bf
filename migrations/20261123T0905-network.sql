-- The network: its regions, towns, organizations, centers with their rooms and beds.

create table network (
  only_row boolean not null default true,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  time_zone text not null default 'Africa/Casablanca',
  demo boolean not null default false,
  secret_mark bytea,
  constraint network_pkey primary key (only_row),
  constraint network_single check (only_row)
);
comment on table network is 'All that one deployment coordinates; one row';
comment on column network.secret_mark is 'Keyed digest that tells whether a server has the secret with which texts here are sealed';
comment on column network.demo is 'True when the demonstration network was loaded: sizes are invented';

create table region (
  id text not null,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  population integer,
  latitude double precision not null,
  longitude double precision not null,
  constraint region_pkey primary key (id)
);
comment on column region.id is 'ISO 3166-2 code';
comment on column region.population is 'Legal population, census of September 2024';

create table city (
  id text not null,
  region_id text not null,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint city_pkey primary key (id),
  constraint city_region_fkey foreign key (region_id) references region
);
comment on column city.id is 'Code of the commune in the census';
create index city_region_idx on city (region_id);

create table organization (
  id uuid not null default gen_random_uuid(),
  name text not null,
  kind text not null,
  channel text,
  created_at timestamptz not null default now(),
  constraint organization_pkey primary key (id),
  constraint organization_name_key unique (name),
  constraint organization_kind_check check (kind in ('operator', 'referrer', 'planner', 'commission')),
  constraint organization_channel_check check (channel in
    ('hotline', 'police', 'border', 'prosecutor', 'court', 'hospital', 'association', 'un-agency', 'self', 'other-center'))
);
comment on table organization is 'Runs centers, or refers people, or plans';
comment on column organization.channel is 'The channel its requests usually come through';

create table center (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null,
  code_name text not null,
  code_name_ar text not null,
  city_id text not null,
  stage text not null default 'planned',
  opens_on date,
  participation text not null default 'full',
  promise_hours integer not null default 8,
  answer_now_minutes integer not null default 15,
  answer_today_minutes integer not null default 60,
  answer_week_minutes integer not null default 1440,
  hold_minutes integer not null default 10,
  arrival_hours integer not null default 24,
  turnaround_minutes integer not null default 120,
  services text[] not null default '{}',
  languages text[] not null default '{}',
  vouched_at timestamptz,
  vouched_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint center_pkey primary key (id),
  constraint center_organization_fkey foreign key (organization_id) references organization,
  constraint center_city_fkey foreign key (city_id) references city,
  constraint center_code_name_key unique (code_name),
  constraint center_code_name_ar_key unique (code_name_ar),
  constraint center_stage_check check (stage in ('planned', 'equipping', 'open', 'paused', 'closed')),
  constraint center_participation_check check (participation in ('counts', 'holds', 'full')),
  constraint center_promise_check check (promise_hours between 1 and 168),
  constraint center_answer_check check (
    answer_now_minutes between 1 and 1440 and answer_today_minutes between 1 and 2880 and answer_week_minutes between 1 and 20160),
  constraint center_hold_check check (hold_minutes between 1 and 60),
  constraint center_arrival_check check (arrival_hours between 1 and 336),
  constraint center_turnaround_check check (turnaround_minutes between 0 and 2880)
);
comment on table center is 'A reception center, known by a code name; its address lives in a compartment of its own';
comment on column center.stage is 'planned, equipping, open, paused, closed';
comment on column center.participation is 'counts: reports counts by hand; holds: requests answered by phone; full';
comment on column center.promise_hours is 'Rhythm at which the center promises to confirm its numbers';
comment on column center.hold_minutes is 'How long an agent''s hold lasts before it is sent; may be extended once';
comment on column center.vouched_at is 'Last vouch or capacity-affecting act; never moved by editing the profile';
comment on column center.vouched_by is 'Role of whoever vouched last';
create index center_organization_idx on center (organization_id);
create index center_city_idx on center (city_id);

create table center_contact (
  center_id uuid not null,
  compartment text not null,
  sealed bytea not null,
  constraint center_contact_pkey primary key (center_id, compartment),
  constraint center_contact_center_fkey foreign key (center_id) references center,
  constraint center_contact_compartment_check check (compartment in ('meeting-point', 'duty-phone', 'address'))
);
comment on table center_contact is 'What could lead somebody to a door: one encrypted row per compartment';

create table checklist_item (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  position integer not null,
  label_fr text not null,
  label_ar text not null,
  label_en text not null,
  done_at timestamptz,
  done_by uuid,
  due_on date,
  cost_line text,
  constraint checklist_item_pkey primary key (id),
  constraint checklist_item_center_fkey foreign key (center_id) references center,
  constraint checklist_item_position_key unique (center_id, position)
);
comment on table checklist_item is 'What must be ready before a center opens';

create table room (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  name text not null,
  mixing text not null default 'open',
  accessible boolean not null default false,
  retired_at timestamptz,
  version integer not null default 1,
  constraint room_pkey primary key (id),
  constraint room_of_center_key unique (id, center_id),
  constraint room_center_fkey foreign key (center_id) references center,
  constraint room_mixing_check check (mixing in ('open', 'one-group', 'one-party')),
  constraint room_name_check check (length(name) between 1 and 40)
);
comment on column room.mixing is 'open: all it receives may share; one-group: one group at a time; one-party: one party, its free beds are kept';
create unique index room_name_key on room (center_id, lower(name)) where retired_at is null;

create table room_reception (
  room_id uuid not null,
  received_group text not null,
  from_age integer not null,
  to_age integer not null,
  constraint room_reception_pkey primary key (room_id, received_group),
  constraint room_reception_room_fkey foreign key (room_id) references room,
  constraint room_reception_group_check check (received_group in ('woman', 'man', 'girl', 'boy')),
  constraint room_reception_age_check check (0 <= from_age and from_age <= to_age and to_age <= 120)
);
comment on table room_reception is 'Whom a room may receive: a group within an age range, both ends included';

create table bed (
  id uuid not null default gen_random_uuid(),
  room_id uuid not null,
  center_id uuid not null,
  label text not null,
  kind text not null default 'single',
  retired_at timestamptz,
  constraint bed_pkey primary key (id),
  constraint bed_of_room_key unique (id, room_id, center_id),
  constraint bed_room_fkey foreign key (room_id, center_id) references room (id, center_id),
  constraint bed_kind_check check (kind in ('single', 'cot', 'extra')),
  constraint bed_label_check check (length(label) between 1 and 20)
);
comment on table bed is 'A place to sleep; retired rather than deleted, so that its history stays';
create unique index bed_label_key on bed (center_id, lower(label)) where retired_at is null;
create index bed_room_idx on bed (room_id);

grant select on network, region, city to iwaa_app;
grant update on network to iwaa_app;
grant select, insert, update on organization, center, center_contact, checklist_item, room, bed to iwaa_app;
grant select, insert, update, delete on room_reception to iwaa_app;
