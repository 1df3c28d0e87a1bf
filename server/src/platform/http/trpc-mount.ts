import { type AnyRouter, type inferRouterContext, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context as Asked, Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

import type { Viewer } from '@iwaa/shared/access/access';
import { refusals } from '@iwaa/shared/refusals';

import { refusalIn } from '../db/constraints.ts';
import { log } from '../log.ts';
import { countCall } from '../metrics.ts';
import { Refusal } from '../refusal.ts';
import { admit } from './admission.ts';
import { traceOf } from '../trace.ts';

type Variables = { Variables: RequestIdVariables };
/** Makes what every procedure of one request is given; for one that only reads, who asks may have been looked up a moment ago. */
export type ContextOf<Context> = (c: Asked<Variables>, answerHeaders: Headers, onlyReads?: boolean) => Promise<Context>;

const endpoint = '/trpc';
const maxBatchSize = 10;

/** What is asked most often, with nothing in its body, and costs the ordinary way most. */
export type Direct<Context> = (
  c: Asked<Variables>,
  ctx: Context & { readonly viewer: Viewer },
) => Promise<Response | undefined>;
type Guarded = { readonly viewer: Viewer | null; readonly permits: (viewer: Viewer, path: string) => boolean };

/** Serves the procedures of `router`; those in `direct` in fewer steps, when there is nothing to refuse. */
export function mountTrpc<Router extends AnyRouter>(
  app: Hono<Variables>,
  router: Router,
  contextOf: ContextOf<inferRouterContext<Router> & Guarded>,
  direct: Readonly<Record<string, Direct<inferRouterContext<Router>>>>,
): void {
  app.all(`${endpoint}/*`, async (c) => {
    const body = c.req.method === 'POST' ? await c.req.text() : '';
    const answered = await answerDirectly(c, body, contextOf, direct).catch(leftToTheOrdinaryWay);
    if (answered) return answered;
    return fetchRequestHandler({
      endpoint,
      router,
      // Not made of the raw request, whose body is read already and would be opened once more.
      req:
        c.req.method === 'POST'
          ? new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body })
          : c.req.raw,
      allowMethodOverride: true,
      maxBatchSize,
      createContext: ({ info, resHeaders }) => {
        admit(c, body, info.type === 'subscription');
        return contextOf(c, resHeaders).catch(translate);
      },
      responseMeta: ({ errors }) => ({ headers: waitOf(errors) }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ request: c.get('requestId'), path, ...traceOf(error.cause ?? error) }, 'bug');
      },
    });
  });
}

async function answerDirectly<Context extends Guarded>(
  c: Asked<Variables>,
  body: string,
  contextOf: ContextOf<Context>,
  direct: Readonly<Record<string, Direct<Context>>>,
): Promise<Response | undefined> {
  const path = c.req.path.slice(endpoint.length + 1);
  const answer = direct[path];
  if (!answer || !asksNothing.has(body)) return undefined;
  admit(c, body, c.req.method === 'GET');
  const ctx = await contextOf(c, new Headers(), c.req.method === 'POST');
  const { viewer } = ctx;
  if (!viewer || !ctx.permits(viewer, path)) return undefined;
  const answered = await answer(c, { ...ctx, viewer });
  if (answered) countCall(path, 'ok');
  return answered;
}

/** What no input comes as, alone or as a batch of one. */
const asksNothing: ReadonlySet<string> = new Set(['', '{}']);

/** It says what is wrong, in its own form. */
const leftToTheOrdinaryWay = () => undefined;

/** When to come again, for who asked too often. */
function waitOf(errors: readonly TRPCError[]): Headers {
  const seconds = errors
    .map(({ cause }) => (cause instanceof Refusal ? cause.details['seconds'] : undefined))
    .find((told) => told !== undefined);
  return new Headers(seconds === undefined ? [] : [['Retry-After', String(seconds)]]);
}

/** A database that is away while the caller is looked up is told as it is everywhere: try again. */
function translate(error: unknown): never {
  const refusal = refusalIn(error);
  throw refusal ? new TRPCError({ code: refusals[refusal.code], cause: refusal }) : error;
}
