import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { dataFolder, refusedStart } from '../../../test/server.ts';
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
  const environment = { DATABASE_URL: inject('template'), NODE_ENV: 'production', IWAA_DATA: folder };
  const { code, said } = await refusedStart(environment);
  expect({ code, said }).toEqual({
    code: 1,
    said: 'The PostgreSQL of DATABASE_URL runs with fsync and full_page_writes and synchronous_commit off: a power cut would lose promised beds. Switch it on and start Iwaa again.',
  });
});

test('one setting off is enough, and a database with all of them on is taken', async () => {
  const taken = async (settings: Record<string, string>) => {
    const { url, stop } = await startEmbedded(folder, settings);
    const outcome = postgresOf({ ...config, databaseUrl: url, dataFolder: folder, isProduction: true });
    return outcome.then(() => 'taken', String).finally(stop);
  };
  expect(await taken({})).toBe('taken');
  expect(await taken({ synchronous_commit: 'off' })).toContain('synchronous_commit off');
});
