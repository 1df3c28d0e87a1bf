import { isAbsolute, join } from 'node:path';

import * as v from 'valibot';

import { StartupError } from './startup-error.ts';

export const projectFolder = join(import.meta.dirname, '../../..');

/** Every setting of the server, by the name of its environment variable, with the sentence for a value it cannot take. */
const Environment = v.object({
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, 'must be the address of a PostgreSQL: postgresql://user@host/database'),
    ),
  ),
  POOL_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, 'must be the address of a pooler: postgresql://user@host/database'),
    ),
  ),
  PORT: v.optional(wholeNumber(0, 65_535, 'must be a port number, from 1 to 65535'), '4000'),
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('must be the address to listen on, such as 127.0.0.1')), '127.0.0.1'),
  IWAA_DATA: v.optional(v.pipe(v.string(), v.nonEmpty('must be a folder')), '.data'),
  IWAA_SECRET: v.optional(v.pipe(v.string(), v.minBytes(32, 'must be at least 32 bytes long'))),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    ),
    'info',
  ),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minBytes(16, 'must be at least 16 bytes long'))),
  MAIL_FROM: v.optional(
    v.pipe(v.string(), v.rfcEmail('must be the address that mails come from')),
    'iwaa@localhost.invalid',
  ),
  NODE_ENV: v.optional(v.string(), ''),
  SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\//, 'must be the address of a mail server: smtps://user:password@host')),
  ),
  TRUST_PROXY: v.optional(wholeNumber(0, 10, 'must be how many proxies stand in front, from 0 to 10'), '0'),
});

export type Config = {
  /** A PostgreSQL of the operator's; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** A pooler in transaction mode before that PostgreSQL, for all that people ask; what needs a session of its own goes past it. */
  readonly poolUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly secret: string | undefined;
  readonly logLevel: string;
  /** Who shows it may read /metrics from anywhere; without it only this machine may. */
  readonly metricsToken: string | undefined;
  /** The mail server; without one, mails are written as files into the data folder. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Real people depend on it: what could lose a promised bed keeps it from starting. */
  readonly isProduction: boolean;
  /** How many proxies stand in front: so many addresses of `x-forwarded-for`, from its end, are believed. */
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
