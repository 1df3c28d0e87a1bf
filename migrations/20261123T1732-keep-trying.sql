-- A request may go on by itself: when a center declines or lets its time pass, the next best one is asked, at most so many times.

alter table request
  add column keep_trying integer not null default 0,
  add column owes_next_at timestamptz,
  add constraint request_keep_trying_check check (keep_trying between 0 and 5 and (keep_trying = 0 or consent is not null)),
  add constraint request_owes_next_check check (owes_next_at is null or (state = 'seeking' and consent is not null));
comment on column request.keep_trying is 'How many more centers may be asked without the agent; each one asked counts down';
comment on column request.owes_next_at is 'Since when the next center is to be asked. Written with the answer that made it due, cleared with the offer that pays it: once, by any server';
create index request_owes_next_idx on request (owes_next_at) where owes_next_at is not null;

alter table offer
  add column automatic boolean not null default false,
  add constraint offer_automatic_check check (not automatic or sent_at is not null);
comment on column offer.automatic is 'Made by the server for a request that goes on by itself: sent from its first moment';
