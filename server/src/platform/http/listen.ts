import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

import { getRequestListener } from '@hono/node-server';

import { openStreams } from '../metrics.ts';
import { StartupError } from '../startup-error.ts';

export type Listening = {
  readonly address: string;
  /** Takes no new request, ends the live streams, lets the rest finish, and cuts what is left after ten seconds. */
  readonly drain: () => Promise<void>;
};

/** A client that sends slowly, or opens connections and says nothing, loses its place soon. */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2000 };
/** More than the slow ones that one attacker holds for so long, so that others still get in. */
const maxConnections = 5000;
const drainMs = 10_000;

type Answer = Parameters<typeof getRequestListener>[0];

export async function listen(answer: Answer, host: string, port: number): Promise<Listening> {
  const server = createServer(patience, getRequestListener(answer));
  server.maxConnections = maxConnections;
  const streams = streamsOf(server);
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new StartupError(whyNot(cause, host, port), { cause });
  });
  return { address: addressOf(host, portOf(server)), drain: () => drain(server, streams) };
}

function whyNot(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Stop the program that uses it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} is not for this user. Choose one above 1023 with PORT.`;
  return `Cannot listen on ${host}. Set HOST to an address of this machine, such as 127.0.0.1.`;
}

/** Where a browser on this machine finds it. */
export function addressOf(host: string, port: number | undefined): string {
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}

function portOf(server: Server): number | undefined {
  const bound = server.address();
  return typeof bound === 'object' ? bound?.port : undefined;
}

/** The live streams now open: they would go on for ever, and their readers come back by themselves where they were. */
function streamsOf(server: Server): ReadonlySet<ServerResponse> {
  const streams = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    if (request.headers.accept !== 'text/event-stream') return;
    streams.add(response);
    openStreams.inc();
    response.once('close', () => {
      streams.delete(response);
      openStreams.dec();
    });
  });
  return streams;
}

async function drain(server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), drainMs);
  // A connection whose last request has ended would otherwise be kept for a next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const closed = once(server, 'close');
  server.close();
  for (const stream of streams) stream.destroy();
  await closed;
  clearTimeout(impatient);
  clearInterval(sweep);
}
