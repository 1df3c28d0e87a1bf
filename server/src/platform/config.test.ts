import { expect, test } from 'vitest';

import { projectFolder, readConfig } from './config.ts';

test('without any setting it is a private server with its own PostgreSQL', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: undefined,
    poolUrl: undefined,
    port: 4000,
    host: '127.0.0.1',
    dataFolder: `${projectFolder}/.data`,
    secret: undefined,
    logLevel: 'info',
    metricsToken: undefined,
    smtpUrl: undefined,
    mailFrom: 'iwaa@localhost.invalid',
    isProduction: false,
    trustedProxies: 0,
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT must be a port number, from 1 to 65535.'],
  [{ PORT: '' }, 'PORT must be a port number, from 1 to 65535.'],
  [{ HOST: '' }, 'HOST must be the address to listen on, such as 127.0.0.1.'],
  [{ IWAA_DATA: '' }, 'IWAA_DATA must be a folder.'],
  [{ IWAA_SECRET: 'short' }, 'IWAA_SECRET must be at least 32 bytes long.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info, debug or silent.'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must be at least 16 bytes long.'],
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be the address that mails come from.'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be the address of a mail server: smtps://user:password@host.'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be how many proxies stand in front, from 0 to 10.'],
  [{ POOL_URL: 'bouncer' }, 'POOL_URL must be the address of a pooler: postgresql://user@host/database.'],
  [
    { DATABASE_URL: 'mysql://here' },
    'DATABASE_URL must be the address of a PostgreSQL: postgresql://user@host/database.',
  ],
])('%j is refused in a sentence that names it', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence);
});
