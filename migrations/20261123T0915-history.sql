-- What happened: audit entries in a hash chain, events for live screens, idempotency keys.

create table audit_entry (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_role text not null,
  act text not null,
  outcome text not null default 'done',
  center_id uuid,
  request_id uuid,
  reference text,
  subject_id uuid,
  details jsonb not null default '{}',
  constraint audit_entry_pkey primary key (id),
  constraint audit_entry_outcome_check check (outcome in ('done', 'read', 'refused')),
  constraint audit_entry_details_check check (jsonb_typeof(details) = 'object')
);
comment on table audit_entry is 'Who did or saw what, written in the transaction of the act';
comment on column audit_entry.act is 'Name of the procedure';
comment on column audit_entry.details is 'Codes, counts and ids; never values a person typed';
create index audit_entry_center_idx on audit_entry (center_id, id);
create index audit_entry_request_idx on audit_entry (request_id, id);
create index audit_entry_actor_idx on audit_entry (actor_id, id);

create table audit_unsealed (
  entry_id bigint not null,
  constraint audit_unsealed_pkey primary key (entry_id),
  constraint audit_unsealed_entry_fkey foreign key (entry_id) references audit_entry
);
comment on table audit_unsealed is 'Entries waiting to be sealed into the chain';

create function queue_for_sealing() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (entry_id) values (new.id);
  return null;
end
$$;
create trigger audit_entry_queue after insert on audit_entry for each row execute function queue_for_sealing();

create table audit_seal (
  position bigint not null,
  entry_id bigint not null,
  body bytea not null,
  digest bytea not null,
  constraint audit_seal_pkey primary key (position),
  constraint audit_seal_entry_key unique (entry_id),
  constraint audit_seal_entry_fkey foreign key (entry_id) references audit_entry,
  constraint audit_seal_position_check check (position > 0)
);
comment on table audit_seal is 'The chain: digest = SHA-256 of the previous digest followed by body';
comment on column audit_seal.body is 'The sealed bytes of the entry, kept verbatim (jsonb re-formats, so it cannot be hashed)';

create table outbox (
  id bigint generated always as identity,
  kind text not null,
  center_id uuid,
  request_id uuid,
  organization_id uuid,
  account_id uuid,
  at timestamptz not null default clock_timestamp(),
  constraint outbox_pkey primary key (id),
  constraint outbox_kind_check check (kind in ('capacity', 'request', 'network', 'access'))
);
comment on table outbox is 'Events committed with their act and not yet given a position; ids only, never content';

create table event (
  pos bigint not null,
  kind text not null,
  center_id uuid,
  request_id uuid,
  organization_id uuid,
  account_id uuid,
  at timestamptz not null,
  constraint event_pkey primary key (pos)
);
comment on table event is 'The feed: positions without gap, in the order in which readers may see them';

create table idempotency_key (
  actor_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  constraint idempotency_key_pkey primary key (actor_id, key),
  constraint idempotency_key_length check (length(key) between 8 and 80)
);
comment on table idempotency_key is 'The same key gives the same answer; a key is written in the transaction of its act';

grant select, insert on audit_entry, audit_seal, event to iwaa_app;
grant select, insert, delete on audit_unsealed, outbox to iwaa_app;
grant select, insert, update, delete on idempotency_key to iwaa_app;
