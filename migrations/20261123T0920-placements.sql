-- From the call to the departure: requests with their party, offers, placements, messages. Nobody has a name here.

create table request (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  organization_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  state text not null default 'seeking',
  outcome text,
  closed_at timestamptz,
  channel text not null,
  urgency text not null,
  arrive_on date,
  origin_city_id text,
  together text not null default 'center',
  must_services text[] not null default '{}',
  wished_services text[] not null default '{}',
  languages text[] not null default '{}',
  avoid_cities text[] not null default '{}',
  consent text,
  consent_at timestamptz,
  identified_on date,
  note bytea,
  version integer not null default 1,
  constraint request_pkey primary key (id),
  constraint request_reference_key unique (reference),
  constraint request_reference_check check (reference ~ '^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$'),
  constraint request_organization_fkey foreign key (organization_id) references organization,
  constraint request_created_by_fkey foreign key (created_by) references account,
  constraint request_origin_city_fkey foreign key (origin_city_id) references city,
  constraint request_state_check check (state in ('seeking', 'offered', 'placed', 'closed')),
  constraint request_closed_check check ((state = 'closed') = (outcome is not null) and (state = 'closed') = (closed_at is not null)),
  constraint request_outcome_check check (outcome in ('departed', 'no-show', 'withdrawn', 'unmet', 'referred-elsewhere')),
  constraint request_urgency_check check (urgency in ('now', 'today', 'week', 'date')),
  constraint request_arrive_on_check check ((urgency = 'date') = (arrive_on is not null)),
  constraint request_together_check check (together in ('room', 'center')),
  constraint request_channel_check check (channel in
    ('hotline', 'police', 'border', 'prosecutor', 'court', 'hospital', 'association', 'un-agency', 'self', 'other-center')),
  constraint request_consent_check check (consent in ('person', 'guardian', 'protection') and (consent is null) = (consent_at is null))
);
comment on column request.reference is 'Public, random, of characters that cannot be mistaken for one another';
comment on column request.note is 'Encrypted; refused if it looks like it identifies somebody';
comment on column request.consent is 'person: agrees; guardian: agrees for a minor; protection: urgent protection, consent to follow. Never tied to testimony';
comment on column request.identified_on is 'Day on which the people were identified, for the funnel';
create index request_organization_idx on request (organization_id, state, created_at);
create index request_open_idx on request (created_at) where state <> 'closed';

create table party_person (
  request_id uuid not null,
  letter text not null,
  person_group text not null,
  age_band text not null,
  needs text[] not null default '{}',
  constraint party_person_pkey primary key (request_id, letter),
  constraint party_person_request_fkey foreign key (request_id) references request,
  constraint party_person_letter_check check (letter ~ '^[A-Z]$|^A[A-D]$'),
  constraint party_person_group_check check (person_group in ('woman', 'man', 'girl', 'boy')),
  constraint party_person_band_check check (
    (person_group in ('girl', 'boy') and age_band in ('0-5', '6-12', '13-15', '16-17'))
    or (person_group in ('woman', 'man') and age_band in ('18-24', '25-44', '45-64', '65+')))
);
comment on table party_person is 'One of the people to be placed together: a letter, a group, a band of age; never a name';

create table offer (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  center_id uuid not null,
  organization_id uuid not null,
  state text not null default 'held',
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  lapses_at timestamptz not null,
  extended_at timestamptz,
  sent_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  decline_code text,
  declined_by text,
  would_help text[] not null default '{}',
  constraint offer_pkey primary key (id),
  constraint offer_of_center_key unique (id, center_id),
  constraint offer_request_fkey foreign key (request_id) references request,
  constraint offer_center_fkey foreign key (center_id) references center,
  constraint offer_organization_fkey foreign key (organization_id) references organization,
  constraint offer_state_check check (state in ('held', 'accepted', 'declined', 'refused', 'lapsed', 'withdrawn')),
  constraint offer_declined_check check (
    (state in ('declined', 'refused')) = (decline_code is not null)
    and (declined_by is not null) = (decline_code is not null)
    and (state <> 'declined' or declined_by = 'center') and (state <> 'refused' or declined_by = 'person')),
  constraint offer_accepted_check check (state <> 'accepted' or (sent_at is not null and answered_at is not null))
);
comment on column offer.lapses_at is 'While held: the end of the hold, or of the answer deadline once sent';
comment on column offer.organization_id is 'Of the request; carried here for row-level security';
create unique index offer_one_held on offer (request_id) where state = 'held';
create index offer_center_idx on offer (center_id, state);
create index offer_request_idx on offer (request_id);
create index offer_lapse_idx on offer (lapses_at) where state = 'held';

create table placement (
  id uuid not null default gen_random_uuid(),
  offer_id uuid not null,
  request_id uuid not null,
  center_id uuid not null,
  organization_id uuid not null,
  state text not null default 'booked',
  booked_at timestamptz not null default clock_timestamp(),
  arrive_by timestamptz not null,
  arrived_at timestamptz,
  ended_at timestamptz,
  departs_on date,
  departure_confirmed boolean not null default false,
  absent_since timestamptz,
  absent_until timestamptz,
  outcome text,
  cancel_code text,
  constraint placement_pkey primary key (id),
  constraint placement_offer_key unique (offer_id),
  constraint placement_offer_fkey foreign key (offer_id, center_id) references offer (id, center_id),
  constraint placement_request_fkey foreign key (request_id) references request,
  constraint placement_organization_fkey foreign key (organization_id) references organization,
  constraint placement_state_check check (state in ('booked', 'arrived', 'departed', 'no-show', 'cancelled', 'transferred')),
  constraint placement_arrived_check check (state not in ('arrived', 'departed', 'transferred') or arrived_at is not null),
  constraint placement_ended_check check ((state in ('booked', 'arrived')) = (ended_at is null)),
  constraint placement_outcome_check check ((state = 'departed') = (outcome is not null)),
  constraint placement_outcome_codes check (outcome in
    ('own-housing', 'family', 'voluntary-return', 'other-center', 'hospital', 'left-without-notice', 'other')),
  constraint placement_departure_check check (not departure_confirmed or departs_on is not null),
  constraint placement_absence_check check (absent_until is null or absent_since is not null)
);
comment on column placement.departs_on is 'Expected departure: a forecast, unless departure_confirmed ends the stay''s claim on that day';
create unique index placement_one_live on placement (request_id) where state in ('booked', 'arrived');
create index placement_center_idx on placement (center_id, state);
create index placement_organization_idx on placement (organization_id);

create table message (
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  center_id uuid not null,
  organization_id uuid not null,
  author_id uuid not null,
  author_role text not null,
  sealed bytea not null,
  at timestamptz not null default clock_timestamp(),
  constraint message_pkey primary key (id),
  constraint message_request_fkey foreign key (request_id) references request,
  constraint message_center_fkey foreign key (center_id) references center,
  constraint message_organization_fkey foreign key (organization_id) references organization,
  constraint message_author_fkey foreign key (author_id) references account
);
comment on table message is 'Short encrypted lines between the agent and the center of an offer';
create index message_request_idx on message (request_id, at);

insert into legal_change (record, before, after) values
  ('request', 'seeking', 'offered'), ('request', 'offered', 'seeking'), ('request', 'offered', 'placed'), ('request', 'placed', 'seeking'),
  ('request', 'seeking', 'closed'), ('request', 'offered', 'closed'), ('request', 'placed', 'closed'),
  ('request', 'closed', 'placed'), -- undoing a departure or a no-show within its minute
  ('offer', 'held', 'accepted'), ('offer', 'held', 'declined'), ('offer', 'held', 'refused'), ('offer', 'held', 'lapsed'), ('offer', 'held', 'withdrawn'),
  ('placement', 'booked', 'arrived'), ('placement', 'booked', 'no-show'), ('placement', 'booked', 'cancelled'),
  ('placement', 'arrived', 'departed'), ('placement', 'arrived', 'transferred'),
  ('placement', 'arrived', 'booked'), ('placement', 'departed', 'arrived'), ('placement', 'no-show', 'booked'); -- undo

create trigger request_legal_change before update of state on request for each row execute function enforce_legal_change();
create trigger offer_legal_change before update of state on offer for each row execute function enforce_legal_change();
create trigger placement_legal_change before update of state on placement for each row execute function enforce_legal_change();

-- The second wall: whatever a query forgets, another organization's people stay out of sight.
alter table request enable row level security, force row level security;
alter table party_person enable row level security, force row level security;
alter table offer enable row level security, force row level security;
alter table placement enable row level security, force row level security;
alter table message enable row level security, force row level security;

create policy offer_visible on offer using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()))
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center()) and sent_at is not null));
create policy request_visible on request using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()))
  or ((select viewer_role()) in ('manager', 'staff') and exists (select from offer where offer.request_id = request.id)));
create policy party_person_visible on party_person using (
  exists (select from request where request.id = party_person.request_id));
create policy placement_visible on placement using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()))
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));
create policy message_visible on message using (
  (select viewer_role()) = 'system'
  or ((select viewer_role()) = 'agent' and organization_id = (select viewer_organization()))
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())));

alter table center_contact enable row level security, force row level security;
create policy center_contact_visible on center_contact using (
  ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center()))
  or ((select viewer_role()) in ('coordinator', 'system') and compartment <> 'address')
  or ((select viewer_role()) = 'agent' and compartment <> 'address' and exists (
    select from placement
    where placement.center_id = center_contact.center_id
      and (placement.state = 'booked' or (placement.state = 'arrived' and placement.arrived_at > now() - interval '48 hours')))));

grant select, insert, update on request, party_person, offer, placement to iwaa_app;
grant select, insert on message to iwaa_app;
