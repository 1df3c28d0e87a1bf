-- Blind separation: marks kept as keyed digests only, and the one question that may be asked of them.

create table separation_mark (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  organization_id uuid not null,
  center_id uuid,
  stance text not null,
  kind text not null,
  digest bytea not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  constraint separation_mark_pkey primary key (id),
  constraint separation_mark_once_key unique (request_id, digest, stance),
  constraint separation_mark_request_fkey foreign key (request_id) references request,
  constraint separation_mark_organization_fkey foreign key (organization_id) references organization,
  constraint separation_mark_center_fkey foreign key (center_id) references center,
  constraint separation_mark_added_by_fkey foreign key (added_by) references account,
  constraint separation_mark_stance_check check (stance in ('belongs', 'keep-apart')),
  constraint separation_mark_kind_check check (kind in ('phone', 'nickname', 'place', 'incident')),
  constraint separation_mark_digest_check check (octet_length(digest) = 32)
);
comment on table separation_mark is 'What tells that two parties must not meet, without saying what it is';
comment on column separation_mark.center_id is 'The center that attached it; null for a mark of the referring side';
comment on column separation_mark.stance is 'belongs: the party is tied to it; keep-apart: the party must not meet those who are';
comment on column separation_mark.digest is 'HMAC of the normalised mark under a key of the deployment; the application may write it and not read it';
create index separation_mark_digest_idx on separation_mark (digest) where withdrawn_at is null;
create index separation_mark_account_idx on separation_mark (added_by, added_at);

alter table separation_mark enable row level security, force row level security;
create policy separation_mark_visible on separation_mark using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()) and center_id is null)
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));

-- Other live parties that must not meet this one, and where they are: the digests are compared here and leave this function never.
create function parties_to_avoid(asked uuid) returns table (request_id uuid, center_id uuid, kind text) stable language sql
  security definer set search_path = public, pg_temp set iwaa.role = 'system' as $$
  select distinct other.request_id, offer.center_id, other.kind
  from separation_mark mine
  join separation_mark other on other.digest = mine.digest and other.stance <> mine.stance
    and other.request_id <> mine.request_id and other.withdrawn_at is null
  join offer on offer.request_id = other.request_id
  left join placement on placement.offer_id = offer.id
  where mine.request_id = asked and mine.withdrawn_at is null
    and ((offer.state = 'held' and offer.lapses_at > clock_timestamp()) or placement.state in ('booked', 'arrived'))
$$;
revoke execute on function parties_to_avoid from public;
grant execute on function parties_to_avoid to iwaa_app;

grant select (id, request_id, organization_id, center_id, stance, kind, added_by, added_at, withdrawn_at) on separation_mark to iwaa_app;
grant insert, update (withdrawn_at) on separation_mark to iwaa_app;
