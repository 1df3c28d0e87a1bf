/**
 * The way to the server, and the only file that knows the server's types.
 * Reads travel by POST, so that nothing about a person is ever in an address or its log; changes carry their own
 * idempotency key: `api.placements.hold.mutate(input, { context: { key } })`, which createAction does.
 */
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { AppRouter } from '../../server/src/router.ts';
import { observeServerTime } from './platform/clock.ts';
import { freshKey } from './platform/fresh-key.ts';

const url = '/trpc';
const answerWithin = 20_000;

type FetchOptions = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | null | undefined };

/** Every call has an end, and every answer tells the server's time. */
async function timedFetch(address: RequestInfo | URL, options?: FetchOptions): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), answerWithin);
  options?.signal?.addEventListener('abort', () => limit.abort());
  try {
    const response = await fetch(address, { ...options, credentials: 'same-origin', signal: limit.signal });
    observeServerTime(Date.parse(response.headers.get('date') ?? ''));
    return response;
  } finally {
    clearTimeout(timer);
  }
}

const keyHeader = (key: unknown): Record<string, string> => (typeof key === 'string' ? { 'idempotency-key': key } : {});

export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url, fetch: timedFetch, headers: ({ op }) => keyHeader(op.context['key']) }),
        false: httpBatchLink({ url, fetch: timedFetch, methodOverride: 'POST', maxItems: 10 }),
      }),
    }),
  ],
});

/** Signs out from a page that is being left: the browser sends this one even when the page is gone. */
export function signOutWhileLeaving(): void {
  const headers = { 'content-type': 'application/json', ...keyHeader(freshKey()) };
  fetch(`${url}/access.signOut`, { method: 'POST', keepalive: true, headers }).catch(() => {
    // Nobody is left to tell: a session whose end was not heard ends by idleness.
  });
}
