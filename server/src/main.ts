import { createApp } from './app.ts';
import { keepSealing } from './audit/index.ts';
import { contextOf } from './context.ts';
import { loadDemo } from './demo/index.ts';
import { lapseOffers } from './placements/index.ts';
import { readConfig } from './platform/config.ts';
import { keysFrom } from './platform/crypto.ts';
import { openDatabase } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { postgresOf } from './platform/db/postgres.ts';
import { isReady } from './platform/db/ready.ts';
import { listen } from './platform/http/listen.ts';
import { traceOf } from './platform/trace.ts';
import { mountTrpc } from './platform/http/trpc-mount.ts';
import { openFeed } from './platform/live.ts';
import { log } from './platform/log.ts';
import { repeat } from './platform/repeat.ts';
import { agreeOnSecret, secretOf } from './platform/secret.ts';
import { StartupError } from './platform/startup-error.ts';
import { appRouter } from './router.ts';
import { welcome } from './welcome.ts';

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

  const keys = keysFrom(secretOf(config.dataFolder, config.secret));
  await agreeOnSecret(db, keys);
  if (!config.databaseUrl) await loadDemo(db, keys);
  const feed = await openFeed(db, postgres.url);
  closing.defer(feed.close);
  const lapsing = repeat('lapse', 1000, async () => {
    if ((await lapseOffers(db)) > 0) feed.wake();
  });
  closing.defer(lapsing.close);
  closing.defer(keepSealing(db).close);

  const { trustedProxies } = config;
  const app = createApp({
    trustedProxies,
    isReady: async () => feed.isHealthy() && (await isReady(db)),
    mount: (procedures) => mountTrpc(procedures, appRouter, contextOf({ db, keys, feed, trustedProxies })),
  });
  const server = await listen(app.fetch, config.host, config.port);
  closing.defer(server.drain);
  process.stdout.write(await welcome(db, server.address));

  const lost = await Promise.race([postgres.lost, askedToStop()]);
  if (lost)
    throw new StartupError(
      `PostgreSQL has ended under Iwaa, which stops too. Its last words: ${lost}. Start Iwaa again.`,
    );
}

/** Ctrl-C reaches us more than once, from the terminal and from what started us: the later ones must not cut the closing short. */
function askedToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve(undefined));
  });
}
