import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

type Built = {
  /** The folder that the build fills, from the root of the project. */
  readonly dist: string;
  /** Files and folders that it is made of, from there too; tests among them do not count. */
  readonly sources: readonly string[];
  readonly build: () => Promise<void>;
};

/** Builds when what it is made of has changed since the last build, and otherwise does nothing, silently. */
export async function buildWhenChanged({ dist, sources, build }: Built): Promise<void> {
  const digestFile = join(root, dist, '.sources');
  const digest = digestOf([...sources, 'pnpm-lock.yaml']);
  if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return;
  await build();
  // Written last: a build cut short is built again.
  writeFileSync(digestFile, digest);
}

function digestOf(sources: readonly string[]): string {
  const digest = createHash('sha256');
  const files = sources.map((path) => join(root, path)).flatMap(filesUnder);
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).toSorted())
    digest.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return digest.digest('hex');
}

export function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
