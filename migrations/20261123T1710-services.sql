-- Services become data: a catalogue in three languages, what each center offers with its places, and who has which place.

create table service (
  id text not null,
  position integer not null,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  counted text not null default 'person',
  need text,
  per_language boolean not null default false,
  retired_at timestamptz,
  version integer not null default 1,
  constraint service_pkey primary key (id),
  constraint service_id_check check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  constraint service_name_check check (
    length(name_fr) between 1 and 60 and length(name_ar) between 1 and 60 and length(name_en) between 1 and 60),
  constraint service_counted_check check (counted in ('person', 'adult', 'minor', 'party')),
  constraint service_need_check check (need in
    ('pregnant', 'infant', 'wheelchair', 'medical-care', 'psychological-care', 'psychiatric-care', 'addiction-care', 'interpreter', 'escort'))
);
comment on table service is 'The catalogue: kinds of specialised care, never a diagnosis';
comment on column service.counted is 'Who of a party takes a place: each person, each adult, each minor, or the party as one';
comment on column service.need is 'Where somebody of a party says this need, only those who say it take a place';
comment on column service.per_language is 'Given in a language: an offering in none of the party''s languages is none';
create unique index service_name_fr_key on service (lower(name_fr)) where retired_at is null;
create unique index service_name_ar_key on service (lower(name_ar)) where retired_at is null;
create unique index service_name_en_key on service (lower(name_en)) where retired_at is null;

insert into service (position, id, name_fr, name_ar, name_en, counted, need, per_language) values
  (1, 'medical', 'suivi médical', 'متابعة طبية', 'medical care', 'person', 'medical-care', false),
  (2, 'psychological', 'soutien psychologique', 'دعم نفسي', 'psychological support', 'person', 'psychological-care', false),
  (3, 'psychiatric', 'psychiatrie', 'طب نفسي', 'psychiatry', 'person', 'psychiatric-care', false),
  (4, 'addiction', 'addictologie', 'علاج الإدمان', 'addiction care', 'person', 'addiction-care', false),
  (5, 'maternity', 'maternité', 'رعاية الأمومة', 'maternity', 'adult', 'pregnant', false),
  (6, 'legal-aid', 'aide juridique', 'مساعدة قانونية', 'legal aid', 'party', null, false),
  (7, 'interpreting', 'interprétariat', 'ترجمة', 'interpreting', 'party', null, true),
  (8, 'child-care', 'garde d’enfants', 'رعاية الأطفال', 'child care', 'minor', null, false),
  (9, 'schooling', 'école', 'تمدرس', 'schooling', 'minor', null, false),
  (10, 'vocational-training', 'formation professionnelle', 'تكوين مهني', 'vocational training', 'adult', null, false),
  (11, 'reintegration', 'réinsertion', 'إعادة الإدماج', 'reintegration', 'adult', null, false),
  (12, 'voluntary-return', 'retour volontaire', 'عودة طوعية', 'voluntary return', 'party', null, false),
  (13, 'escort', 'accompagnement', 'مرافقة', 'escort', 'party', null, false);

create table offering (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  service_id text not null,
  places integer,
  on_site boolean not null default true,
  languages text[] not null default '{}',
  days integer[] not null default '{}',
  retired_at timestamptz,
  version integer not null default 1,
  constraint offering_pkey primary key (id),
  constraint offering_of_center_key unique (id, center_id),
  constraint offering_center_fkey foreign key (center_id) references center,
  constraint offering_service_fkey foreign key (service_id) references service,
  constraint offering_places_check check (places between 0 and 999),
  constraint offering_days_check check (days <@ '{1,2,3,4,5,6,7}')
);
comment on table offering is 'A service at a center';
comment on column offering.places is 'People served at the same time; null while nobody counts them';
comment on column offering.on_site is 'False where a partner gives it elsewhere';
comment on column offering.days is 'Days of the week, 1 is Monday; empty: every day';
create unique index offering_once on offering (center_id, service_id, on_site, languages) where retired_at is null;

-- What a center had said it offers goes on, uncounted until it says how many. An interpreter speaks what the center speaks.
insert into offering (center_id, service_id, languages)
select center.id, service.id, case when per_language then (select coalesce(array_agg(spoken order by spoken), '{}') from unnest(center.languages) spoken) else '{}' end
from center cross join lateral (select distinct unnest(services) as id) said join service on service.id = said.id;
alter table center drop column services;

create table service_place (
  id uuid not null default gen_random_uuid(),
  offering_id uuid not null,
  center_id uuid not null,
  place_number integer,
  during tstzrange not null,
  offer_id uuid not null,
  placement_id uuid,
  person_letter text,
  lapses_at timestamptz,
  override_reason text,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint service_place_pkey primary key (id),
  constraint service_place_offering_fkey foreign key (offering_id, center_id) references offering (id, center_id),
  constraint service_place_offer_fkey foreign key (offer_id, center_id) references offer (id, center_id),
  constraint service_place_placement_fkey foreign key (placement_id) references placement,
  constraint service_place_no_overlap exclude using gist (offering_id with =, place_number with =, during with &&) where (place_number is not null),
  constraint service_place_once exclude using gist (offer_id with =, offering_id with =, (coalesce(person_letter, '')) with =, during with &&),
  constraint service_place_during_check check (
    isempty(during) or (lower_inc(during) and not upper_inc(during) and isfinite(lower(during)) and coalesce(isfinite(upper(during)), true))),
  constraint service_place_held_check check ((lapses_at is null) = (placement_id is not null)),
  constraint service_place_number_check check (place_number >= 1),
  constraint service_place_override_check check (
    override_reason is null or (override_reason in ('urgent', 'ends-soon', 'court-order', 'partner-agrees') and place_number is null))
);
comment on table service_place is 'A dated use of one place of an offering, one row per place. Never deleted: it ends by shortening during';
comment on column service_place.place_number is 'From 1; null while the offering is not counted, or above its places';
comment on column service_place.override_reason is 'Why a center gave one more than its places';
comment on column service_place.person_letter is 'Who is served; null when the party is counted as one';
comment on column service_place.lapses_at is 'A held place past this moment is dead for every reader at once, as the beds of its offer are';
create index service_place_center_idx on service_place (center_id) where upper_inf(during) and not isempty(during);
create index service_place_offer_idx on service_place (offer_id);
create index service_place_placement_idx on service_place (placement_id) where placement_id is not null;

-- A range ended at a moment; empty if it had not begun.
create function ended_at(during tstzrange, at timestamptz) returns tstzrange immutable language sql
  return case when isempty(during) or lower(during) >= at then 'empty' else tstzrange(lower(during), least(upper(during), at)) end;

-- Places follow their offer and their placement, whichever act changes those: no path can forget them.
create function service_places_follow_offer() returns trigger language plpgsql set iwaa.role = 'system' as $$
begin
  if new.state = 'held' then
    update service_place set lapses_at = new.lapses_at where offer_id = new.id and lapses_at is not null and upper_inf(during) and not isempty(during);
  elsif new.state <> 'accepted' then
    update service_place set during = ended_at(during, least(clock_timestamp(), new.lapses_at))
    where offer_id = new.id and lapses_at is not null and upper_inf(during) and not isempty(during);
  end if;
  return null;
end
$$;
create trigger offer_service_places after update of state, lapses_at on offer for each row execute function service_places_follow_offer();

create function service_places_follow_placement() returns trigger language plpgsql set iwaa.role = 'system' as $$
begin
  if tg_op = 'INSERT' then
    update service_place set placement_id = new.id, lapses_at = null where offer_id = new.offer_id and lapses_at is not null and upper_inf(during) and not isempty(during);
  elsif old.ended_at is null and new.ended_at is not null then
    update service_place set during = ended_at(during, new.ended_at) where placement_id = new.id and upper_inf(during) and not isempty(during);
  elsif old.ended_at is not null and new.ended_at is null then
    -- Undone within its minute: the same places, or a refusal if one was given since.
    update service_place set during = tstzrange(lower(during), null) where placement_id = new.id and upper(during) = old.ended_at;
  end if;
  return null;
end
$$;
create trigger placement_service_places after insert or update of ended_at on placement for each row execute function service_places_follow_placement();

-- A number above the places of its offering is refused here, whatever was counted before; so is a count below the numbers in use.
create function service_place_within() returns trigger language plpgsql as $$
declare
  most integer := (select places from offering where id = new.offering_id for share);
begin
  if upper_inf(new.during) and (new.place_number > most or (most is not null and new.place_number is null and new.override_reason is null)) then
    raise exception using errcode = 'check_violation', constraint = 'service_place_within', message = 'above the places of the offering';
  end if;
  return new;
end
$$;
create trigger service_place_within before insert or update of place_number, during on service_place for each row execute function service_place_within();

create function offering_covers_use() returns trigger language plpgsql set iwaa.role = 'system' as $$
begin
  if exists (
    select from service_place where offering_id = new.id and upper_inf(during) and not isempty(during)
      and (lapses_at is null or lapses_at > clock_timestamp())
      and (new.retired_at is not null or place_number > new.places or (new.places is not null and place_number is null and override_reason is null))
  ) then
    raise exception using errcode = 'check_violation', constraint = 'offering_covers_use', message = 'more places are in use';
  end if;
  return null;
end
$$;
create trigger offering_covers_use after update of places, retired_at on offering for each row execute function offering_covers_use();

-- Who has a place is for the center and the coordination; how many are taken is for whoever looks for one.
create function service_use(centers uuid[]) returns table (offering_id uuid, place_number integer) stable language sql set iwaa.role = 'system' as $$
  select offering_id, place_number from service_place
  where center_id = any (centers) and upper_inf(during) and not isempty(during) and (lapses_at is null or lapses_at > (select clock_timestamp()))
$$;
comment on function service_use is 'A line for each place in use, now or from a day to come on';

create function end_dead_service_holds(center uuid) returns void language sql set iwaa.role = 'system' as $$
  update service_place set during = ended_at(during, lapses_at)
  where center_id = center and upper_inf(during) and not isempty(during) and lapses_at <= clock_timestamp()
$$;
comment on function end_dead_service_holds is 'Whoever wants a place next ends the holds that are past their time';

alter table service_place enable row level security, force row level security;
create policy service_place_visible on service_place using (
  (select viewer_role()) in ('coordinator', 'system')
  or ((select viewer_role()) in ('manager', 'staff') and center_id = (select viewer_center())
    and exists (select from offer where offer.id = service_place.offer_id)));
create policy service_place_taken on service_place for insert with check (
  exists (select from offer where offer.id = service_place.offer_id));

grant select, insert, update on service, offering, service_place to iwaa_app;
