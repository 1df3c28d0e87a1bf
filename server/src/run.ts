import cluster from 'node:cluster';

import type { Work } from '@iwaa/shared/health/health';

import { forgetSessions, openRecentViewers } from './access/index.ts';
import { createApp } from './app.ts';
import { keepSealing } from './audit/index.ts';
import { clockTeller, coverTeller, liveFacts, openEngine } from './availability/index.ts';
import { remindStale } from './centers/index.ts';
import { contextOf } from './context.ts';
import { loadDemo } from './demo/index.ts';
import { openRunner } from './expansion/index.ts';
import { forgetNotices, notificationTasks } from './notifications/index.ts';
import { forgetWords, keepDeadlines, openTending, remindStays } from './placements/index.ts';
import { type Config, readConfig } from './platform/config.ts';
import { type Keys, keysFrom } from './platform/crypto.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { checkPooler, openApplication } from './platform/db/pooler.ts';
import { postgresOf } from './platform/db/postgres.ts';
import { isReady } from './platform/db/ready.ts';
import { forgetAll, forgetEvents, forgetKeys } from './platform/forget.ts';
import { feedRoute } from './platform/http/feed-route.ts';
import { jsonAnswer } from './platform/http/json-answer.ts';
import { addressOf, listen } from './platform/http/listen.ts';
import { traceOf } from './platform/trace.ts';
import { mountTrpc } from './platform/http/trpc-mount.ts';
import { keepWorking } from './platform/jobs.ts';
import { openFeed } from './platform/live.ts';
import { log } from './platform/log.ts';
import { openMail } from './platform/mail.ts';
import { push } from './platform/push.ts';
import { repeat } from './platform/repeat.ts';
import { agreeOnSecret, secretOf } from './platform/secret.ts';
import { StartupError } from './platform/startup-error.ts';
import { whenMoved } from './platform/when-moved.ts';
import { processesIn, startWorkers } from './processes.ts';
import { appRouter } from './router.ts';
import { remindGaps } from './staff/index.ts';
import { welcomeFor } from './welcome.ts';

await run().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof StartupError) process.stderr.write(`\n${error.message}\n`);
  else log.fatal(traceOf(error), 'cannot run');
});
// The line to the first of several processes would keep this one alive.
cluster.worker?.disconnect();

/** The whole life of a process. What it opens is closed in reverse order at its end, whatever ends it. */
async function run(): Promise<void> {
  const config = readConfig();
  log.level = config.logLevel;
  await using closing = new AsyncDisposableStack();
  const lost = cluster.isWorker ? await work(config, closing) : await start(config, closing);
  if (lost)
    throw new StartupError(
      `PostgreSQL has ended under Iwaa, which stops too. Its last words: ${lost}. Start Iwaa again.`,
    );
}

/** Prepares the database, has it served by this process or by several, and waits for the end. */
async function start(config: Config, closing: AsyncDisposableStack): Promise<string | undefined> {
  const processes = processesIn(process.argv.slice(2));
  const postgres = await postgresOf(config);
  closing.defer(postgres.stop);
  await migrate(postgres.url);
  const db = openApplication(postgres.url, config.poolUrl);
  closing.defer(() => db.destroy());
  if (config.poolUrl) await checkPooler(db);
  const keys = keysFrom(secretOf(config.dataFolder, config.secret));
  await agreeOnSecret(db, keys);
  if (!config.databaseUrl) await loadDemo(db, keys);
  const parts = { config, db, keys, url: postgres.url };
  const welcome = await welcomeFor(db);
  const asked = askedToStop();
  const address = processes === 1 ? await serve(parts, closing) : await serveTogether(processes, parts, closing);
  process.stdout.write(welcome(address));
  return Promise.race([postgres.lost, asked]);
}

/** One of several processes: the first has prepared everything. */
async function work(config: Config, closing: AsyncDisposableStack): Promise<undefined> {
  const { databaseUrl: url = '' } = config;
  const db = openApplication(url, config.poolUrl);
  closing.defer(() => db.destroy());
  const asked = askedToStop();
  await serve({ config, db, keys: keysFrom(secretOf(config.dataFolder, config.secret)), url }, closing);
  return asked;
}

type Parts = { readonly config: Config; readonly db: Database; readonly keys: Keys; readonly url: string };

/** This process then only looks after the others, which are this same program again: each comes to `work`. */
async function serveTogether(
  processes: number,
  { config, url }: Parts,
  closing: AsyncDisposableStack,
): Promise<string> {
  const workers = await startWorkers(processes, url);
  closing.defer(workers.close);
  return addressOf(config.host, workers.port);
}

/** Serves requests and keeps up what time alone ends; any number of processes may. The address it serves. */
async function serve({ config, db, keys, url }: Parts, closing: AsyncDisposableStack): Promise<string> {
  const news = openDatabase(url, { as: 'news', max: 2 });
  closing.defer(() => news.destroy());
  const feed = await openFeed(news, url);
  closing.defer(feed.close);
  const sweep = (name: Work, everyMs: number, tend: () => Promise<number>): void => {
    const sweeping = repeat(name, everyMs, async () => {
      if ((await tend()) > 0) feed.wake();
    });
    closing.defer(sweeping.close);
  };
  closing.defer(keepSealing(db).close);
  closing.defer(openRunner(db).close);
  const engine = closing.use(openEngine(db, feed, closing.use(liveFacts(news, feed))));
  sweep('deadlines', 1000, () => keepDeadlines(db, engine.facts));
  sweep('clock', 1000, clockTeller(db, engine.facts));
  sweep('cover', 1000, coverTeller(db, engine.facts));
  // Their first turns come one after the other: those for which nobody waits are the last.
  sweep('freshness', 15_000, () => remindStale(db));
  sweep('stays', 30_000, () => remindStays(db));
  sweep('gaps', 60_000, () => remindGaps(db));
  const tendWaiting = openTending(db, engine.facts);
  const tending = repeat(
    'waiting list',
    1000,
    whenMoved(feed, async () => {
      if ((await tendWaiting()) > 0) feed.wake();
    }),
  );
  closing.defer(tending.close);
  const forgetting = [forgetWords, forgetSessions, forgetNotices, forgetKeys, forgetEvents];
  closing.defer(repeat('forget', 3_600_000, () => forgetAll(db, forgetting)).close);
  const recentViewer = closing.use(openRecentViewers(db, feed));
  const { trustedProxies, metricsToken, mailFrom } = config;
  const mail = openMail(config);
  const tasks = notificationTasks({ db, keys, mail, push: (...what) => push(keys, mailFrom, ...what) });
  const app = createApp({
    trustedProxies,
    metricsToken,
    isReady: async () => feed.isHealthy() && (await isReady(db)),
    mount: (procedures) =>
      mountTrpc(
        procedures,
        appRouter,
        contextOf({ db, keys, feed, mailIsOn: mail.isOn, engine, recentViewer, trustedProxies }),
        {
          'availability.watch': feedRoute,
          'availability.board': async (c, { viewer }) => jsonAnswer(c, await engine.boardBytesFor(viewer)),
        },
      ),
  });
  const server = await listen(app.fetch, config.host, config.port);
  closing.defer(server.drain);
  closing.defer(keepWorking(url, tasks).close);
  return server.address;
}

/** From before the first request can come: who is served may stop us. Ctrl-C reaches us more than once, from the terminal and from what started us: the later ones must not cut the closing short. */
function askedToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve(undefined));
  });
}
