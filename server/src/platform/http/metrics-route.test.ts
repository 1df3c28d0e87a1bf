import { afterAll, beforeAll, expect, test } from 'vitest';

import { createApp } from '../../app.ts';
import { type Listening, listen } from './listen.ts';

const token = 'a token of the tests';
let open: Listening;
let guarded: Listening;
beforeAll(async () => {
  const parts = { trustedProxies: 1, isReady: () => Promise.resolve(true), mount: () => undefined };
  open = await listen(createApp(parts).fetch, '127.0.0.1', 0);
  guarded = await listen(createApp({ ...parts, metricsToken: token }).fetch, '127.0.0.1', 0);
});
afterAll(() => Promise.all([open.drain(), guarded.drain()]));

const ask = ({ address }: Listening, headers: Record<string, string> = {}) => fetch(`${address}/metrics`, { headers });

test('without a token this machine reads the metrics, and nobody who comes through a proxy', async () => {
  expect(await (await ask(open)).text()).toContain('iwaa_open_streams 0');
  for (const name of ['x-forwarded-for', 'forwarded', 'via'])
    expect((await ask(open, { [name]: '127.0.0.1' })).status).toBe(404);
});

test('with a token whoever shows it reads them, from anywhere, and nobody else', async () => {
  const shown = { authorization: `Bearer ${token}` };
  expect((await ask(guarded, { ...shown, 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
  for (const headers of [
    {},
    { authorization: token },
    { authorization: 'Bearer ' },
    { authorization: `Bearer ${token}x` },
  ])
    expect((await ask(guarded, headers)).status).toBe(404);
});
