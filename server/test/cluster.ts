import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { buildServer } from '../build.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';

declare module 'vitest' {
  // The owner's address of the migrated database that each test file clones.
  interface ProvidedContext {
    template: string;
    /** Whether what the tests made stays in their databases, for whoever brought the cluster to look at. */
    isKept: boolean;
    /** Minutes that the network's clock is ahead of UTC today, as PostgreSQL's zone data have it: Node's may be of another year. */
    zoneMinutes: number;
  }
}

/** A throwaway cluster: it may forget everything, so it need not wait for the disk. */
export async function startThrowaway(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'iwaa-test-'));
  await chmod(folder, 0o711);
  const { url, stop } = await startEmbedded(folder, {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '300',
  });
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function zoneMinutesAt(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ minutes: number }>(
    `select (extract(epoch from now() at time zone time_zone - now() at time zone 'UTC') / 60)::int as minutes from network`,
  );
  await client.end();
  return rows[0]?.minutes ?? 0;
}

/** Those that ask for a database; some of them start the server as it is now. */
const kindsWithDatabase: ReadonlySet<string> = new Set(['pg', 'e2e', 'walks', 'faults', 'bench']);

/** Names the owner's address of a migrated database, where the tests are to run on a cluster that is not thrown away. */
export const clusterBrought = 'IWAA_TEST_CLUSTER';

/** Vitest calls it once before the tests, whatever kinds of them are run; what it returns, once after. */
export async function setup({ vitest, provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!vitest.projects.some(({ name }) => kindsWithDatabase.has(name))) return undefined;
  const brought = process.env[clusterBrought];
  if (brought === undefined) await buildServer();
  const { url, stop } = brought === undefined ? await startMigrated() : { url: brought, stop: undefined };
  provide('template', url);
  provide('isKept', brought !== undefined);
  provide('zoneMinutes', await zoneMinutesAt(url));
  return stop;
}

async function startMigrated(): Promise<{ url: string; stop: () => Promise<void> }> {
  const cluster = await startThrowaway();
  await migrate(cluster.url);
  return cluster;
}
