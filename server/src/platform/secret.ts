import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Keys, keyedDigest } from './crypto.ts';
import type { Database } from './db/database.ts';
import { StartupError } from './startup-error.ts';

/** The deployment's secret, from which every key derives: the given one, or one made at the first start and kept in the data folder. */
export function secretOf(dataFolder: string, given: string | undefined): string {
  if (given) return given;
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    // Moved into place whole: a kill in the middle must not leave half a secret to encrypt with.
    writeFileSync(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8');
}

/** Texts sealed with one secret cannot be read with another: a database keeps to the one it was begun with, and says so to every server. */
export async function agreeOnSecret(db: Database, keys: Keys): Promise<void> {
  const mark = keyedDigest(keys, 'the secret of this database');
  const { secretMark } = await db
    .updateTable('network')
    .set(({ fn, val }) => ({ secretMark: fn.coalesce('secretMark', val(mark)) }))
    .returning('secretMark')
    .executeTakeFirstOrThrow();
  if (secretMark?.equals(mark)) return;
  throw new StartupError(
    'The secret is not the one this database was begun with, so its notes and contacts could not be read. ' +
      'Set IWAA_SECRET, or bring back the file "secret" of the data folder it came from.',
  );
}
