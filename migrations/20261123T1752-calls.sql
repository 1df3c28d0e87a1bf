-- Centers whose numbers are too old are called by telephone, by one person at a time.

create table center_call (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  caller_id uuid not null,
  during tstzrange not null,
  outcome text,
  constraint center_call_pkey primary key (id),
  constraint center_call_center_fkey foreign key (center_id) references center,
  constraint center_call_caller_fkey foreign key (caller_id) references account,
  constraint center_call_one exclude using gist (center_id with =, during with &&),
  constraint center_call_during_check check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint center_call_outcome_check check (outcome in ('confirmed', 'not-reached'))
);
comment on table center_call is 'Who is calling a center to confirm its numbers, and what came of it';
comment on column center_call.during is 'Ten minutes, by the database''s clock, or until the outcome was said: meanwhile nobody else calls';
create index center_call_center_idx on center_call (center_id, upper(during) desc);

grant select, insert, update on center_call to iwaa_app;
