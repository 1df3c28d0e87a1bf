-- What people were told is forgotten after ninety days: it holds references.

create policy notification_forgotten on notification for delete using ((select viewer_role()) = 'system');
grant delete on notification to iwaa_app;
create index notification_at_idx on notification (at);
