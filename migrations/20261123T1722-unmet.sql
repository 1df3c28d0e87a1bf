-- Searches that found nothing, for those who plan; and how many an account made, so that beds are not counted by asking.

create table unmet_search (
  key bytea not null,
  at timestamptz not null default clock_timestamp(),
  urgency text not null,
  region_id text,
  women integer not null,
  men integer not null,
  girls integer not null,
  boys integer not null,
  needs text[] not null default '{}',
  services text[] not null default '{}',
  as_group boolean not null default false,
  found_later boolean not null default false,
  constraint unmet_search_pkey primary key (key),
  constraint unmet_search_region_fkey foreign key (region_id) references region,
  constraint unmet_search_urgency_check check (urgency in ('now', 'today', 'week', 'date')),
  constraint unmet_search_people_check check (least(women, men, girls, boys) >= 0 and women + men + girls + boys between 1 and 30)
);
comment on table unmet_search is 'Demand that found no place: counts of groups and needs, no person, no account, no organization';
comment on column unmet_search.key is 'Keyed digest of who composed what, so that typing counts once; it leads back to nobody';
comment on column unmet_search.region_id is 'Where the party would have set out; null when nobody said';
comment on column unmet_search.found_later is 'The same composition found a place after something was given up';
create index unmet_search_at_idx on unmet_search (at);

create table search_count (
  account_id uuid not null,
  window_ends_at timestamptz not null,
  searches integer not null,
  latest bytea not null,
  constraint search_count_pkey primary key (account_id),
  constraint search_count_account_fkey foreign key (account_id) references account
);
comment on table search_count is 'How many different searches an account made in the hour: growing parties would count the free beds';
comment on column search_count.latest is 'Keyed digest of the latest search: the same one asked again, by a live page, is not counted';

grant select, insert, update on unmet_search, search_count to iwaa_app;
