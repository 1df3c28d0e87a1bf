import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { StartupError } from '../startup-error.ts';
import { type Account, mayRun, unprivilegedAccount } from './embedded-account.ts';
import { binariesFor } from './embedded-binaries.ts';

export type Place = {
  readonly binaries: string;
  readonly data: string;
  readonly sockets: string;
  readonly account: Account | undefined;
};

/** Where the PostgreSQL of `folder` lives and as whom it runs; makes the folders. */
export function placeFor(folder: string): Place {
  const isRoot = process.getuid?.() === 0;
  // Root's own folder may be crossed, not read, by the account that PostgreSQL runs as.
  make(folder, isRoot ? 0o711 : 0o700);
  const account = isRoot ? unprivilegedAccount(join(folder, 'postgres')) : undefined;
  const home = homeIn(folder, account);
  return {
    binaries: binariesFor(account, home),
    data: join(home, 'data'),
    sockets: socketsFor(home, account),
    account,
  };
}

/**
 * Normally inside `folder`. Where the account cannot get there (a checkout under /root) it is outside, and a link says where,
 * so that later starts find the same data whatever has become reachable since.
 */
function homeIn(folder: string, account: Account | undefined): string {
  const inside = join(folder, 'postgres');
  if (existsSync(inside)) return make(realpathSync(inside), 0o700, account);
  if (!account || mayRun('test', ['-x', folder], account)) return make(inside, 0o700, account);
  const outside = join(make('/var/lib/iwaa', 0o711), digestOf(folder));
  make(outside, 0o700, account);
  symlinkSync(outside, inside);
  return outside;
}

/** A socket's path may have 103 bytes on the strictest system; a longer home gets a short private folder instead. */
function socketsFor(home: string, account: Account | undefined): string {
  if (Buffer.byteLength(join(home, '.s.PGSQL.5432')) <= 103) return home;
  const uid = account?.uid ?? process.getuid?.();
  const short = make(join(tmpdir(), `iwaa-${uid}-${digestOf(home)}`), 0o700, account);
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new StartupError(
      `${short} is not a private folder of the database's user. Remove it, or name a shorter folder with IWAA_DATA.`,
    );
  }
  return short;
}

function make(folder: string, mode: number, owner?: Account): string {
  try {
    if (mkdirSync(folder, { recursive: true, mode })) {
      chmodSync(folder, mode);
      if (owner) chownSync(folder, owner.uid, owner.gid);
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (cause) {
    throw new StartupError(
      `Cannot write in ${folder}. Make it writable for this user, or name another folder with IWAA_DATA.`,
      { cause },
    );
  }
}

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
