/** Builds the client. Each text asset gets .gz and .br copies beside it, so that the server never compresses while it answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { buildWhenChanged, filesUnder } from '../scripts/when-changed.ts';

const client = import.meta.dirname;

await buildWhenChanged({
  dist: 'client/dist',
  sources: [
    'client/src',
    'client/public',
    'client/index.html',
    'client/vite.config.ts',
    'client/package.json',
    'shared/src',
  ],
  build: async () => {
    const { build } = await import('vite');
    await build({ configFile: join(client, 'vite.config.ts'), logLevel: 'warn' });
    compressCopies(join(client, 'dist'));
  },
});

function compressCopies(dist: string): void {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  for (const file of filesUnder(dist).filter((name) => /\.(js|css|html|svg|json)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, best));
  }
}
