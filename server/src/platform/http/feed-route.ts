import { ServerResponse } from 'node:http';

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { WatchFeed } from '@iwaa/shared/live';
import type { Context as Asked } from 'hono';
import * as v from 'valibot';

import { type Follow, wire } from '../frames.ts';
import type { Direct } from './trpc-mount.ts';

/** Streams end now and then so that deployments drain; the reader comes back where it was. */
const longest = () => 12 * 60_000 + Math.random() * 3 * 60_000;
/** A reader so far behind has lost its line without saying so. */
const mostUnread = 256 * 1024;

/**
 * The live feed over HTTP: `availability.watch` for tRPC's client, written straight to the connection, where the ordinary way makes every
 * frame anew for each of a thousand readers. Whatever is not plainly well is left to the ordinary way, which says what is wrong.
 */
export const feedRoute: Direct<{ readonly follow: Follow }> = async (c, { follow, viewer }) => {
  const input = v.safeParse(WatchFeed, inputOf(c));
  const line = lineOf(c);
  if (!input.success || !line) return undefined;
  const unsent: (string | Buffer)[] = [wire.connected];
  const write = (bytes: string | Buffer) => {
    // After its end nothing may be written: news still comes until the last bytes have gone, and an error that nobody hears ends the server.
    if (line.writableEnded) return;
    if (!line.headersSent) unsent.push(bytes);
    else if (line.writableLength > mostUnread) line.destroy();
    else line.write(bytes);
  };
  const end = () => {
    write(wire.end);
    line.end();
  };
  const leave = await follow(viewer, input.output.lastEventId, { hear: (frame) => write(frame.bytes()), end });
  // Gone while it was let in: nothing would ever tell that it closed.
  if (line.destroyed) leave();
  else keepOpen(line, { leave, end, ping: () => write(wire.ping) });
  // What stands around every answer has put its headers on this one by then.
  setImmediate(() => {
    if (line.destroyed || line.headersSent) return;
    line.writeHead(200, headersOf(c));
    for (const bytes of unsent) line.write(bytes);
  });
  // Its own, for what stands around it writes on it.
  return RESPONSE_ALREADY_SENT.clone();
};

type Ways = { readonly leave: () => void; readonly end: () => void; readonly ping: () => void };

function keepOpen(line: ServerResponse, { leave, end, ping }: Ways): void {
  const pinging = setInterval(ping, wire.pingEvery);
  const ending = setTimeout(end, longest());
  line.once('close', () => {
    leave();
    clearInterval(pinging);
    clearTimeout(ending);
  });
}

function headersOf(c: Asked): Record<string, string> {
  const { 'x-hono-already-sent': _mark, ...headers } = Object.fromEntries(c.res.headers);
  return { ...headers, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
}

/** As tRPC's client sends it: the position in the input at first, in a header when the browser comes back by itself. */
function inputOf(c: Asked): unknown {
  const lastEventId = c.req.header('last-event-id') ?? c.req.query('lastEventId');
  const input = jsonIn(c.req.query('input') ?? '{}');
  return lastEventId === undefined || typeof input !== 'object' ? input : { ...input, lastEventId };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The connection itself; there is none when a test asks the application directly. */
function lineOf(c: Asked): ServerResponse | undefined {
  const env: unknown = c.env;
  const isServed = typeof env === 'object' && env !== null && 'outgoing' in env;
  return isServed && env.outgoing instanceof ServerResponse ? env.outgoing : undefined;
}
