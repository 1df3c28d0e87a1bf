import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

import { StartupError } from '../startup-error.ts';

/** PostgreSQL refuses to run as root: then, and only then, it runs as this user. */
export type Account = { readonly uid: number; readonly gid: number };

const candidates = ['iwaa', 'postgres', 'nobody'];

/** The account that already owns the data in `home`, so that it never changes hands; else the most fitting one of the machine. */
export function unprivilegedAccount(home: string): Account {
  const owner = statSync(home, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = candidates.map((wanted) => accounts.find(([name]) => name === wanted)).find(Boolean);
  if (!account) {
    throw new StartupError(
      `PostgreSQL refuses to run as root, and this machine has no user ${candidates.join(', ')}. Start Iwaa as an ordinary user.`,
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Asks the system itself, by doing it: permissions, access lists and mounts all count. */
export function mayRun(command: string, parameters: string[], account: Account): boolean {
  return spawnSync(command, parameters, { ...account, stdio: 'ignore' }).status === 0;
}
