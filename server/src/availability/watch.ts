import type { Viewer } from '@iwaa/shared/access/access';
import type { LiveFrame, WatchFeed } from '@iwaa/shared/live';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { InferOutput } from 'valibot';

import type { Context } from '../platform/trpc.ts';

type Watching = {
  readonly ctx: Pick<Context, 'follow'> & { readonly viewer: Viewer };
  readonly input: InferOutput<typeof WatchFeed>;
  readonly signal: AbortSignal | undefined;
};

/**
 * One live feed. It begins where the reader stood: what it missed is passed on first, then what comes, each position once and in order.
 * Over HTTP readers have it in fewer steps: see `platform/http/feed-route.ts`.
 */
export async function* watch({ ctx, input, signal }: Watching): AsyncGenerator<TrackedEnvelope<LiveFrame>, void> {
  const waiting: LiveFrame[] = [];
  let ended = signal?.aborted ?? false;
  let ring = () => {};
  const end = () => {
    ended = true;
    ring();
  };
  signal?.addEventListener('abort', end, { once: true });
  const hear = ({ told }: { readonly told: LiveFrame }) => {
    waiting.push(told);
    ring();
  };
  const leave = await ctx.follow(ctx.viewer, input.lastEventId, { hear, end });
  try {
    for (;;) {
      for (let told = waiting.shift(); told; told = waiting.shift()) yield tracked(told.pos, told);
      if (ended) return;
      await new Promise<void>((resolve) => {
        ring = resolve;
        if (waiting.length > 0 || ended) resolve();
      });
    }
  } finally {
    leave();
  }
}
