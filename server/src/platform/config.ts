import { isAbsolute, join } from 'node:path';

import * as v from 'valibot';

import { StartupError } from './startup-error.ts';

export const projectFolder = join(import.meta.dirname, '../../..');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * Every setting of the server, by the name of its environment variable, with the sentence for a value it cannot take, and with what the README says
 * of it: its meaning, and what is there without it where that is more than the default. `node scripts/environment.ts` writes it there.
 */
const Environment = v.object({
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, 'must be the address of a PostgreSQL: postgresql://user@host/database'),
      v.description('address of your own, `postgresql://user@host/database`'),
      v.metadata({ without: 'the embedded PostgreSQL' }),
    ),
  ),
  POOL_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, 'must be the address of a pooler: postgresql://user@host/database'),
      v.description(
        'a PgBouncer in transaction mode before that database, for all that people ask ([how](docs/operations.md#more-than-one-machine))',
      ),
    ),
  ),
  PORT: v.optional(
    v.pipe(wholeNumber(0, 65_535, 'must be a port number, from 1 to 65535'), v.description('port to listen on')),
    '4000',
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty('must be the address to listen on, such as 127.0.0.1'),
      v.description('address to listen on'),
    ),
    '127.0.0.1',
  ),
  IWAA_DATA: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty('must be a folder'),
      v.description('folder of the embedded PostgreSQL and of the secret; relative to the project'),
    ),
    '.data',
  ),
  IWAA_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.minBytes(32, 'must be at least 32 bytes long'),
      v.description('at least 32 bytes; every key derives from it'),
      v.metadata({ without: 'made once, kept in `IWAA_DATA`' }),
    ),
  ),
  LOG_LEVEL: v.optional(
    v.pipe(
      v.picklist(logLevels, `must be ${oneOf.format(logLevels)}`),
      v.description(oneOf.format(logLevels.map((level) => `\`${level}\``))),
    ),
    'info',
  ),
  TRUST_PROXY: v.optional(
    v.pipe(
      wholeNumber(0, 10, 'must be how many proxies stand in front, from 0 to 10'),
      v.description('how many proxies stand in front, whose `x-forwarded-for` and `x-forwarded-proto` are believed'),
    ),
    '0',
  ),
  METRICS_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.minBytes(16, 'must be at least 16 bytes long'),
      v.description('bearer token for `/metrics`; without one it answers on loopback only'),
    ),
  ),
  SMTP_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^smtps?:\/\//, 'must be the address of a mail server: smtps://user:password@host'),
      v.description(
        'the mail server, `smtps://user:password@host`; without one mails become files in `IWAA_DATA/mail`',
      ),
    ),
  ),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.rfcEmail('must be the address that mails come from'),
      v.description('the address mails come from, and the contact that push services are told'),
    ),
    'iwaa@localhost.invalid',
  ),
  NODE_ENV: v.optional(
    v.pipe(
      v.string(),
      v.description(
        '`production` refuses a database that could lose a promised bed (`fsync`, `full_page_writes`, `synchronous_commit` or checksums off)',
      ),
    ),
    '',
  ),
});

export type Setting = { readonly name: string; readonly default: string; readonly meaning: string | undefined };

/** The settings as the README tells them, in Markdown. */
export const settings: readonly Setting[] = Object.entries(Environment.entries).map(
  ([name, { wrapped, default: usual }]) => {
    const { without = 'none' }: { readonly without?: string } = v.getMetadata(wrapped);
    return { name, default: usual ? `\`${usual}\`` : without, meaning: v.getDescription(wrapped) };
  },
);

export type Config = {
  readonly databaseUrl: string | undefined;
  /** What needs a session of its own goes past it. */
  readonly poolUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly secret: string | undefined;
  readonly logLevel: string;
  readonly metricsToken: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Real people depend on it. */
  readonly isProduction: boolean;
  /** So many addresses of `x-forwarded-for`, from its end, are believed. */
  readonly trustedProxies: number;
};

/** Reads the environment, once; nothing else in the server does. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { issues, output, success } = v.safeParse(Environment, environment);
  if (!success)
    throw new StartupError(`${issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('; ')}.`);
  return {
    databaseUrl: output.DATABASE_URL,
    poolUrl: output.POOL_URL,
    port: output.PORT,
    host: output.HOST,
    dataFolder: isAbsolute(output.IWAA_DATA) ? output.IWAA_DATA : join(projectFolder, output.IWAA_DATA),
    secret: output.IWAA_SECRET,
    logLevel: output.LOG_LEVEL,
    metricsToken: output.METRICS_TOKEN,
    smtpUrl: output.SMTP_URL,
    mailFrom: output.MAIL_FROM,
    isProduction: output.NODE_ENV === 'production',
    trustedProxies: output.TRUST_PROXY,
  };
}

function wholeNumber(least: number, most: number, message: string) {
  return v.pipe(
    v.string(),
    v.digits(message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}
