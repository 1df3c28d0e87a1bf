import { tracked } from '@trpc/server';
import { Text } from '@iwaa/shared/text';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { engineOf, type House, keys, openHouse } from '../test/context.ts';
import { keptCheaply } from '../test/people.ts';
import { openRecentViewers } from './access/index.ts';
import { accessRouter } from './access/router.ts';
import { createApp } from './app.ts';
import { contextOf } from './context.ts';
import { openDatabase } from './platform/db/database.ts';
import { type Listening, listen } from './platform/http/listen.ts';
import { mountTrpc } from './platform/http/trpc-mount.ts';
import type { Feed } from './platform/live.ts';
import { open, router } from './platform/trpc.ts';

const password = 'une longue nuit calme';

/** Procedures that go wrong in every way, beside those of access. */
const proving = router({
  access: accessRouter,
  echo: open.input(v.strictObject({ text: Text(20) })).query(({ input }) => input),
  caller: open.query(({ ctx: { address, device, idempotencyKey } }) => ({ address, device, idempotencyKey })),
  throws: open.query(() => {
    throw new Error('select secret from /srv/account');
  }),
  violates: open.mutation(({ ctx }) => {
    const attempt = { subject: 'secret', failures: 1, windowEndsAt: new Date() };
    return ctx.db.insertInto('signInAttempt').values([attempt, attempt]).execute();
  }),
  watch: open.input(v.strictObject({ lastEventId: v.optional(v.string()) })).subscription(async function* ({ input }) {
    yield tracked('7', { after: input.lastEventId });
  }),
});

let house: House;
let server: Listening;
beforeAll(async () => {
  house = await openHouse({}, { isHeard: true });
  await house.owner
    .updateTable('account')
    .set({ passwordHash: keptCheaply(password) })
    .execute();
  server = await serve(house);
});
afterAll(async () => {
  await server.drain();
  await house.close();
});

function serve({ db, feed }: { db: House['db']; feed: Feed }): Promise<Listening> {
  const recentViewer = openRecentViewers(db, feed);
  const app = createApp({
    trustedProxies: 1,
    isReady: () => Promise.resolve(true),
    mount: (procedures) =>
      mountTrpc(
        procedures,
        proving,
        contextOf({ db, keys, mailIsOn: false, feed, engine: engineOf(db, feed), recentViewer, trustedProxies: 1 }),
        {},
      ),
  });
  return listen(app.fetch, '127.0.0.1', 0);
}

type Sent = { readonly body?: string | FormData; readonly method?: string; readonly headers?: Record<string, string> };

const json = { 'content-type': 'application/json' };
const ask = (path: string, { method = 'POST', ...init }: Sent = {}) =>
  fetch(`${server.address}/trpc/${path}`, { method, headers: json, ...init });
const signIn = (typed = password, headers = {}) =>
  ask('access.signIn', {
    body: JSON.stringify({ username: 'person-1', password: typed }),
    headers: { ...json, ...headers },
  });
const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? '';

const ErrorAnswer = v.object({
  error: v.object({ message: v.string(), data: v.record(v.string(), v.unknown()) }),
});

/** What a caller is told: the status and the message and data of the error. */
async function told(answer: Response) {
  const { error } = v.parse(ErrorAnswer, await answer.json());
  return { status: answer.status, message: error.message, ...error.data };
}

test('signing in gives a cookie that scripts and other sites never see, and it tells who asks', async () => {
  const cookie = cookieOf(await signIn());
  expect(cookie).toMatch(/^iwaa=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const me = await ask('access.me', { headers: { ...json, cookie: cookie.split(';')[0]! } });
  expect(await me.json()).toMatchObject({ result: { data: { username: 'person-1' } } });
  const signOut = await ask('access.signOut', { headers: { ...json, cookie: cookie.split(';')[0]! } });
  expect(cookieOf(signOut)).toMatch(/^iwaa=; Max-Age=0; Path=\//);
  expect(await told(await ask('access.me', { headers: { ...json, cookie } }))).toMatchObject({
    status: 401,
    message: 'signed-out',
  });
});

test('by https the cookie is of this host only, and no other is believed', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  const cookie = cookieOf(await signIn(password, https));
  expect(cookie).toMatch(/^__Host-iwaa=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  const [, token] = /=([^;]+)/.exec(cookie)!;
  const me = (name: string) => ask('access.me', { headers: { ...json, ...https, cookie: `${name}=${token}` } });
  expect((await me('__Host-iwaa')).status).toBe(200);
  expect((await me('iwaa')).status).toBe(401);
});

test('a failed sign-in gives no cookie; too many say when to come again', async () => {
  expect(cookieOf(await signIn('wrong'))).toBe('');
  await Promise.all(Array.from({ length: 10 }, () => signIn('wrong')));
  const answer = await signIn('wrong');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(await told(answer)).toMatchObject({
    status: 429,
    refusal: { code: 'too-many-tries', details: { seconds: expect.any(Number) } },
  });
});

test.each(['throws', 'violates'])('a bug (%s) is told by a reference and nothing else', async (path) => {
  const answer = await ask(path);
  expect(await answer.clone().text()).not.toMatch(/secret|select|insert|sign_in|never|\.ts|node_modules|Error|date/);
  expect(await told(answer)).toEqual({
    status: 500,
    message: 'internal error',
    code: 'INTERNAL_SERVER_ERROR',
    httpStatus: 500,
    reference: answer.headers.get('x-request-id'),
  });
});

test.each([
  ['a question in an address', 'echo?input=%7B%22text%22%3A%22x%22%7D', { method: 'GET' }, 405, 'method not supported'],
  ['a change in an address', 'access.signOut', { method: 'GET' }, 405, 'method not supported'],
  ['another method', 'echo', { method: 'PUT', body: '{}' }, 405, 'method not supported'],
  ['plain text', 'echo', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported media type'],
  ['a form', 'echo', { body: new FormData(), headers: {} }, 415, 'unsupported media type'],
  ['broken JSON', 'echo', { body: '{"text":' }, 400, 'bad request'],
  ['JSON too deep', 'echo', { body: `${'['.repeat(33)}${']'.repeat(33)}` }, 400, 'bad request'],
  ['an absent procedure', 'absent', {}, 404, 'not found'],
  ['a procedure of the prototype', '__proto__.toString', {}, 404, 'not found'],
  ['eleven at once', `${Array(11).fill('caller').join(',')}?batch=1`, { body: '{}' }, 400, 'bad request'],
] as const)('%s is refused', async (_, path, init, status, message) => {
  expect(await told(await ask(path, init))).toMatchObject({ status, message });
});

test('ten at once are answered', async () => {
  const answer = await ask(`${Array(10).fill('caller').join(',')}?batch=1`, { body: '{}' });
  expect(await answer.json()).toHaveLength(10);
});

test('a body beyond 256 KB is refused', async () => {
  expect((await ask('echo', { body: JSON.stringify({ text: 'x'.repeat(256 * 1024) }) })).status).toBe(413);
});

test('a path that cannot be read is no bug', async () => {
  expect((await ask('%E0%A4%A')).status).toBeLessThan(500);
});

test.each(['"\\u0000"', '"\\ud800"', '"a\\u0000b"', '{}', '[]', 'null', '1e400', 'true', '"x"'])(
  '%s in any field is an invalid input or a refusal',
  async (value) => {
    const bodies = [`{"text":${value}}`, value];
    const answers = await Promise.all([
      ...bodies.map((body) => ask('echo', { body })),
      ask('access.signIn', { body: `{"username":${value},"password":${value}}` }),
      ask('access.acceptInvitation', { body: `{"token":${value},"password":${value}}` }),
    ]);
    for (const { status } of answers) expect(status).toBeLessThan(500);
  },
);

test('an invalid input names its fields and repeats nothing of them', async () => {
  const answer = await ask('access.signIn', { body: JSON.stringify({ username: 7, password: 'a secret' }) });
  expect(await answer.clone().text()).not.toContain('a secret');
  expect(await told(answer)).toMatchObject({
    status: 400,
    message: 'invalid input',
    fields: [{ field: 'username', problem: expect.not.stringContaining('7') }],
  });
});

test.each(['short', 'x'.repeat(81), 'with a space', 'slash/slash', 'é'.repeat(8)])(
  'an idempotency key that is none is named: %s',
  async (key) => {
    const fields = [{ field: 'idempotency-key', problem: expect.any(String) }];
    expect(await told(await ask('caller', { headers: { ...json, 'idempotency-key': key } }))).toMatchObject({
      status: 400,
      fields,
    });
  },
);

test.each([
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://127.0.0.1:9' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{}, 200],
])('from other sites’ pages nothing is accepted: %j', async (headers, status) => {
  expect((await ask('caller', { headers: { ...json, ...headers } })).status).toBe(status);
});

test('from our own pages it is', async () => {
  expect((await ask('caller', { headers: { ...json, origin: server.address } })).status).toBe(200);
});

test('the caller is known by the address the trusted proxy saw, never by one the caller wrote', async () => {
  const caller = async (headers: Record<string, string>) =>
    (await ask('caller', { headers: { ...json, ...headers } })).json();
  const proxied = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9', 'user-agent': 'Firefox (Android)' };
  expect(await caller(proxied)).toMatchObject({
    result: { data: { address: '203.0.113.9', device: 'Firefox · Android', idempotencyKey: null } },
  });
  expect(await caller({ 'idempotency-key': 'a.key-of_1' })).toMatchObject({
    result: { data: { address: '127.0.0.1', idempotencyKey: 'a.key-of_1' } },
  });
});

test('a live feed is listened to by GET, with nothing in its address but where it was', async () => {
  const listenTo = (query: string) => ask(`watch?${query}`, { method: 'GET', headers: {} });
  const feed = await listenTo('input=%7B%7D&lastEventId=5');
  expect(feed.headers.get('content-type')).toBe('text/event-stream');
  const reader = feed.body!.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  while (!said.includes('id: 7')) said += (await reader.read()).value;
  expect(said).toContain('data: {"after":"5"}');
  await reader.cancel();
  expect(await (await listenTo('input=%7B%22who%22%3A%22x%22%7D')).text()).toContain('invalid input');
});

test('while the database is away, whoever has a cookie is told to try again', async () => {
  const away = openDatabase('postgresql://127.0.0.1:1/nowhere');
  const alone = await serve({ db: away, feed: house.feed });
  const answer = await fetch(`${alone.address}/trpc/access.me`, {
    method: 'POST',
    headers: { ...json, cookie: 'iwaa=x' },
  });
  expect(await told(answer)).toMatchObject({ status: 503, refusal: { code: 'busy' } });
  await alone.drain();
  await away.destroy();
});
