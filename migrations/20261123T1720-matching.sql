-- What matching asks beside the beds: how long a party is expected to stay, how long a center may keep somebody, and measured roads.

alter table center add column max_stay_days integer,
  add constraint center_max_stay_check check (max_stay_days between 1 and 3650);
comment on column center.max_stay_days is 'Longest stay the center may give, in days; null where nothing limits it';

alter table request add column stay_days integer,
  add constraint request_stay_days_check check (stay_days between 1 and 3650);
comment on column request.stay_days is 'Expected length of the stay in days; null while nobody knows';

create table travel_time (
  from_city_id text not null,
  to_city_id text not null,
  minutes integer not null,
  constraint travel_time_pkey primary key (from_city_id, to_city_id),
  constraint travel_time_from_fkey foreign key (from_city_id) references city,
  constraint travel_time_to_fkey foreign key (to_city_id) references city,
  constraint travel_time_minutes_check check (minutes between 0 and 6000)
);
comment on table travel_time is 'Measured minutes between two towns, as imported; where there are none, distance is reckoned';

create table travel_import (
  only_row boolean not null default true,
  imported_at timestamptz not null default clock_timestamp(),
  pairs integer not null,
  constraint travel_import_pkey primary key (only_row),
  constraint travel_import_single check (only_row)
);
comment on table travel_import is 'When the table of travel times was imported, for the screens that show it';

-- How much each center was asked lately, whoever asked: an agent sees its own organization's offers only, fairness needs them all.
create function offers_lately() returns table (center_id uuid, offers bigint) stable language sql
  set iwaa.role = 'system' as $$
  select offer.center_id, count(*) from offer
  where sent_at > now() - interval '30 days' group by offer.center_id
$$;

grant select, insert, delete on travel_time to iwaa_app;
grant select, insert, update on travel_import to iwaa_app;
