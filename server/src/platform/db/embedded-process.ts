import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { connect, owner } from './embedded-connection.ts';
import type { Place } from './embedded-place.ts';

export type Server = {
  /** Settles with PostgreSQL's last words when its process ends. */
  readonly lost: Promise<string>;
  readonly isServing: () => boolean;
  readonly stop: () => Promise<void>;
};

/** Builds an empty cluster in `data`: checksums on, and texts ordered the same on every machine. */
export function initialise(place: Place, data: string): void {
  const { status, stderr } = spawnSync(
    join(place.binaries, 'bin/initdb'),
    [
      '--pgdata',
      data,
      '--username',
      owner,
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--data-checksums',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--no-instructions',
    ],
    { ...place.account, cwd: '/', env: {}, encoding: 'utf8' },
  );
  if (status !== 0) throw new StartupError(`PostgreSQL could not prepare ${data}: ${lastLine(stderr)}`);
}

/** Errors reach our log without the values or the statement they concern; only our socket is listened on. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_buffers: '64MB',
  log_min_messages: 'fatal',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

/** Starts PostgreSQL and waits until it answers, crash recovery included. */
export async function launch(place: Place, extra: Readonly<Record<string, string>>): Promise<Server> {
  forgetOtherProcess(place);
  const server = spawnServer(place, { ...settings, ...extra });
  const answered = await answers(place, server);
  if (answered) return server;
  const reason = await server.lost;
  // After a kill -9 its last children may need a moment to notice.
  if (!reason.includes('still in use')) throw new StartupError(`PostgreSQL did not start on ${place.data}: ${reason}`);
  await pause(250);
  return launch(place, extra);
}

/** Ends a PostgreSQL whose own Iwaa is gone. */
export async function stopOrphan(place: Place): Promise<void> {
  const pid = serverPid(place);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; serverPid(place) === pid; waited += 50) {
    if (waited > 15_000)
      throw new StartupError(
        `The PostgreSQL of an earlier start (process ${pid}) does not stop. End it with: kill -QUIT ${pid}`,
      );
    await pause(50);
  }
}

function spawnServer(
  place: Place,
  options: Readonly<Record<string, string>>,
): Server & { readonly pid: number | undefined } {
  const parameters = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(join(place.binaries, 'bin/postgres'), ['-D', place.data, '-k', place.sockets, ...parameters], {
    ...place.account,
    cwd: '/',
    env: {},
    // Its own group: a Ctrl-C reaches us alone, and we stop it after the last request.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    said = line;
    log.debug({ postgres: line }, 'postgres');
  });
  const ended = once(child, 'close');
  let serving = true;
  const lost = ended.then(() => {
    serving = false;
    return said || 'it ended without a word';
  });
  return {
    pid: child.pid,
    lost,
    isServing: () => serving,
    stop: () => {
      serving = false;
      return stopServer(child, ended);
    },
  };
}

/** Fast mode: open transactions are rolled back, everything committed is on disk. */
async function stopServer(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(impatient);
}

/** True once our own process answers; false when it ended first. Another server that answers in its place does not count. */
async function answers(place: Place, server: Server & { readonly pid: number | undefined }): Promise<boolean> {
  while (server.isServing()) {
    const client = await connect(place).catch(() => undefined);
    await client?.end();
    if (client && serverPid(place) === server.pid) return true;
    await pause(25);
  }
  return false;
}

function serverPid(place: Place): number | undefined {
  const lock = readIfThere(join(place.data, 'postmaster.pid'));
  return lock === undefined ? undefined : Number(lock.split('\n')[0]);
}

/** What a process leaves behind goes with it, at any moment: between a look and a reading, too. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}

/**
 * After a crash PostgreSQL clears its own lock files, unless their process number has since gone to another program
 * (usual in containers): it would then refuse for ever.
 */
function forgetOtherProcess(place: Place): void {
  const pid = serverPid(place);
  if (pid === undefined || commandOf(pid).includes(place.data)) return;
  rmSync(join(place.data, 'postmaster.pid'), { force: true });
  rmSync(join(place.sockets, '.s.PGSQL.5432.lock'), { force: true });
}

function commandOf(pid: number): string {
  if (existsSync('/proc/self')) return readIfThere(`/proc/${pid}/cmdline`) ?? '';
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
