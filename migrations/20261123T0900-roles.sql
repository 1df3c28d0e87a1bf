-- Two roles: the owner runs migrations, the application owns nothing and obeys row-level security.

create extension if not exists btree_gist;

-- Roles belong to the whole cluster: another database of the same cluster may have created it a moment ago.
do $$
begin
  create role iwaa_app nologin noinherit nobypassrls;
exception when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant iwaa_app to %I', current_user);
end
$$;

grant usage on schema public to iwaa_app;

-- Who is asking: set for one transaction by the server, read by the row-level policies. Missing means nobody.
create function viewer_role() returns text stable language sql
  return nullif(current_setting('iwaa.role', true), '');
create function viewer_organization() returns uuid stable language sql
  return nullif(current_setting('iwaa.organization', true), '')::uuid;
create function viewer_center() returns uuid stable language sql
  return nullif(current_setting('iwaa.center', true), '')::uuid;
create function viewer_user() returns uuid stable language sql
  return nullif(current_setting('iwaa.user', true), '')::uuid;

comment on function viewer_role() is 'Role of the person asking; system for the server''s own sweeps';

-- States change along declared edges only, whichever screen, import or script writes them.
create table legal_change (
  record text not null,
  before text not null,
  after text not null,
  constraint legal_change_pkey primary key (record, before, after)
);
grant select on legal_change to iwaa_app;

create function enforce_legal_change() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and not exists (
    select from legal_change where record = tg_table_name and before = old.state and after = new.state
  ) then
    raise exception using
      errcode = 'check_violation', constraint = tg_table_name || '_legal_change',
      message = format('%s cannot go from %s to %s', tg_table_name, old.state, new.state);
  end if;
  return new;
end
$$;
