-- What a search needs of everybody's rota: how many are there and when, and no longer who. A network's worth of it is a third of what it was.

-- Of one center: a plan for any number of them is a wrong one for some number.
create function staffing(center uuid, since timestamptz, until timestamptz)
  returns table (profession text, is_caseload boolean, during tstzrange, staff integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  with ruled as materialized (
    select profession, bool_or(part = 'week') as by_week, bool_or(part <> 'week') as by_hour
    from cover_rule
    where center_id = center
    group by profession),
  away as materialized (
    select member_id, range_agg(during) as times
    from staff_absence
    where center_id = center and during && tstzrange(since, until)
    group by member_id),
  present as materialized (
    select ruled.*, member_id, there.during
    from shift
    join staff_member on staff_member.id = member_id and staff_member.center_id = center
    join ruled using (profession)
    left join away using (member_id),
    lateral unnest(tstzmultirange(shift.during) - coalesce(away.times, '{}')) as there (during)
    where shift.center_id = center and shift.during && tstzrange(since, until)),
  weeks as materialized (
    select tstzrange(week at time zone time_zone, (week + interval '1 week') at time zone time_zone) as week
    from network, generate_series(date_trunc('week', since at time zone time_zone), until at time zone time_zone, interval '1 week') as week)
  select profession, false, during, count(*)::integer
  from present
  where by_hour
  group by profession, during
  union all
  select profession, true, week, count(distinct member_id)::integer
  from present join weeks on during && week
  where by_week
  group by profession, week
$$;
comment on function staffing is
  'Of professions for which a center has a rule: how many are there together, absences taken off, and how many at some time of each calendar week (their caseload)';
revoke execute on function staffing from public;
grant execute on function staffing to iwaa_app;

drop function duty;
