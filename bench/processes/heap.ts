/** Loaded into the server before it starts: at SIGUSR2 it cleans up and prints the size of its heap. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

process.on('SIGUSR2', () => {
  if (typeof collect === 'function') collect();
  process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
