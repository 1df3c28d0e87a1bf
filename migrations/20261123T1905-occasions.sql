-- Sweeps and jobs ask by the occasion alone: was anybody told of it?

create index notification_occasion_idx on notification (occasion);
