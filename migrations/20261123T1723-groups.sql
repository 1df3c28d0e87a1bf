-- Groups: the people of one incident, placed over centers as ordinary requests that began together, and kept apart where they must be.

create table group_request (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  organization_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  urgency text not null,
  people integer not null,
  constraint group_request_pkey primary key (id),
  constraint group_request_reference_key unique (reference),
  constraint group_request_reference_check check (reference ~ '^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$'),
  constraint group_request_organization_fkey foreign key (organization_id) references organization,
  constraint group_request_created_by_fkey foreign key (created_by) references account,
  constraint group_request_urgency_check check (urgency in ('now', 'today', 'week', 'date')),
  constraint group_request_people_check check (people between 2 and 30)
);
comment on table group_request is 'One incident; each of its parts is an ordinary request with its own answer';

alter table request add column group_id uuid,
  add constraint request_group_fkey foreign key (group_id) references group_request;
comment on column request.group_id is 'The group this party is of; null for a party that came alone';
create index request_group_idx on request (group_id) where group_id is not null;

create table party_apart (
  request_id uuid not null,
  other_request_id uuid not null,
  constraint party_apart_pkey primary key (request_id, other_request_id),
  constraint party_apart_request_fkey foreign key (request_id) references request,
  constraint party_apart_other_fkey foreign key (other_request_id) references request,
  constraint party_apart_order_check check (request_id < other_request_id)
);
comment on table party_apart is 'Two parties of one group that must not be in one center; each pair once';
create index party_apart_other_idx on party_apart (other_request_id);

alter table group_request enable row level security, force row level security;
create policy group_request_visible on group_request using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization())));
alter table party_apart enable row level security, force row level security;
create policy party_apart_visible on party_apart using (
  (select viewer_role()) in ('coordinator', 'agent', 'system')
  and exists (select from request where request.id = party_apart.request_id));

-- As before, and with it the parties of the same group that its agent said to keep apart.
create or replace function parties_to_avoid(asked uuid) returns table (request_id uuid, center_id uuid, kind text) stable language sql
  security definer set search_path = public, pg_temp set iwaa.role = 'system' as $$
  with others as (
    select other.request_id, other.kind
    from separation_mark mine
    join separation_mark other on other.digest = mine.digest and other.stance <> mine.stance
      and other.request_id <> mine.request_id and other.withdrawn_at is null
    where mine.request_id = asked and mine.withdrawn_at is null
    union
    select case when apart.request_id = asked then apart.other_request_id else apart.request_id end, 'group'
    from party_apart apart where asked in (apart.request_id, apart.other_request_id))
  select distinct others.request_id, offer.center_id, others.kind
  from others
  join offer on offer.request_id = others.request_id
  left join placement on placement.offer_id = offer.id
  where (offer.state = 'held' and offer.lapses_at > clock_timestamp()) or placement.state in ('booked', 'arrived')
$$;

grant select, insert on group_request, party_apart to iwaa_app;
