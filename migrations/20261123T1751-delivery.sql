-- How people are reached outside the application: by mail and push, around their quiet hours, by jobs enqueued with the act.

create table notification_settings (
  account_id uuid not null,
  language text not null default 'fr',
  email bytea,
  quiet_from time,
  quiet_until time,
  constraint notification_settings_pkey primary key (account_id),
  constraint notification_settings_account_fkey foreign key (account_id) references account,
  constraint notification_settings_language_check check (language in ('fr', 'ar', 'en')),
  constraint notification_settings_quiet_check check (
    (quiet_from is null) = (quiet_until is null) and (quiet_from is null or quiet_from <> quiet_until))
);
comment on table notification_settings is 'How one person wants to be told; without a row, in the application only';
comment on column notification_settings.email is 'Encrypted; null means no mail';
comment on column notification_settings.quiet_from is 'Where the network is; from here until quiet_until, mail and push wait, but for escalations';

create table push_subscription (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  endpoint_digest bytea not null,
  sealed bytea not null,
  device text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint push_subscription_pkey primary key (id),
  constraint push_subscription_endpoint_key unique (endpoint_digest),
  constraint push_subscription_account_fkey foreign key (account_id) references account
);
comment on table push_subscription is 'A browser that asked to be pushed to; of one account at a time, the last that asked';
comment on column push_subscription.sealed is 'Encrypted: whoever knows an endpoint and its keys could push to it';
comment on column push_subscription.device is 'Family of browser and system, no version, no address';
create index push_subscription_account_idx on push_subscription (account_id);

alter table notification_settings enable row level security, force row level security;
create policy notification_settings_own on notification_settings using (
  (select viewer_role()) = 'system' or account_id = (select viewer_user()));
-- Not forced on the owner: see forget_push_endpoint.
alter table push_subscription enable row level security;
create policy push_subscription_own on push_subscription using (
  (select viewer_role()) = 'system' or account_id = (select viewer_user()));
grant select, insert, update on notification_settings to iwaa_app;
grant select, insert, delete on push_subscription to iwaa_app;

-- A shared computer: whoever subscribes it ends what somebody before had there, without being able to see it.
create function forget_push_endpoint(endpoint bytea) returns void language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from push_subscription where endpoint_digest = endpoint;
  end;
revoke all on function forget_push_endpoint(bytea) from public;
grant execute on function forget_push_endpoint(bytea) to iwaa_app;

alter table notification add column handed_at timestamptz;
comment on column notification.handed_at is 'When it was decided how the person is reached outside the application';
grant update (handed_at) on notification to iwaa_app;

-- Jobs belong to the owner and live in a schema of their library; the application may add one, in its own transaction, and nothing else.
create function enqueue_job(task text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload => payload, run_at => run_at, max_attempts => 12, job_key => job_key);
end
$$;
revoke all on function enqueue_job(text, json, timestamptz, text) from public;
grant execute on function enqueue_job(text, json, timestamptz, text) to iwaa_app;
