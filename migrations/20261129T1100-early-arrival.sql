-- Who comes before their day is served from then on. A place that had not begun was emptied by a departure, and nothing told an undone one what to give back.

create or replace function service_places_follow_placement() returns trigger language plpgsql set iwaa.role = 'system' as $$
begin
  if tg_op = 'INSERT' then
    update service_place set placement_id = new.id, lapses_at = null where offer_id = new.offer_id and lapses_at is not null and upper_inf(during) and not isempty(during);
  elsif old.arrived_at is null and new.arrived_at is not null then
    update service_place set during = tstzrange(new.arrived_at, null) where placement_id = new.id and upper_inf(during) and lower(during) > new.arrived_at;
  elsif old.ended_at is null and new.ended_at is not null then
    update service_place set during = ended_at(during, new.ended_at) where placement_id = new.id and upper_inf(during) and not isempty(during);
  elsif old.ended_at is not null and new.ended_at is null then
    -- Undone within its minute: the same places, or a refusal if one was given since.
    update service_place set during = tstzrange(lower(during), null) where placement_id = new.id and upper(during) = old.ended_at;
  end if;
  return null;
end
$$;
drop trigger placement_service_places on placement;
create trigger placement_service_places after insert or update of arrived_at, ended_at on placement for each row execute function service_places_follow_placement();
