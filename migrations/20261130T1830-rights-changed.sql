-- No act gives an account another role, center or organization; where it is done by hand, whoever is signed in to it signs in anew, and open screens end.

create function end_sessions_of_account() returns trigger language plpgsql as $$
begin
  update session set ended_at = clock_timestamp() where account_id = new.id and ended_at is null;
  insert into outbox (kind, account_id) values ('access', new.id);
  return null;
end
$$;
create trigger account_rights_changed after update of role, center_id, organization_id on account
  for each row when ((old.role, old.center_id, old.organization_id) is distinct from (new.role, new.center_id, new.organization_id))
  execute function end_sessions_of_account();
