import { once } from 'node:events';
import { createServer as createHttp, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server as small as the protocol allows: it takes every letter and keeps it. */
export async function openPostOffice(
  port = 0,
): Promise<{ url: string; port: number; letters: string[]; close: () => Promise<void> }> {
  const letters: string[] = [];
  const lines = new Set<Socket>();
  const server = createServer((socket) => {
    lines.add(socket);
    socket.on('close', () => lines.delete(socket)).on('error', () => undefined);
    serve(socket, letters);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = portOf(server.address());
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    letters,
    close: async () => {
      for (const line of lines) line.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: Socket, letters: string[]): void {
  let letter: string | undefined;
  let heard = '';
  socket.write('220 post office\r\n');
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (letter !== undefined && line !== '.') letter += `${line}\n`;
      else if (letter !== undefined) {
        letters.push(letter);
        letter = undefined;
        socket.write('250 kept\r\n');
      } else if (line === 'DATA') {
        letter = '';
        socket.write('354 go on\r\n');
      } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 well\r\n');
    }
  });
}

type Delivery = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** A push service: it takes everything, but for what is sent to /gone. */
export async function openPushService(): Promise<{ url: string; deliveries: Delivery[]; close: () => Promise<void> }> {
  const deliveries: Delivery[] = [];
  const server = createHttp(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    deliveries.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(request.url === '/gone' ? 410 : 201).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    deliveries,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' ? (address?.port ?? 0) : 0;
