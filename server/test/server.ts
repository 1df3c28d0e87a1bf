import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type TestServer = {
  readonly url: string;
  readonly process: ChildProcess;
  readonly isRunning: () => boolean;
  /** All it has printed so far. */
  readonly said: () => string;
  /** Asks it to stop; its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

/** Starts the product itself, as `pnpm start` does, and waits until it serves. */
export async function startServer(
  environment: Environment = {},
  parameters: readonly string[] = [],
): Promise<TestServer> {
  const port = environment['PORT'] ?? String(await freePort());
  const server = spawnServer({ ...environment, PORT: port }, parameters);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/readyz`))) {
    if (server.process.exitCode !== null) throw new Error(`the server ended: ${server.said()}`);
  }
  return { ...server, url };
}

/** Starts it where it must refuse; what it said and its exit code. */
export async function refusedStart(
  environment: Environment,
  parameters: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  const server = spawnServer(environment, parameters);
  // One that is not refused would outlive the test.
  const patience = setTimeout(() => void server.kill(), 20_000);
  await once(server.process, 'close');
  clearTimeout(patience);
  return { code: server.process.exitCode, said: server.said().trim() };
}

function spawnServer(environment: Environment, parameters: readonly string[] = []): Omit<TestServer, 'url'> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/main.js'), ...parameters], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning()) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return {
    process: child,
    isRunning,
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** The processes that it has started, the eldest first. */
export const childrenOf = ({ process: { pid } }: Pick<TestServer, 'process'>): number[] =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

/** What it has in memory now, in bytes. */
export async function memoryOf({ process: { pid } }: Pick<TestServer, 'process'>): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) * 1024;
}

/** A private folder for the server's data, gone after the test. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'iwaa-test-'));
  // Under root, PostgreSQL runs as another user, who must be able to cross it.
  await chmod(folder, 0o711);
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
  );
}
