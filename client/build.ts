/**
 * Builds the client when what it is made of has changed since the last build, and otherwise does nothing, silently.
 * Each text asset gets .gz and .br copies beside it, so that the server never compresses while it answers.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const client = import.meta.dirname;
const root = join(client, '..');
const dist = join(client, 'dist');
const digestFile = join(dist, '.sources');

const sources = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
  'client/package.json',
  'shared/src',
  'pnpm-lock.yaml',
].map((path) => join(root, path));

function filesUnder(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  const files = sources.flatMap((path) => (/\.\w+$/.test(path) ? [path] : existsSync(path) ? filesUnder(path) : []));
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).toSorted())
    digest.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return digest.digest('hex');
}

function compressCopies(): void {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  for (const file of filesUnder(dist).filter((name) => /\.(js|css|html|svg|json)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, best));
  }
}

const digest = digestOfSources();
if (!existsSync(digestFile) || readFileSync(digestFile, 'utf8') !== digest) {
  const { build } = await import('vite');
  await build({ configFile: join(client, 'vite.config.ts'), logLevel: 'warn' });
  compressCopies();
  // Written last: a build cut short is built again.
  writeFileSync(digestFile, digest);
}
