-- A departure is taken back by the moment at which it left its beds: a range that had ended before does not tell it.

alter table claim add column left_at timestamptz;
alter table claim add constraint claim_left_check check (left_at is null or vacated);
comment on column claim.left_at is 'When the placement left all its beds: departure, no-show or cancellation. Null while it has them, and where one person left this bed alone';
