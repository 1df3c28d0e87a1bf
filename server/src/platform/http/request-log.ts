import type { MiddlewareHandler } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

import { log } from '../log.ts';

/** Answers with the request's id, and writes one line about it: which, what, how it ended, how long. Never a query, a body or an address. */
export const requestLog: MiddlewareHandler<{ Variables: RequestIdVariables }> = async (c, next) => {
  const began = performance.now();
  await next();
  // After an answer `c.header` makes it anew from its body opened as a stream, which costs more than most answers.
  c.res.headers.set('X-Request-Id', c.get('requestId'));
  const line = {
    request: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
    status: c.res.status,
    ms: Math.round(performance.now() - began),
  };
  log[c.res.status >= 500 ? 'error' : 'info'](line, 'request');
};
