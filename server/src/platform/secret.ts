import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The deployment's secret, from which every key derives: the given one, or one made at the first start and kept in the data folder. */
export function secretOf(dataFolder: string, given: string | undefined): string {
  if (given) return given;
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) {
    // Moved into place whole: a kill in the middle must not leave half a secret to encrypt with.
    writeFileSync(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8');
}
