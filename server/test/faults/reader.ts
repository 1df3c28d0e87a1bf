import { setTimeout as pause } from 'node:timers/promises';

import * as v from 'valibot';
import { expect } from 'vitest';

const Frame = v.object({
  pos: v.string(),
  kind: v.picklist(['ready', 'changed', 'resync', 'ended']),
  topics: v.optional(
    v.object({ centers: v.array(v.string()), requests: v.array(v.string()), board: v.boolean(), network: v.boolean() }),
  ),
});

export type Heard = v.InferOutput<typeof Frame>;

export type Reader = {
  /** Every frame that reached it, across all its connections, but for those it forgot. */
  readonly heard: readonly Heard[];
  /** Forgets the earliest so many: in half an hour a thousand readers hear more than fits into memory. */
  readonly forget: (frames: number) => void;
  /** When it heard the last of them. */
  readonly lastHeardAt: () => number;
  /** Loses its line now; comes back by itself, where it was. */
  readonly cut: () => void;
  /** The status with which the server would not have it any more. */
  readonly refusedWith: () => number | undefined;
  readonly close: () => Promise<void>;
};

/** Follows the live feed as a browser's EventSource does: after every loss it comes back and tells the last position it heard. */
export function follow(url: string, { cookie }: { readonly cookie: string }): Reader {
  const heard: Heard[] = [];
  let lastHeardAt = 0;
  let closed = false;
  let line = new AbortController();
  let refusedWith: number | undefined;
  const listen = async (): Promise<void> => {
    const last = heard.at(-1)?.pos;
    const query = new URLSearchParams({ input: '{}', ...(last !== undefined && { lastEventId: last }) });
    const headers = { cookie, accept: 'text/event-stream' };
    const response = await fetch(`${url}/trpc/availability.watch?${query.toString()}`, {
      headers,
      signal: line.signal,
    });
    if (!response.body) return;
    for await (const event of eventsOf(response.body)) {
      refusedWith = refusalIn(event) ?? refusedWith;
      if (refusedWith !== undefined) return;
      const frame = frameIn(event);
      if (!frame) continue;
      heard.push(frame);
      lastHeardAt = Date.now();
    }
  };
  const keep = async (): Promise<void> => {
    while (!closed && refusedWith === undefined) {
      line = new AbortController();
      await listen().catch(() => undefined);
      await pause(50 + Math.random() * 150);
    }
  };
  const going = keep();
  return {
    heard,
    forget: (frames) => void heard.splice(0, frames),
    lastHeardAt: () => lastHeardAt,
    cut: () => line.abort(),
    refusedWith: () => refusedWith,
    close: () => {
      closed = true;
      line.abort();
      return going;
    },
  };
}

/** Waits for a reader's first frame. */
export async function heardSomething({ heard }: Reader): Promise<void> {
  await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(0);
}

export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let waiting = '';
  for await (const chunk of body) {
    const events = (waiting + decoder.decode(chunk, { stream: true })).split('\n\n');
    waiting = events.pop() ?? '';
    yield* events;
  }
}

const textOf = (event: string): string => /^data: (.+)$/m.exec(event)?.[1] ?? 'null';

/** What is said to many is read once. */
const frames = new Map<string, Heard | undefined>();
const mostFrames = 10_000;

export function frameIn(event: string): Heard | undefined {
  const text = textOf(event);
  if (!frames.has(text)) {
    const frame = v.safeParse(Frame, JSON.parse(text));
    if (frames.size >= mostFrames) frames.clear();
    frames.set(text, frame.success ? frame.output : undefined);
  }
  return frames.get(text);
}

const Refused = v.object({
  data: v.object({ httpStatus: v.number(), refusal: v.object({ code: v.literal('signed-out') }) }),
});

/** A stream that is not allowed begins, says why and ends. */
function refusalIn(event: string): number | undefined {
  const told = event.includes('event: serialized-error') ? v.safeParse(Refused, JSON.parse(textOf(event))) : undefined;
  return told?.success ? told.output.data.httpStatus : undefined;
}
