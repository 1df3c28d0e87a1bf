import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Child = { readonly url: string; readonly process: ChildProcess; readonly stop: () => Promise<void> };

/** Starts a rival or the slow line in a process of its own; its first line says where it listens. */
export async function startChild(name: string, ...parameters: string[]): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../processes', `${name}.ts`), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error(`${name} ended before it listened`))),
  ]);
  return {
    url,
    process: child,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
