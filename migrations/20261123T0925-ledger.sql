-- The ledger: one truth about beds. Holds, bookings, stays, kept beds, closures and turnarounds all pass through one constraint.

create table claim (
  id uuid not null default gen_random_uuid(),
  bed_id uuid not null,
  room_id uuid not null,
  center_id uuid not null,
  during tstzrange not null,
  purpose text not null,
  room_key text,
  offer_id uuid,
  placement_id uuid,
  person_letter text,
  lapses_at timestamptz,
  reason text,
  vacated boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint claim_pkey primary key (id),
  constraint claim_bed_fkey foreign key (bed_id, room_id, center_id) references bed (id, room_id, center_id),
  constraint claim_offer_fkey foreign key (offer_id, center_id) references offer (id, center_id),
  constraint claim_placement_fkey foreign key (placement_id) references placement,
  -- Not deferrable: a deferrable one cannot serve `on conflict`, and would let two winners go on for a while.
  constraint claim_no_overlap exclude using gist (bed_id with =, during with &&),
  constraint claim_room_company exclude using gist (room_id with =, room_key with <>, during with &&) where (room_key is not null),
  constraint claim_during_check check (
    isempty(during) or (
      lower_inc(during) and not upper_inc(during) and not lower_inf(during)
      and isfinite(lower(during)) and coalesce(isfinite(upper(during)), true))),
  constraint claim_purpose_check check (purpose in ('hold', 'booking', 'stay', 'kept', 'closure', 'turnaround')),
  constraint claim_hold_check check ((purpose = 'hold') = (lapses_at is not null)),
  constraint claim_party_check check ((purpose in ('hold', 'booking', 'stay', 'kept')) = (offer_id is not null)),
  constraint claim_placement_check check ((purpose in ('booking', 'stay', 'kept')) <= (placement_id is not null)),
  constraint claim_person_check check ((purpose in ('booking', 'stay')) <= (person_letter is not null) and (purpose <> 'kept' or person_letter is null)),
  constraint claim_closure_check check ((purpose = 'closure') = (reason is not null)),
  constraint claim_turnaround_check check (purpose <> 'turnaround' or isempty(during) or not upper_inf(during))
);
comment on table claim is 'A dated use of one bed. Never deleted: it ends by shortening during, or becomes empty if it never began';
comment on column claim.room_key is 'Who may share the room: the request in a one-party room, the group in a one-group room, null in an open room';
comment on column claim.lapses_at is 'A hold past this moment is dead for every reader at once; whoever wants the bed next ends it';
comment on column claim.vacated is 'Of a stay: the person has really left this bed. Until then a stay past its end still occupies it';
comment on column claim.person_letter is 'Who sleeps here; null on a bed kept empty for the party';
create index claim_center_idx on claim using gist (center_id, during);
create index claim_overdue_idx on claim (center_id) where purpose = 'stay' and not vacated;
-- Whoever wants a bed ends the dead holds of its room first: without this, each hold would read the whole ledger.
create index claim_hold_idx on claim (room_id)
  where purpose = 'hold' and not isempty(during) and (upper(during) is null or upper(during) > lapses_at);
create index claim_offer_idx on claim (offer_id) where offer_id is not null;
create index claim_placement_idx on claim (placement_id) where placement_id is not null;

grant select, insert, update on claim to iwaa_app;
