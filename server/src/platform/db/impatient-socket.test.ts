import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { expect, test } from 'vitest';

import { impatientSocket } from './impatient-socket.ts';

/** As the driver writes a statement. */
function say(socket: Socket, words: string): void {
  socket.cork();
  socket.write(words);
  socket.uncork();
}

test('what is written in one turn goes out as one, when the turn ends', async () => {
  const heard: string[] = [];
  const server = createServer((far) => far.on('data', (chunk) => heard.push(chunk.toString()))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = impatientSocket().connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  await once(socket, 'connect');
  say(socket, 'begin;');
  say(socket, 'select;');
  expect(socket.writableLength).toBe('begin;select;'.length);
  await expect.poll(() => heard).toEqual(['begin;select;']);
  say(socket, 'commit;');
  await expect.poll(() => heard).toEqual(['begin;select;', 'commit;']);
  socket.destroy();
  server.close();
  await once(server, 'close');
});
