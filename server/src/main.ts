import { once } from 'node:events';

import { createApp } from './app.ts';
import { readConfig } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { postgresOf } from './platform/db/postgres.ts';
import { isReady } from './platform/db/ready.ts';
import { listen } from './platform/http/listen.ts';
import { traceOf } from './platform/http/trace.ts';
import { log } from './platform/log.ts';
import { StartupError } from './platform/startup-error.ts';

await run().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof StartupError) process.stderr.write(`\n${error.message}\n`);
  else log.fatal(traceOf(error), 'cannot run');
});

/** The whole life of the server. What it opens is closed in reverse order at its end, whatever ends it. */
async function run(): Promise<void> {
  const config = readConfig();
  log.level = config.logLevel;
  await using closing = new AsyncDisposableStack();

  const postgres = await postgresOf(config);
  closing.defer(postgres.stop);
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  closing.defer(() => db.destroy());

  const app = createApp({
    trustedProxies: config.trustedProxies,
    isReady: () => isReady(db),
    mount: () => undefined,
  });
  const server = await listen(app.fetch, config.host, config.port);
  closing.defer(server.drain);
  process.stdout.write(`\nIwaa is ready: ${server.address}\n`);

  const lost = await Promise.race([postgres.lost, askedToStop()]);
  if (lost)
    throw new StartupError(
      `PostgreSQL has ended under Iwaa, which stops too. Its last words: ${lost}. Start Iwaa again.`,
    );
}

async function askedToStop(): Promise<undefined> {
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
}
