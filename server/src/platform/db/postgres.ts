import pg from 'pg';

import type { Config } from '../config.ts';
import { log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { startEmbedded } from './embedded.ts';

export type PostgreSQL = {
  /** The owner's address. */
  readonly url: string;
  /** Settles with PostgreSQL's last words if ours ends under us; one that is not ours is simply waited for. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The operator's PostgreSQL where one is named, else our own. */
export async function postgresOf({ databaseUrl, dataFolder }: Config): Promise<PostgreSQL> {
  if (!databaseUrl) return startEmbedded(dataFolder);
  await checkServer(databaseUrl);
  return { url: databaseUrl, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((cause: Error) => {
    throw new StartupError(`Cannot use the PostgreSQL of DATABASE_URL: ${cause.message || 'no answer'}.`, { cause });
  });
  const { rows } = await client.query<{ version: number; durable: boolean }>(`
    select current_setting('server_version_num')::int as version,
      current_setting('fsync')::boolean and current_setting('full_page_writes')::boolean as durable
  `);
  await client.end();
  for (const { version, durable } of rows) {
    if (version < 160_000)
      throw new StartupError('The PostgreSQL of DATABASE_URL is too old: version 16 or later is needed.');
    if (!durable) log.error('fsync or full_page_writes is off: a power cut will lose promised beds');
  }
}
