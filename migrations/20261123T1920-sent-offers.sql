-- How much each center was asked of late is looked up at every search.

create index offer_sent_idx on offer (sent_at) include (center_id) where sent_at is not null;
