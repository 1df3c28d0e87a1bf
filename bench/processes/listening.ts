import { once } from 'node:events';
import type { Server } from 'node:net';

/** Listens on a free port of the loopback and says where, in the first line printed. */
export async function sayWhere(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`http://127.0.0.1:${address.port}\n`);
}
