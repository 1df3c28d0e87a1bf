-- Adoption: which site of which plan became which planned center, once.

create table planning_adoption (
  run_id uuid not null,
  city_id text not null,
  center_id uuid not null,
  constraint planning_adoption_pkey primary key (run_id, city_id),
  constraint planning_adoption_center_key unique (center_id),
  constraint planning_adoption_run_fkey foreign key (run_id) references planning_run,
  constraint planning_adoption_city_fkey foreign key (city_id) references city,
  constraint planning_adoption_center_fkey foreign key (center_id) references center
);
comment on table planning_adoption is 'A site of a finished plan that was made a planned center; who and when is in the audit';

grant select, insert on planning_adoption to iwaa_app;
