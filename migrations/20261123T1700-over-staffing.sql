-- A manager may receive people beyond what the staff on shift can care for, and says why.

alter table placement add column over_staffing text
  constraint placement_over_staffing_check check (over_staffing in ('relief-coming', 'manager-stays', 'resident-leaving', 'danger', 'other'));
comment on column placement.over_staffing is 'Why people were received beyond the staffed places; null when the staff sufficed';
create index placement_over_staffing_idx on placement (center_id) where over_staffing is not null and state in ('booked', 'arrived');
