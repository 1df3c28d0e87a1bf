-- A reopening can be taken back for a moment: whoever was hasty has the bed closed again exactly as it was.

alter table claim
  add column was_during tstzrange,
  add constraint claim_was_during_check check (was_during is null or purpose in ('closure', 'turnaround'));
comment on column claim.was_during is 'Of a closure or turnaround that somebody ended early: from when until when it was to stand';
