import { afterAll, beforeAll, expect, test } from 'vitest';

import { engineOf, type House, keys, openHouse } from '../../../test/context.ts';
import { arrived } from '../../../test/given.ts';
import { openRecentViewers } from '../../access/index.ts';
import { createApp } from '../../app.ts';
import { contextOf } from '../../context.ts';
import { appRouter } from '../../router.ts';
import { digest } from '../crypto.ts';
import { feedRoute } from './feed-route.ts';
import { jsonAnswer } from './json-answer.ts';
import { listen, type Listening } from './listen.ts';
import { mountTrpc } from './trpc-mount.ts';

let house: House;
let direct: Listening;
let ordinary: Listening;
const token = 'a token of forty-three characters, not less';
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }] }, { isHeard: true });
  [direct, ordinary] = await Promise.all([serve(true), serve(false)]);
  const { accountId } = house.network.people.coordinator;
  await house.owner
    .insertInto('session')
    .values({
      accountId,
      device: 'test',
      tokenDigest: digest(token),
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    .execute();
});
afterAll(async () => {
  await Promise.all([direct.drain(), ordinary.drain()]);
  await house.close();
});

function serve(isDirect: boolean): Promise<Listening> {
  const { db, feed } = house;
  const engine = engineOf(db, feed);
  const recentViewer = openRecentViewers(db, feed);
  const routes = {
    'availability.watch': feedRoute,
    'availability.board': async (c: Parameters<typeof jsonAnswer>[0], { viewer }: Parameters<typeof feedRoute>[1]) =>
      jsonAnswer(c, await engine.boardBytesFor(viewer)),
  };
  const app = createApp({
    trustedProxies: 0,
    isReady: () => Promise.resolve(true),
    mount: (procedures) =>
      mountTrpc(
        procedures,
        appRouter,
        contextOf({ db, keys, mailIsOn: false, feed, engine, recentViewer, trustedProxies: 0 }),
        isDirect ? routes : {},
      ),
  });
  return listen(app.fetch, '127.0.0.1', 0);
}

const cookie = `iwaa=${token}`;
const board = (address: string, query = '', headers: Record<string, string> = { cookie }, body = '{}') =>
  fetch(`${address}/trpc/availability.board${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Read until it has said so, then left. */
async function heard(address: string, query: string, until: RegExp, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}/trpc/availability.watch${query}`, { headers: { cookie, ...headers } });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  while (!until.test(said)) said += (await reader.read()).value;
  await reader.cancel();
  return { said: said.replace(/"at":"[^"]+"/g, ''), headers: Object.fromEntries(answer.headers) };
}

test('a board of which a part is asked for is answered in part', async () => {
  const answer = await board(direct.address, '', { cookie }, JSON.stringify({ movedCenters: [] }));
  expect(await answer.json()).toMatchObject({ result: { data: { centers: [] } } });
});

test.each(['', '?batch=1'])('the board is the same as by the ordinary way (%s), headers included', async (query) => {
  await arrived(house);
  const answers = await Promise.all([board(direct.address, query), board(ordinary.address, query)]);
  const [ours, theirs] = await Promise.all(answers.map((answer) => answer.text()));
  const withoutTimes = (text = '') => text.replace(/"at":"[^"]+"/g, '');
  expect(withoutTimes(ours)).toBe(withoutTimes(theirs));
  expect(ours).toContain('Jasmin');
  const named = ({ headers }: Response) => [...headers.keys()].filter((name) => name !== 'vary').toSorted();
  expect(named(answers[0])).toEqual(named(answers[1]));
});

test.each([
  ['a stranger', {}, 401],
  ['another site’s page', { cookie, origin: 'https://elsewhere.example' }, 403],
  ['a form', { cookie, 'content-type': 'text/plain' }, 415],
] as const)('%s is refused as by the ordinary way', async (_, headers, status) => {
  const answers = await Promise.all([direct, ordinary].map(({ address }) => board(address, '', headers)));
  expect(answers.map((answer) => answer.status)).toEqual([status, status]);
});

test('the feed says the same as by the ordinary way, under the headers that stand around every answer', async () => {
  const query = '?input=%7B%7D';
  const [ours, theirs] = await Promise.all([
    heard(direct.address, query, /ready/),
    heard(ordinary.address, query, /ready/),
  ]);
  const lines = (said: string) => said.split('\n').filter(Boolean);
  expect(lines(ours.said)).toEqual(lines(theirs.said));
  expect(ours.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Object.keys(ours.headers)).not.toContain('x-hono-already-sent');
});

test('a browser that comes back by itself goes on where it was', async () => {
  const { said } = await heard(direct.address, '?input=%7B%7D', /id: \d+/);
  const pos = /id: (\d+)/.exec(said)![1]!;
  await arrived(house);
  const back = await heard(direct.address, '?input=%7B%7D', /changed/, { 'last-event-id': pos });
  expect(back.said).toContain(`"pos":"${pos}","kind":"ready"`);
});

test('a position that is none is told as an invalid input', async () => {
  const { said } = await heard(direct.address, '?input=%7B%7D&lastEventId=x', /invalid input/);
  expect(said).toContain('serialized-error');
});

test('a reader who leaves while it is let in leaves nothing behind that would keep the server from ending', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  for (let turn = 0; turn < 30; turn++) {
    const leaving = new AbortController();
    const asked = fetch(`${direct.address}/trpc/availability.watch?input=%7B%7D&lastEventId=0`, {
      headers: { cookie },
      signal: leaving.signal,
    }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, turn % 6));
    leaving.abort();
    await asked;
  }
  await expect.poll(timers, { timeout: 8000 }).toBeLessThanOrEqual(before + 2);
});
