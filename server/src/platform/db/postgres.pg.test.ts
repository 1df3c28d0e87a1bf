import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { startThrowaway } from '../../../test/cluster.ts';
import { dataFolder, refusedStart } from '../../../test/server.ts';
import { owner } from './embedded-connection.ts';
import { placeFor } from './embedded-place.ts';
import { startEmbedded } from './embedded.ts';
import { postgresOf } from './postgres.ts';

let folder: string;
beforeAll(async () => {
  folder = await dataFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const config = {
  ...{ port: 0, host: '', secret: undefined, logLevel: 'silent', metricsToken: undefined, trustedProxies: 0 },
  ...{ poolUrl: undefined, smtpUrl: undefined, mailFrom: '' },
};

test('in production a database that a power cut would rob of promised beds is refused in a sentence', async () => {
  const unsafe = await startThrowaway();
  onTestFinished(unsafe.stop);
  const environment = { DATABASE_URL: unsafe.url, NODE_ENV: 'production', IWAA_DATA: folder };
  const { code, said } = await refusedStart(environment);
  expect({ code, said }).toEqual({
    code: 1,
    said: 'The PostgreSQL of DATABASE_URL runs with fsync and full_page_writes and synchronous_commit off: a power cut would lose promised beds. Switch it on and start Iwaa again.',
  });
});

/** What becomes of a start in production on the cluster in a folder, or of one by somebody who only tries. */
async function start(on: string, settings: Record<string, string> = {}, isProduction = true): Promise<string> {
  const { url, stop } = await startEmbedded(on, settings);
  const outcome = postgresOf({ ...config, databaseUrl: url, dataFolder: on, isProduction });
  return outcome.then(() => 'taken', String).finally(stop);
}

test('one setting off is enough, and a database with all of them on is taken', async () => {
  expect(await start(folder)).toBe('taken');
  expect(await start(folder, { synchronous_commit: 'off' })).toContain('synchronous_commit off');
});

test('in production a database without checksums is refused, too, with what to do; whoever only tries may use it', async () => {
  const bare = await dataFolder();
  onTestFinished(() => rm(bare, { recursive: true }));
  const { data, binaries, account } = placeFor(bare);
  const made = ['--pgdata', data, '--username', owner, '--auth', 'trust', '--no-data-checksums'];
  const { status, stderr } = spawnSync(join(binaries, 'bin/initdb'), made, { ...account, cwd: '/', encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(await start(bare)).toContain('keeps no checksums');
  expect(await start(bare, {}, false)).toBe('taken');
});
