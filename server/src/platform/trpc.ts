import type { Viewer } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';
import { type RefusalCode, refusals } from '@iwaa/shared/refusals';
import { initTRPC, TRPCError } from '@trpc/server';

import type { Keys } from './crypto.ts';
import { isUnreadable, refusalIn } from './db/constraints.ts';
import type { Database } from './db/database.ts';
import { formatError } from './errors.ts';
import type { Follow } from './frames.ts';
import type { Feed } from './live.ts';
import { countCall } from './metrics.ts';
import { Refusal, refuse } from './refusal.ts';

/** What every procedure is given: made once a request by app.ts. */
export type Context = {
  readonly db: Database;
  readonly keys: Keys;
  readonly feed: Feed;
  readonly viewer: Viewer | null;
  /** The client-made key of a change, if it sent one. */
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  readonly address: string;
  readonly device: string;
  /** Whether mails leave this server. */
  readonly mailIsOn: boolean;
  /** May this role call that procedure at all; which things it may touch, the command decides. */
  readonly permits: (viewer: Viewer, path: string) => boolean;
  /** Leaves a trace of an act that was denied. */
  readonly witnessDenial: (viewer: Viewer, path: string, refusal: Refusal) => Promise<void>;
  /** What decides over every center now. */
  readonly facts: (() => Promise<{ readonly centers: () => readonly CenterFacts[]; readonly at: Moment }>) & {
    /** What is kept of one center now, and the position of the feed whose news is all in it. */
    readonly kept: (centerId: string) => { readonly center: CenterFacts; readonly position: number } | undefined;
  };
  readonly boardFor: (viewer: Viewer) => Promise<Board>;
  /** Follows the live feed from a position on; answers with the way to leave. */
  readonly follow: Follow;
  readonly cookie: { keep: (token: string) => void; forget: () => void };
};

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => formatError(shape, error, ctx?.requestId),
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
    // Streams end now and then so that deployments drain; the client resumes where it was.
    maxDurationMs: 12 * 60_000 + Math.random() * 3 * 60_000,
  },
});

export const router = trpc.router;
export const callerOf = trpc.createCallerFactory;

/** Whatever fails below leaves as a refusal with its code, or as a bug without a word. */
const translated = trpc.procedure.use(async ({ path, next }) => {
  const result = await next();
  const refusal = result.ok ? undefined : refusalIn(result.error.cause);
  countCall(path, result.ok ? 'ok' : (refusal?.code ?? outcomeOf(result.error)));
  if (result.ok) return result;
  if (refusal) throw new TRPCError({ code: refusals[refusal.code], message: refusal.code, cause: refusal });
  if (isUnreadable(result.error.cause)) throw new TRPCError({ code: 'BAD_REQUEST' });
  return result;
});

function outcomeOf({ code, cause }: TRPCError): 'invalid' | 'bug' {
  return code === 'INTERNAL_SERVER_ERROR' && !isUnreadable(cause) ? 'bug' : 'invalid';
}

/** For people who are not signed in yet. */
export const open = translated;

/** Refusals that leave a trace of their own: rights denied, and people kept apart. */
const witnessed: ReadonlySet<RefusalCode> = new Set(['forbidden', 'not-found', 'separation']);

/** For people who are, and whose role may call this procedure. */
export const guarded = translated.use(async ({ ctx, path, next }) => {
  const { viewer } = ctx;
  if (!viewer) return refuse('signed-out');
  const result = ctx.permits(viewer, path) ? await next({ ctx: { ...ctx, viewer } }) : undefined;
  const refusal = result ? !result.ok && refusalIn(result.error.cause) : new Refusal('forbidden');
  if (refusal && witnessed.has(refusal.code)) await ctx.witnessDenial(viewer, path, refusal);
  return result ?? refuse('forbidden');
});
