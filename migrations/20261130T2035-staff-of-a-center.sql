-- Every hold reads the rota of its center: by the center's own people, not by all whom the network has.

create index staff_member_center_idx on staff_member (center_id);

create or replace function duty(centers uuid[], since timestamptz, until timestamptz)
  returns table (center_id uuid, member_id uuid, profession text, during tstzrange, absent boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select shift.center_id, shift.member_id, staff_member.profession, shift.during, false
  from shift join staff_member on staff_member.id = shift.member_id and staff_member.center_id = any (centers)
  where shift.center_id = any (centers) and shift.during && tstzrange(since, until)
  union all
  select staff_absence.center_id, staff_absence.member_id, staff_member.profession, staff_absence.during, true
  from staff_absence join staff_member on staff_member.id = staff_absence.member_id and staff_member.center_id = any (centers)
  where staff_absence.center_id = any (centers) and staff_absence.during && tstzrange(since, until)
$$;
