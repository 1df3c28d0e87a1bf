import { type AnyRouter, type inferRouterContext, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context as Asked, Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

import { refusals } from '@iwaa/shared/refusals';

import { refusalIn } from '../db/constraints.ts';
import { log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { admit } from './admission.ts';
import { traceOf } from '../trace.ts';

type Variables = { Variables: RequestIdVariables };
/** Makes what every procedure of one request is given. */
export type ContextOf<Context> = (c: Asked<Variables>, answerHeaders: Headers) => Promise<Context>;

const endpoint = '/trpc';
const maxBatchSize = 10;

/** Serves the procedures of `router`. */
export function mountTrpc<Router extends AnyRouter>(
  app: Hono<Variables>,
  router: Router,
  contextOf: ContextOf<inferRouterContext<Router>>,
): void {
  app.all(`${endpoint}/*`, async (c) => {
    const body = c.req.method === 'POST' ? await c.req.text() : '';
    return fetchRequestHandler({
      endpoint,
      router,
      req: c.req.method === 'POST' ? new Request(c.req.raw, { method: 'POST', body }) : c.req.raw,
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
