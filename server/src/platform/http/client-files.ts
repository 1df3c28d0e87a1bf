import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

import { projectFolder } from '../config.ts';

const folder = join(projectFolder, 'client/dist');

/** The built client. Its assets carry their digest in their name and never change; every other page is the one entry page. */
export function clientFiles(): Hono {
  const files = new Hono();
  if (!existsSync(folder)) return files;
  files.use(
    '/assets/*',
    serveStatic({ root: folder, precompressed: true, onFound: cache('public, max-age=31536000, immutable') }),
  );
  files.get('/assets/*', (c) => c.notFound());
  files.use(serveStatic({ root: folder, precompressed: true, onFound: cache('no-cache') }));
  files.get('/*', serveStatic({ path: join(folder, 'index.html'), precompressed: true, onFound: cache('no-cache') }));
  return files;
}

const cache = (policy: string) => (_path: string, c: Context) => c.header('Cache-Control', policy);
