import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';

declare module 'vitest' {
  // The owner's address of the migrated database that each test file clones.
  interface ProvidedContext {
    template: string;
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

/** Vitest calls it once before the PostgreSQL tests; what it returns, once after. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startThrowaway();
  await migrate(url);
  project.provide('template', url);
  return stop;
}
