import { spawnSync } from 'node:child_process';
import { chown, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { placeFor } from '../../src/platform/db/embedded-place.ts';
import { dataFolder } from '../server.ts';

type OnDisk = Embedded & { readonly folder: string };
/** A primary whose every commit waits until its standby has it on disk. */
export type Pair = {
  readonly primary: OnDisk;
  readonly standby: OnDisk;
  /** The primary waits for nobody any more, and the standby no longer hears it: whatever is acknowledged from then on only the primary has. */
  readonly part: () => Promise<void>;
  /** Ends the primary as a power cut would, and makes the standby the primary. */
  readonly failOver: () => Promise<void>;
  /** Both end, and their folders are gone. */
  readonly stop: () => Promise<void>;
};

export async function startPair(settings: Readonly<Record<string, string>> = {}): Promise<Pair> {
  const [folder, other] = [await dataFolder(), await dataFolder()];
  const primary = await startEmbedded(folder, { ...settings, wal_keep_size: '256MB' });
  await copyWhileItRuns(primary.url, folder, other);
  const following = `host=${placeFor(folder).sockets} user=iwaa`;
  const standby = await startEmbedded(other, { ...settings, primary_conninfo: following });
  await ask(primary.url, "alter system set synchronous_standby_names = '*'");
  await ask(primary.url, 'select pg_reload_conf()');
  while (!(await isFollowed(primary.url)));
  return {
    primary: { ...primary, folder },
    standby: { ...standby, folder: other },
    part: async () => {
      const rules = join(placeFor(folder).data, 'pg_hba.conf');
      await writeFile(rules, `local replication all reject\n${await readFile(rules, 'utf8')}`);
      await ask(primary.url, "alter system set synchronous_standby_names = ''");
      await ask(primary.url, 'select pg_reload_conf()');
      await ask(primary.url, 'select pg_terminate_backend(pid) from pg_stat_replication');
      while ((await ask(primary.url, 'select from pg_stat_replication')).length > 0);
    },
    failOver: async () => {
      const [pid] = (await readFile(join(placeFor(folder).data, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await primary.lost;
      await ask(standby.url, 'select pg_promote()');
    },
    stop: async () => {
      await primary.stop();
      await standby.stop();
      for (const one of [folder, other]) await rm(one, { recursive: true });
    },
  };
}

/** A base backup by PostgreSQL's own rules: what is copied between its start and its end, with the label that it gives. */
async function copyWhileItRuns(url: string, from: string, to: string): Promise<void> {
  const { data: source } = placeFor(from);
  const { data: target, account } = placeFor(to);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('standby', true)");
    const { status, stderr } = spawnSync('cp', ['-a', source, target], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
    spawnSync('rm', ['-f', join(target, 'postmaster.pid'), join(target, 'postmaster.opts')]);
    const added = { backup_label: rows[0]?.label ?? '', 'standby.signal': '' };
    for (const [name, text] of Object.entries(added)) {
      await writeFile(join(target, name), text);
      if (account) await chown(join(target, name), account.uid, account.gid);
    }
  } finally {
    await client.end();
  }
}

async function isFollowed(url: string): Promise<boolean> {
  const followed = await ask(url, "select from pg_stat_replication where state = 'streaming' and sync_state = 'sync'");
  return followed.length === 1;
}

export async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
