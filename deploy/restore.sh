#!/bin/sh
# Brings a backup into an empty database; Iwaa must not run on it meanwhile.
#   DATABASE_URL=… BACKUP_IDENTITY=private-key.txt ./restore.sh iwaa-20260101T000000Z.dump.age
set -eu
# The role that the server acts as belongs to the whole PostgreSQL and is in no dump.
psql "$DATABASE_URL" --quiet --set ON_ERROR_STOP=1 <<'SQL'
do $$ begin
  create role iwaa_app nologin noinherit nobypassrls;
exception when duplicate_object then null;
end $$;
SQL
dump=$(mktemp)
trap 'rm -f "$dump"' EXIT
age --decrypt --identity "$BACKUP_IDENTITY" "$1" >"$dump"
pg_restore --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$dump"
