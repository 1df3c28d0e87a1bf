import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { log } from './platform/log.ts';
import { answerFor } from './platform/metrics-of-all.ts';
import { StartupError } from './platform/startup-error.ts';

/** How many processes are to serve: `--processes 2` on the command line, one where nothing is said. */
export function processesIn(parameters: readonly string[]): number {
  const [option = '--processes', count = '1', ...more] = parameters.flatMap((text) => text.split('='));
  if (option === '--processes' && /^[1-8]$/.test(count) && more.length === 0) return Number(count);
  throw new StartupError('Iwaa takes one option, --processes, with a number from 1 to 8.');
}

export type Workers = { readonly port: number; readonly close: () => Promise<void> };

/** Starts so many processes that serve the same port. One that dies is started again; if the very first cannot serve, none is. */
export async function startWorkers(count: number, databaseUrl: string): Promise<Workers> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const start = async (): Promise<number | undefined> => {
    const worker = cluster.fork({ DATABASE_URL: databaseUrl });
    answerFor(worker);
    const ended = once(worker, 'exit');
    const port = await Promise.race([portOf(worker), ended.then(() => undefined)]);
    if (port !== undefined || !signal.aborted) void ended.then(() => replace(worker));
    return port;
  };
  const replace = async (worker: Worker): Promise<void> => {
    if (signal.aborted) return;
    log.error(
      { process: worker.process.pid, signal: worker.process.signalCode },
      'a process ended; another takes its place',
    );
    await pause(500, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await start();
  };
  const close = async () => {
    stopping.abort();
    const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(living.map(endOf));
  };
  const port = await start();
  if (port === undefined) {
    await close();
    throw new StartupError('The first process could not serve; its reason stands above.');
  }
  for (let started = 1; started < count; started++) await start();
  return { port, close };
}

function portOf(worker: Worker): Promise<number | undefined> {
  return new Promise((resolve) => worker.once('listening', ({ port }) => resolve(port)));
}

async function endOf(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}
