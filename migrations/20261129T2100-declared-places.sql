-- A center that takes part with its counts alone says by hand how many places it has, and for whom.

create table declared_place (
  center_id uuid not null,
  receives text not null,
  places smallint not null,
  constraint declared_place_pkey primary key (center_id, receives),
  constraint declared_place_center_fkey foreign key (center_id) references center,
  constraint declared_place_receives_check check (receives in ('woman', 'man', 'girl', 'boy', 'family')),
  constraint declared_place_places_check check (places between 0 and 500)
);
comment on table declared_place is 'Free places as a center that reports by hand last told them; whom it does not receive has no row';

grant select, insert, delete on declared_place to iwaa_app;

-- Whoever begins to keep beds here no longer declares, and who goes back to that begins anew: old numbers would pass for fresh.
create function forget_declared_places() returns trigger language plpgsql as $$
begin
  delete from declared_place where center_id = new.id;
  return null;
end
$$;
create trigger center_declared_places after update of participation on center
  for each row when (old.participation is distinct from new.participation) execute function forget_declared_places();
