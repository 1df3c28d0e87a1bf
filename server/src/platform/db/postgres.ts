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
export async function postgresOf({ databaseUrl, dataFolder, isProduction }: Config): Promise<PostgreSQL> {
  if (!databaseUrl) return startEmbedded(dataFolder);
  await checkServer(databaseUrl, isProduction);
  return { url: databaseUrl, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}

/** What keeps a promise through a power cut; a page that the disk altered is at least noticed by its checksum. */
const durability = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

async function checkServer(url: string, isProduction: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((cause: Error) => {
    throw new StartupError(`Cannot use the PostgreSQL of DATABASE_URL: ${cause.message || 'no answer'}.`, { cause });
  });
  const { rows } = await client.query<{ version: number; off: string[]; checksums: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('data_checksums')::boolean as checksums,
      array(select name::text from pg_settings where name = any($1) and setting = 'off' order by name) as off`,
    [durability],
  );
  await client.end();
  for (const { version, off, checksums } of rows) {
    if (version < 160_000)
      throw new StartupError('The PostgreSQL of DATABASE_URL is too old: version 16 or later is needed.');
    if (off.length > 0)
      tellUnsafe(
        `The PostgreSQL of DATABASE_URL runs with ${off.join(' and ')} off: a power cut would lose promised beds. Switch it on and start Iwaa again.`,
        isProduction,
      );
    if (!checksums)
      tellUnsafe(
        'The PostgreSQL of DATABASE_URL keeps no checksums: a bed that its disk altered would not be noticed. Stop it, run pg_checksums --enable, and start both again.',
        isProduction,
      );
  }
}

/** In production it is refused; whoever only tries is told. */
function tellUnsafe(sentence: string, isProduction: boolean): void {
  if (isProduction) throw new StartupError(sentence);
  log.error(sentence);
}
