import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Says these words to a server and then nothing; never ends by itself. */
export async function whisper(url: string, words: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // A server that closes on us does what it should.
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(words);
  return socket;
}

const head = 'POST /trpc/access.me HTTP/1.1\r\nHost: localhost\r\n';
export const halfHead = head;
export const halfBody = `${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"a":`;

/** Sends a request as it is, byte for byte; all that came back until the server closed. */
export async function sendRaw(url: string, request: string): Promise<string> {
  const socket = await whisper(url, request);
  let said = '';
  socket.on('data', (chunk) => (said += chunk));
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return said;
}
