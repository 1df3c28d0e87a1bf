import type { Viewer } from '@iwaa/shared/access/access';
import type { LiveFrame, WatchFeed } from '@iwaa/shared/live';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { InferOutput } from 'valibot';

import { eventsSince } from '../platform/live.ts';
import type { Context } from '../platform/trpc.ts';
import { inboxOf } from './inbox.ts';
import { concernsRights, topicsFor } from './topics.ts';

type Watching = {
  readonly ctx: Omit<Context, 'viewer'> & { readonly viewer: Viewer };
  readonly input: InferOutput<typeof WatchFeed>;
  readonly signal: AbortSignal | undefined;
};

/** A session can also end by time alone, of which no event tells. */
const lookAgainEvery = 15_000;

/**
 * One live feed. It begins where the reader stood: what it missed is passed on first, then what comes, each position once and in order.
 * Rights are those of now, not of when it began: when they are taken away it says so and ends.
 */
export async function* watch({ ctx, input, signal }: Watching): AsyncGenerator<TrackedEnvelope<LiveFrame>, void> {
  const { viewer, feed } = ctx;
  using inbox = inboxOf(feed, signal);
  const from = input.lastEventId ? Number(input.lastEventId) : feed.head();
  const missed = await eventsSince(ctx.db, from);
  let pos = missed ? (missed.at(-1)?.pos ?? from) : feed.head();
  const frame = (kind: LiveFrame['kind'], topics?: LiveFrame['topics']) =>
    tracked(String(pos), {
      pos: String(pos),
      kind,
      at: new Date().toISOString(),
      ...(topics && { topics }),
    } satisfies LiveFrame);
  yield frame(missed ? 'ready' : 'resync');
  const missedTopics = topicsFor(viewer, missed ?? []);
  if (missedTopics) yield frame('changed', missedTopics);
  for await (const events of inbox.taken(lookAgainEvery)) {
    const mayHaveEnded = events.length === 0 || concernsRights(viewer, events);
    if (mayHaveEnded && !(await ctx.isStillSignedIn(viewer))) {
      yield frame('ended');
      return;
    }
    const fresh = events.filter((event) => event.pos > pos);
    pos = fresh.at(-1)?.pos ?? pos;
    const topics = topicsFor(viewer, fresh);
    if (topics) yield frame('changed', topics);
  }
}
