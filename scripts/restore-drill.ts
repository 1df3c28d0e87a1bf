/** Proves a backup by the only thing that counts: it takes one, restores it beside, and asks the restored database whether it is whole. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readConfig } from '../server/src/platform/config.ts';
import { StartupError } from '../server/src/platform/startup-error.ts';
import { atSnapshot, faultsOfRestored, onServer } from '../server/test/restored.ts';

await drill().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
});

async function drill(): Promise<void> {
  const { databaseUrl } = readConfig();
  if (!databaseUrl)
    throw new StartupError(
      'Set DATABASE_URL to the database whose backup is to be proved. The embedded PostgreSQL has no pg_dump.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'iwaa-drill-'));
  const dump = join(folder, 'iwaa.dump');
  const restored = new URL(databaseUrl);
  restored.pathname = `/iwaa_drill_${randomUUID().slice(0, 8)}`;
  const name = restored.pathname.slice(1);
  try {
    const rows = await atSnapshot(databaseUrl, (snapshot) => {
      const take = () => run('pg_dump', '--format=custom', `--file=${dump}`, `--snapshot=${snapshot}`, databaseUrl);
      tell(`backup: ${timed(take)} ms, ${statSync(dump).size} bytes`);
    });
    await onServer(databaseUrl, `create database ${name}`);
    const restore = timed(() => run('pg_restore', '--exit-on-error', `--dbname=${restored.href}`, dump));
    tell(`restored in ${restore} ms`);
    const faults = await faultsOfRestored(rows, restored.href);
    for (const fault of faults) tell(`✗ ${fault}`);
    if (faults.length > 0)
      throw new StartupError('The restored database is not whole: this backup would not save you.');
    tell('✓ every table has all of its rows, the ledger is whole, the audit chain is intact');
  } finally {
    await onServer(databaseUrl, `drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true });
  }
}

function run(program: 'pg_dump' | 'pg_restore', ...parameters: string[]): void {
  try {
    execFileSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new StartupError(
      isMissing
        ? `${program} is not on this machine. Install the client programs of your PostgreSQL, of its version or later, and run the drill again.`
        : `${program} failed; its reason stands above.`,
      { cause },
    );
  }
}

function timed(work: () => void): number {
  const since = performance.now();
  work();
  return Math.round(performance.now() - since);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
