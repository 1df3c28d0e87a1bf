import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { requestId, type RequestIdVariables } from 'hono/request-id';

import { clientFiles } from './platform/http/client-files.ts';
import { mayReadMetrics } from './platform/http/metrics-route.ts';
import { requestLog } from './platform/http/request-log.ts';
import { neverStored, promiseHttps, secureHeaders } from './platform/http/secure-headers.ts';
import { traceOf } from './platform/trace.ts';
import { log } from './platform/log.ts';
import { readMetrics } from './platform/metrics-of-all.ts';
import { metrics } from './platform/metrics.ts';

export type App = Hono<{ Variables: RequestIdVariables }>;

type Parts = {
  readonly trustedProxies: number;
  /** Whether requests can be served: the database answers and is migrated. */
  readonly isReady: () => Promise<boolean>;
  readonly metricsToken?: string | undefined;
  /** Adds the procedures. They come before the client's files, which answer every other path. */
  readonly mount: (app: App) => void;
};

const maxBodyBytes = 256 * 1024;

/** The rest of the body is not read, so nothing more can come on this connection. */
const tooLarge = (c: Context) => c.text('too large', 413, { Connection: 'close' });

const countBody = bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge });
/** A body that says its size is not longer: it need not be opened as a stream to be counted, which costs more than most answers. */
const limitBody: MiddlewareHandler = (c, next) => {
  if (c.req.header('transfer-encoding') !== undefined) return countBody(c, next);
  return Number(c.req.header('content-length') ?? 0) > maxBodyBytes ? Promise.resolve(tooLarge(c)) : next();
};

export function createApp({ trustedProxies, isReady, metricsToken, mount }: Parts): App {
  const app: App = new Hono();
  app.use(requestId({ headerName: '' }), requestLog, secureHeaders, promiseHttps(trustedProxies), neverStored);
  app.use(limitBody);
  app.get('/livez', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await isReady()) ? c.text('ok') : c.text('not ready', 503)));
  app.get('/metrics', async (c) =>
    mayReadMetrics(c, metricsToken)
      ? c.text(await readMetrics(), 200, { 'Content-Type': metrics.contentType })
      : c.notFound(),
  );
  mount(app);
  app.all('/trpc/*', (c) => c.notFound());
  app.route('/', clientFiles());
  app.notFound((c) => c.text('not found', 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ request: c.get('requestId'), ...traceOf(error) }, 'bug');
    return c.text(`internal error ${c.get('requestId')}`, 500);
  });
  return app;
}
