import { beforeAll, expect, test } from 'vitest';

import { createApp } from './app.ts';
import { type Listening, listen } from './platform/http/listen.ts';

let ready = true;
let server: Listening;
beforeAll(async () => {
  const app = createApp({
    trustedProxies: 1,
    isReady: () => Promise.resolve(ready),
    mount: (procedures) => {
      procedures.post('/trpc/echo', async (c) => new Response(await c.req.text()));
      procedures.get('/trpc/bug', () => {
        throw new Error('a secret detail');
      });
    },
  });
  server = await listen(app.fetch, '127.0.0.1', 0);
  return server.drain;
});

const ask = (path: string, init?: RequestInit) => fetch(`${server.address}${path}`, init);

test.each(['/livez', '/readyz', '/assets/nothing.js', '/trpc/bug', '/trpc/nothing'])(
  '%s carries every protective header',
  async (path) => {
    const { headers } = await ask(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers.has('strict-transport-security')).toBe(false);
  },
);

test('who came by https is told to keep to it', async () => {
  const { headers } = await ask('/livez', { headers: { 'x-forwarded-proto': 'https' } });
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains; preload');
});

test('a bug is answered with a reference and without a word of its cause', async () => {
  const answer = await ask('/trpc/bug');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe(`internal error ${answer.headers.get('x-request-id')}`);
});

test('a body of 256 KB passes and a larger one is refused', async () => {
  const sizes = [256 * 1024, 256 * 1024 + 1];
  const answers = await Promise.all(sizes.map((size) => ask('/trpc/echo', { method: 'POST', body: 'x'.repeat(size) })));
  expect(answers.map(({ status }) => status)).toEqual([200, 413]);
});

test('a large body that does not say its size is refused too', async () => {
  const body = new Blob(['x'.repeat(300_000)]).stream();
  expect((await ask('/trpc/echo', { method: 'POST', body, duplex: 'half' })).status).toBe(413);
});

test('it is not ready while the database is not, and alive all the same', async () => {
  ready = false;
  expect((await ask('/readyz')).status).toBe(503);
  expect((await ask('/livez')).status).toBe(200);
  ready = true;
});
