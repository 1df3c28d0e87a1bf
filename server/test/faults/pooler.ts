import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { unprivilegedAccount } from '../../src/platform/db/embedded-account.ts';
import { dataFolder, freePort } from '../server.ts';

export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0;

/** So few connections that transactions of many callers take turns on each. */
export const poolSize = 4;

export type Pooler = { readonly url: string; readonly folder: string; readonly stop: () => Promise<void> };

/** A PgBouncer in transaction mode before a database, which begins its connections with `connectQuery`. */
export async function startPgBouncer(databaseUrl: string, connectQuery: string): Promise<Pooler> {
  const folder = await dataFolder();
  const port = await freePort();
  const database = new URL(databaseUrl);
  const name = database.pathname.slice(1);
  const settings = join(folder, 'pgbouncer.ini');
  const users = join(folder, 'users.txt');
  const host = database.searchParams.get('host') ?? database.hostname;
  await writeFile(users, `"${database.username}" ""\n`);
  await writeFile(
    settings,
    `[databases]
${name} = host=${host} dbname=${name} connect_query='${connectQuery.replaceAll("'", "''")}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 200
`,
  );
  // Like PostgreSQL it refuses to run as root.
  const account = process.getuid?.() === 0 ? unprivilegedAccount(folder) : undefined;
  for (const file of account ? [settings, users] : []) await chown(file, account!.uid, account!.gid);
  const child = spawn('pgbouncer', [settings], { ...account, stdio: 'ignore' });
  while (!(await listens(port))) if (child.exitCode !== null) throw new Error('PgBouncer did not start');
  return { url: `postgresql://${database.username}@127.0.0.1:${port}/${name}`, folder, stop: () => end(child) };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1', () => {
      line.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}
