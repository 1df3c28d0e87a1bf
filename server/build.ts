/**
 * Builds the server: some thousand modules, its own and its packages', become a few files, for Node spends most of a start on finding and reading
 * them one by one. Not minified, so that the trace of an error can be read.
 */
import { dirname, join, relative } from 'node:path';

import type { Plugin } from 'rolldown';

import { buildWhenChanged } from '../scripts/when-changed.ts';

const server = import.meta.dirname;
const dist = join(server, 'dist');

export const buildServer = () =>
  buildWhenChanged({
    dist: 'server/dist',
    sources: ['server/src', 'server/build.ts', 'server/package.json', 'shared/src'],
    build: async () => {
      const { build } = await import('rolldown');
      await build({
        input: { main: join(server, 'src/main.ts') },
        platform: 'node',
        // It brings WebAssembly that lies beside it.
        external: ['highs'],
        plugins: [whereItStands],
        // By content, and never cleaned: a server of before that still runs may yet ask for its parts.
        output: { dir: dist, chunkFileNames: '[name]-[hash].js' },
      });
    },
  });

/** Bundled, a module finds what lies beside its source as before, and what runs in a thread is a program of its own. */
const whereItStands: Plugin = {
  name: 'where it stands',
  transform(code, id) {
    if (!id.startsWith(join(server, 'src'))) return null;
    const folder = dirname(id);
    return code
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${relative(dist, folder)}')`)
      .replaceAll(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, (_whole, name: string) => {
        const fileName = `${relative(join(server, 'src'), join(folder, name)).replaceAll('/', '-')}.js`;
        this.emitFile({ type: 'chunk', id: join(folder, `${name}.ts`), fileName });
        return `new URL('./${fileName}', import.meta.url)`;
      });
  },
};

if (import.meta.main) await buildServer();
