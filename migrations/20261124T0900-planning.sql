-- Planning: scenarios that planners keep, and the runs that make plans of them. A run is queued here, so that any process may take it and none is lost with one.

create table scenario (
  id uuid not null default gen_random_uuid(),
  name text not null,
  content jsonb not null,
  version integer not null default 1,
  copied_from uuid,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  saved_by uuid not null,
  saved_at timestamptz not null default clock_timestamp(),
  archived_at timestamptz,
  constraint scenario_pkey primary key (id),
  constraint scenario_copied_from_fkey foreign key (copied_from) references scenario,
  constraint scenario_created_by_fkey foreign key (created_by) references account,
  constraint scenario_saved_by_fkey foreign key (saved_by) references account,
  constraint scenario_name_check check (length(name) between 1 and 80),
  constraint scenario_content_check check (jsonb_typeof(content) = 'object')
);
comment on table scenario is 'A what-if of the planners: demand, sites, money and rules; about places and figures, never about a person';
comment on column scenario.content is 'As shared/src/expansion/scenario.ts says';
comment on column scenario.archived_at is 'Put away: out of the list, its runs kept';
create index scenario_listed_idx on scenario (saved_at desc) where archived_at is null;

create table planning_run (
  id uuid not null default gen_random_uuid(),
  scenario_id uuid not null,
  scenario_version integer not null,
  kind text not null,
  state text not null default 'waiting',
  input jsonb not null,
  content jsonb not null,
  posed jsonb not null,
  told jsonb,
  outcome jsonb,
  asked text,
  started_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  beat_at timestamptz,
  ended_at timestamptz,
  constraint planning_run_pkey primary key (id),
  constraint planning_run_scenario_fkey foreign key (scenario_id) references scenario,
  constraint planning_run_started_by_fkey foreign key (started_by) references account,
  constraint planning_run_kind_check check (kind in ('plan', 'equity', 'simulation')),
  constraint planning_run_state_check check (state in ('waiting', 'running', 'done', 'infeasible', 'cancelled', 'failed')),
  constraint planning_run_asked_check check (asked in ('stop', 'cancel')),
  constraint planning_run_started_check check (state <> 'running' or (started_at is not null and beat_at is not null)),
  constraint planning_run_ended_check check ((ended_at is not null) = (state in ('done', 'infeasible', 'cancelled', 'failed'))),
  constraint planning_run_outcome_check check (outcome is not null or state not in ('done', 'infeasible', 'failed'))
);
comment on table planning_run is 'One run of a scenario as it was then: a plan, an equity curve, a simulation';
comment on column planning_run.input is 'What was asked: seconds, seed, rules of a simulation';
comment on column planning_run.content is 'The scenario as it was when the run was asked';
comment on column planning_run.posed is 'The problem made of it and of the live network then, so that a plan can be told and checked later';
comment on column planning_run.told is 'How far it is, for those who watch';
comment on column planning_run.asked is 'What a planner wants of it while it waits or runs: keep the best so far, or give it up';
comment on column planning_run.beat_at is 'When the process that runs it last said so; too long ago, it has died with its process';
create index planning_run_scenario_idx on planning_run (scenario_id, created_at desc);
create index planning_run_open_idx on planning_run (created_at) where state in ('waiting', 'running');

grant select, insert, update on scenario, planning_run to iwaa_app;
