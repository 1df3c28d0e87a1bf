-- A party moves to another center without ever being without a bed: the new place is asked for and booked while the old stay goes on.

alter table placement add column from_placement_id uuid, add column from_center_id uuid;
alter table placement add constraint placement_of_request_key unique (id, request_id, center_id);
alter table placement
  add constraint placement_from_fkey foreign key (from_placement_id, request_id, from_center_id) references placement (id, request_id, center_id),
  add constraint placement_from_check check (
    (from_placement_id is null) = (from_center_id is null) and from_placement_id <> id and from_center_id <> center_id);
comment on column placement.from_placement_id is 'Of a transfer: the stay it goes on from, which keeps its bed until the arrival';
comment on column placement.from_center_id is 'Center of the stay it goes on from; carried here for row-level security';

alter table offer add column from_placement_id uuid, add column from_center_id uuid, add column transfer_reason text;
alter table offer
  add constraint offer_from_fkey foreign key (from_placement_id, request_id, from_center_id) references placement (id, request_id, center_id),
  add constraint offer_from_check check (
    (from_placement_id is null) = (from_center_id is null) and (from_placement_id is null) = (transfer_reason is null)
    and from_center_id <> center_id),
  add constraint offer_transfer_sent check (from_placement_id is null or sent_at is not null),
  add constraint offer_transfer_reasons check (transfer_reason in ('safety', 'care', 'family', 'court', 'capacity', 'wish', 'other'));
comment on column offer.from_placement_id is 'Of a transfer: the stay that goes on until the party has arrived at the new center';
create index offer_from_idx on offer (from_placement_id) where from_placement_id is not null;
create index placement_from_idx on placement (from_placement_id) where from_placement_id is not null;

-- One live placement for a request, or one stay with the one booking it goes on to; nothing else. Two live placements must name the same stay:
-- the stay by being it, the booking by coming from it.
drop index placement_one_live;
alter table placement add constraint placement_one_life exclude using gist (
  request_id with =,
  (case when state = 'arrived' then id else coalesce(from_placement_id, id) end) with <>
) where (state in ('booked', 'arrived'));
create unique index placement_one_booked on placement (request_id) where state = 'booked';

insert into legal_change (record, before, after) values ('placement', 'transferred', 'arrived'); -- undoing the arrival at the new center

-- A transfer is asked for and booked only as long as the party is where it comes from. Looked at when the act is whole; the rows of both centers,
-- whoever's act it is.
create function enforce_transfer_source() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set iwaa.role = 'system' as $$
begin
  if exists (
    select from offer join placement source on source.id = offer.from_placement_id
    where offer.request_id = new.request_id and offer.state = 'held' and source.state <> 'arrived'
    union all
    select from placement booking join placement source on source.id = booking.from_placement_id
    where booking.request_id = new.request_id and booking.state = 'booked' and source.state <> 'arrived'
  ) then
    raise exception using errcode = 'check_violation', constraint = 'transfer_source', message = 'a transfer goes on from a stay that is over';
  end if;
  return null;
end
$$;
create constraint trigger offer_transfer_source after insert or update of state on offer
  deferrable initially deferred for each row execute function enforce_transfer_source();
create constraint trigger placement_transfer_source after insert or update of state on placement
  deferrable initially deferred for each row execute function enforce_transfer_source();

-- Who moves where is between the two centers and the coordination: the agent's part ended with the first arrival, and they learn the outcome.
drop policy offer_visible on offer;
create policy offer_visible on offer using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()) and from_placement_id is null)
  or ((select viewer_role()) in ('manager', 'staff')
    and ((center_id = (select viewer_center()) and sent_at is not null) or from_center_id = (select viewer_center()))));
drop policy placement_visible on placement;
create policy placement_visible on placement using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()) and (from_placement_id is null or state = 'departed'))
  or ((select viewer_role()) in ('manager', 'staff')
    and (center_id = (select viewer_center()) or (from_center_id = (select viewer_center()) and state in ('booked', 'no-show', 'cancelled')))));

-- The center that sends somebody on is told where to bring them, until they are there.
drop policy center_contact_visible on center_contact;
create policy center_contact_visible on center_contact using (
  ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center()))
  or ((select viewer_role()) in ('coordinator', 'system') and compartment <> 'address')
  or ((select viewer_role()) in ('manager', 'staff') and compartment <> 'address' and exists (
    select from placement
    where placement.center_id = center_contact.center_id and placement.from_center_id = (select viewer_center()) and placement.state = 'booked'))
  or ((select viewer_role()) = 'agent' and compartment <> 'address' and exists (
    select from placement
    where placement.center_id = center_contact.center_id
      and (placement.state = 'booked' or (placement.state = 'arrived' and placement.arrived_at > now() - interval '48 hours')))));
