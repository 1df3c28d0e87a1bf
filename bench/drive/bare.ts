import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { World } from '../world.ts';
import { type Answer, call, post } from './ask.ts';
import { startChild } from './child.ts';

/** What an answer costs at the least: the same bytes after the same look at the session, from a server that does nothing else. */
export type Bare = AsyncDisposable & {
  readonly fromHono: (token: string) => Promise<Answer>;
  readonly fromTrpc: (token: string) => Promise<Answer>;
};

export async function serveBare({ url }: World, bytes: string): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaa-bench-'));
  const file = join(folder, 'answer.json');
  writeFileSync(file, bytes);
  const server = await startChild('bare', url, file);
  return {
    fromHono: (token) => post(`${server.url}/bare`, token),
    fromTrpc: (token) => call(server.url, 'constant', token),
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
