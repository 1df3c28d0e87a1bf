import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Kysely, sql } from 'kysely';
import pg from 'pg';

import { StartupError } from '../startup-error.ts';
import { prepareJobs } from '../jobs.ts';
import { applicationRole } from './database.ts';

export const migrationsFolder = join(import.meta.dirname, '../../../../migrations');

type Migration = { readonly name: string; readonly digest: string; readonly text: string };

/**
 * Brings the database of `url` to the newest migration; returns the names of those that ran.
 * The tables of the jobs come with their library, in a schema of their own. Forward only, each file in its own transaction, one server at a time: a second one that starts together waits, then finds nothing to do.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'iwaa migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('iwaa migrate'))`);
    await client.query(foundation);
    const waiting = await notLanded(client, await migrationsOf(folder));
    for (const migration of waiting) await land(client, migration);
    await prepareJobs(url);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Whether every migration of `folder` has landed in the database. */
export async function migrationsAtHead<T>(db: Kysely<T>, folder = migrationsFolder): Promise<boolean> {
  const [names, { rows }] = await Promise.all([
    namesOf(folder),
    sql<{ name: string }>`select name from migration`.execute(db),
  ]);
  const landed = new Set(rows.map(({ name }) => name));
  return names.every((name) => landed.has(name));
}

// The role belongs to the whole cluster: another database's migration may create it at the same moment.
const foundation = `
  do $$ begin
    create role ${applicationRole} nologin noinherit nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin
    if not pg_has_role(current_user, '${applicationRole}', 'set') then
      execute format('grant ${applicationRole} to %I with inherit false, set true', current_user);
    end if;
  end $$;
  create table if not exists migration (
    name text primary key,
    digest text not null,
    at timestamptz not null default now()
  );
  grant select on migration to ${applicationRole};
`;

async function namesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
}

async function migrationsOf(folder: string): Promise<Migration[]> {
  return Promise.all(
    (await namesOf(folder)).map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function notLanded(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration');
  const digests = new Map(rows.map(({ name, digest }) => [name, digest]));
  const edited = migrations.find(({ name, digest }) => (digests.get(name) ?? digest) !== digest);
  if (edited) {
    throw new StartupError(
      `The migration ${edited.name} was edited after it had run on this database. Restore the file and put the change in a new migration.`,
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new StartupError(
      `This database has run the migration ${unknown.name}, which this version of Iwaa does not have. Start the newer version.`,
    );
  }
  return migrations.filter(({ name }) => !digests.has(name));
}

async function land(client: pg.Client, { name, digest, text }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause });
  }
}
