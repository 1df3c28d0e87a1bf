-- Surges: while one is open in a region its centers may add beds that exist only as long.

create table surge (
  id uuid not null default gen_random_uuid(),
  region_id text not null,
  during tstzrange not null,
  reason text not null,
  opened_by uuid not null,
  constraint surge_pkey primary key (id),
  constraint surge_region_fkey foreign key (region_id) references region,
  constraint surge_opened_by_fkey foreign key (opened_by) references account,
  constraint surge_reason_check check (reason in ('raid', 'border', 'disaster', 'closure', 'season', 'other')),
  constraint surge_during_check check (
    isempty(during) or (not lower_inf(during) and not upper_inf(during) and lower_inc(during) and not upper_inc(during))),
  constraint surge_one_at_a_time exclude using gist (region_id with =, during with &&)
);
comment on table surge is 'A coordinator opens it for a region; it ends at a moment that is known, and sooner if it is ended';

alter table bed add column surge_id uuid,
  add constraint bed_surge_fkey foreign key (surge_id) references surge,
  add constraint bed_surge_check check (surge_id is null or kind = 'extra');
comment on column bed.surge_id is 'The surge this bed was added for: once that is over the bed can be promised to nobody';
create index bed_surge_idx on bed (surge_id) where surge_id is not null;

-- Whatever a screen says: a bed of a surge that is over takes nobody new. Who is in it stays.
create function refuse_after_surge() returns trigger language plpgsql as $$
begin
  if exists (select from bed join surge on surge.id = bed.surge_id
    where bed.id = new.bed_id and (isempty(surge.during) or upper(surge.during) <= greatest(lower(new.during), clock_timestamp()))) then
    raise exception using errcode = '23514', constraint = 'claim_surge_over', message = 'the surge of this bed is over';
  end if;
  return new;
end
$$;
create trigger claim_surge_over before insert on claim for each row
  when (new.purpose in ('hold', 'booking', 'stay', 'kept')) execute function refuse_after_surge();

grant select, insert, update on surge to iwaa_app;
