import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbedded } from '../server/src/platform/db/embedded.ts';

/** A commit waits for the disk, as in earnest; only what a year of rows poured in at once needs is widened. */
export const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  maintenance_work_mem: '128MB',
};

/** A cluster of the bench's own, gone afterwards. */
export async function startCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await privateFolder();
  const { url, stop } = await startEmbedded(folder, settings);
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function privateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'iwaa-bench-'));
  // Under root, PostgreSQL runs as another user, who must be able to cross it.
  await chmod(folder, 0o711);
  return folder;
}
