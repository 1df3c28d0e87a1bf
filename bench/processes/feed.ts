/** A live feed at its least: whoever posts is heard by all who listen, the bytes made once. Its heap is told on request. */
import { createServer, type ServerResponse } from 'node:http';

import { sayWhere } from './listening.ts';

const readers = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('event: ready\n\n');
    readers.add(response);
    response.on('close', () => readers.delete(response));
    return;
  }
  const frame = Buffer.from(`data: {"kind":"changed","at":"${new Date().toISOString()}","topics":{"board":true}}\n\n`);
  for (const reader of readers) reader.write(frame);
  request.resume();
  response.end('{}');
});
await sayWhere(server);
