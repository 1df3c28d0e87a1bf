-- What is needed no more is forgotten: words and marks three days after a request has ended, keys of changes after three, events after seven.

grant delete on message, separation_mark, session to iwaa_app;
create policy message_forgotten on message as restrictive for delete using ((select viewer_role()) = 'system');
create policy separation_mark_forgotten on separation_mark as restrictive for delete using ((select viewer_role()) = 'system');
create index request_note_idx on request (id) where note is not null;
create index idempotency_key_at_idx on idempotency_key (at);

-- The application may neither change nor remove events: it may have the oldest forgotten, and never the last, for the next goes on from its position.
create function forget_events(most integer) returns bigint language sql security definer set search_path = public, pg_temp as $$
  with oldest as (select pos, at from event order by pos limit most),
  gone as (
    delete from event
    where pos <= (select max(pos) from oldest where at < now() - interval '7 days')
      and pos < (select max(pos) from event)
    returning pos)
  select count(*) from gone
$$;
comment on function forget_events is 'Forgets events of a week ago or more, at most so many; how many it forgot';
revoke all on function forget_events(integer) from public;
grant execute on function forget_events(integer) to iwaa_app;
