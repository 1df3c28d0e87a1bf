-- What was written once can be mended by two people at once: each row tells which version of it an editor saw. What no longer holds is erased.

alter table organization add column revision integer not null default 1;
alter table bed add column version integer not null default 1;
alter table checklist_item add column version integer not null default 1;
alter table account add column version integer not null default 1;
comment on column organization.revision is 'Its version, by a name of its own: a server of before reads center and organization together, and says version of the center alone';
comment on column account.version is 'Counts the changes of the label alone';
grant delete on center_contact, checklist_item to iwaa_app;
