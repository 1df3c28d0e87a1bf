#!/bin/sh
# One backup of the database of DATABASE_URL into a folder, encrypted for the holder of a public key before it touches the disk.
#   DATABASE_URL=… BACKUP_KEY=public-key.txt ./backup.sh /var/backups/iwaa
# Needs pg_dump of the server's version or later, and age. IWAA_SECRET is not in it: keep that elsewhere.
set -eu
folder=$1
umask 077
name=$folder/iwaa-$(date -u +%Y%m%dT%H%M%SZ).dump.age
# Without a pipe's failure being told apart, half a backup would look like one: the dump's own end is kept in a file.
status=$(mktemp)
trap 'rm -f "$status" "$name.part"' EXIT
{ pg_dump --format=custom "$DATABASE_URL" || echo failed >"$status"; } | age --encrypt --recipients-file "$BACKUP_KEY" >"$name.part"
[ ! -s "$status" ] || { echo "pg_dump failed; no backup was made." >&2; exit 1; }
mv "$name.part" "$name"
echo "$name"
