/** Server and client, each restarted or refreshed when its sources change. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const both = [
  spawn(
    'node',
    ['--watch-path=server/src', '--watch-path=shared/src', '--watch-path=migrations', 'server/src/main.ts'],
    { cwd: root, stdio: 'inherit' },
  ),
  spawn('node_modules/.bin/vite', [], { cwd: join(root, 'client'), stdio: 'inherit' }),
];

await Promise.race(both.map((child) => once(child, 'exit')));
for (const child of both) child.kill();
