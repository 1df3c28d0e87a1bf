import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { startEmbedded } from '../../server/src/platform/db/embedded.ts';
import { memoryOf, startServer, type TestServer } from '../../server/test/server.ts';
import { privateFolder } from '../cluster.ts';
import { planted, type Result, result, spreadOf, times } from '../drive/figures.ts';
import type { Bench } from '../world.ts';

const row = 'P9';
const late = fileURLToPath(import.meta.resolve('../processes/late.ts'));

/** The product as a stranger starts it, with its own PostgreSQL and the demonstration, once everything has been there before. */
export async function measure({ plan }: Bench): Promise<Result[]> {
  const folder = await privateFolder();
  try {
    await (await start(folder)).server.stop();
    const warm = await times(plan.runs, () => startAndStop(folder));
    const slow = await startAndStop(folder, { NODE_OPTIONS: `--import=${late}` });
    const database = spreadOf(await times(plan.runs, () => databaseStart(folder)));
    const ready = spreadOf(warm.map((one) => one.ms));
    const memory = spreadOf(warm.map((one) => one.megabytes));
    return [
      result({ row, what: 'warm start → ready', unit: 'ms', bar: '≤ 3000 ms', holds: ready.figure <= 3000 }, ready),
      result({ row, what: 'database start', unit: 'ms', bar: '≤ 1000 ms', holds: database.figure <= 1000 }, database),
      result(
        {
          row,
          what: 'memory of the server once ready (RSS)',
          unit: 'MB',
          bar: '≤ 150 MB',
          holds: memory.figure <= 150,
        },
        memory,
      ),
      planted(row, 3000, ready.figure, slow.ms),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Environment = Readonly<Record<string, string>>;

async function start(folder: string, more: Environment = {}): Promise<{ server: TestServer; ms: number }> {
  const began = performance.now();
  const server = await startServer({ IWAA_DATA: folder, NODE_ENV: 'production', LOG_LEVEL: 'error', ...more });
  return { server, ms: performance.now() - began };
}

async function startAndStop(folder: string, more: Environment = {}): Promise<{ ms: number; megabytes: number }> {
  const { server, ms } = await start(folder, more);
  const megabytes = (await memoryOf(server)) / 1e6;
  await server.stop();
  return { ms, megabytes };
}

async function databaseStart(folder: string): Promise<number> {
  const began = performance.now();
  const { stop } = await startEmbedded(folder);
  const ms = performance.now() - began;
  await stop();
  return ms;
}
