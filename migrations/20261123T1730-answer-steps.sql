-- The time of an answer has steps: a reminder at half of it, the deputy at its end, a little more, then it lapses; each is written down once.

alter table center
  add column grace_percent integer not null default 33,
  add column deputy_id uuid,
  add constraint center_grace_check check (grace_percent between 10 and 100),
  add constraint center_deputy_fkey foreign key (deputy_id) references account;
comment on column center.grace_percent is 'How much longer the beds stay held once the answer is overdue and the deputy was told, as a share of the answer time';
comment on column center.deputy_id is 'Who is told when an answer is overdue; without one, the coordination';

alter table offer
  add column remind_at timestamptz,
  add column answer_by timestamptz,
  add column reminded_at timestamptz,
  add column escalated_at timestamptz,
  add column maybe_at timestamptz,
  add column maybe_by uuid,
  add constraint offer_steps_check check (remind_at <= answer_by and answer_by <= lapses_at),
  add constraint offer_maybe_check check ((maybe_at is null) = (maybe_by is null));
comment on column offer.remind_at is 'Half of the answer time';
comment on column offer.answer_by is 'The deadline of the answer, as the agent reads it; lapses_at comes after it by the center''s grace';
comment on column offer.reminded_at is 'When the reminder was written down: once, whichever server did it';
comment on column offer.escalated_at is 'When the deputy was told that the answer is overdue: once';
comment on column offer.maybe_at is 'The center has read it and is calling; the clock goes on';

update offer set answer_by = lapses_at, remind_at = sent_at + (lapses_at - sent_at) / 2 where sent_at is not null and lapses_at >= sent_at;
-- What is over needs no reminder any more.
update offer set reminded_at = sent_at, escalated_at = lapses_at where sent_at is not null and state <> 'held';

create index offer_remind_idx on offer (remind_at) where state = 'held' and reminded_at is null;
create index offer_escalate_idx on offer (answer_by) where state = 'held' and escalated_at is null;

-- A step that was taken is never taken back, nor taken again: whatever a server forgets, the row remembers.
create function keep_answer_steps() returns trigger language plpgsql as $$
begin
  if (old.reminded_at is not null and new.reminded_at is distinct from old.reminded_at)
    or (old.escalated_at is not null and new.escalated_at is distinct from old.escalated_at)
    or (old.maybe_at is not null and new.maybe_at is distinct from old.maybe_at) then
    raise exception using errcode = 'check_violation', constraint = 'offer_steps_once', message = 'a step of an answer is taken once';
  end if;
  return new;
end
$$;
create trigger offer_steps_once before update of reminded_at, escalated_at, maybe_at on offer
  for each row execute function keep_answer_steps();
