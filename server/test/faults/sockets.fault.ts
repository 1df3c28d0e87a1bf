import { afterAll, beforeAll, expect, test } from 'vitest';

import { p99 } from '../race.ts';
import { memoryOf } from '../server.ts';
import { scaled } from './scale.ts';
import { openServed, type Served } from './served.ts';
import { halfBody, halfHead, sendRaw, whisper } from './slow-sockets.ts';

const slow = 3000;
const goneWithinMs = 20_000;
const healthWithinMs = 500;
const rounds = scaled(5, 50);
const growthAllowed = 50 * 1024 ** 2;

let served: Served;
beforeAll(async () => {
  served = await openServed({ agents: 1 });
});
afterAll(() => served.close());

const json = 'Host: localhost\r\nContent-Type: application/json\r\n';
const post = (path: string, more: string) => `POST /trpc/${path} HTTP/1.1\r\n${json}${more}`;
const sized = (path: string, body: string) =>
  post(path, `Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
const chunked = (path: string, body: string) =>
  post(
    path,
    `Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  );
/** Announced as ten million bytes, of which the first are sent: the announcement must be enough. */
const announced = post('access.signIn', 'Content-Length: 10000000\r\n\r\n{"username":');
const large = JSON.stringify({ username: 'x'.repeat(10_000_000), password: 'x' });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const eleven = `${Array(11).fill('access.me').join(',')}?batch=1`;

async function refuseAll(): Promise<void> {
  const answers = await Promise.all([
    sendRaw(served.url, announced),
    sendRaw(served.url, chunked('access.signIn', large)),
    sendRaw(served.url, sized('access.signIn', deep)),
    sendRaw(served.url, chunked('access.signIn', deep)),
    sendRaw(served.url, sized(eleven, '{}')),
  ]);
  const [known, streamed, ...others] = answers.map((answer) => answer.split(' ')[1]);
  expect([known, ...others]).toEqual(['413', '400', '400', '400']);
  // Closing on a body that still comes may overtake the answer.
  expect(streamed ?? '413').toBe('413');
}

test('What is too large, too deep or too many is refused before anything is done with it, and is not kept in memory', async () => {
  // The first rounds warm the server up: a heap grows to its working size whatever it is asked.
  for (let round = 0; round < rounds; round++) await refuseAll();
  const before = await memoryOf(served.server());
  for (let round = 0; round < rounds; round++) await refuseAll();
  const growth = (await memoryOf(served.server())) - before;
  process.stdout.write(
    `${rounds} rounds of bodies that may not be: memory grew by ${Math.round(growth / 1024 ** 2)} MB\n`,
  );
  expect(growth).toBeLessThan(growthAllowed);
  const { rows } = await tries();
  expect(rows).toBe(0);
});

test('The same request, of a size that may be, does reach the procedure', async () => {
  const body = JSON.stringify({ username: 'nobody', password: 'x' });
  expect(await sendRaw(served.url, sized('access.signIn', body))).toMatch(/^HTTP\/1.1 401/);
  expect(await sendRaw(served.url, chunked('access.signIn', body))).toMatch(/^HTTP\/1.1 401/);
  expect((await tries()).rows).toBeGreaterThan(0);
});

test(`${slow} connections that never finish are gone within ${goneWithinMs} ms, and others are served meanwhile`, async () => {
  const since = performance.now();
  const sockets = await Promise.all(
    Array.from({ length: slow }, (_, index) => whisper(served.url, index % 2 === 0 ? halfHead : halfBody)),
  );
  const waits: number[] = [];
  while (sockets.some((socket) => !socket.closed) && performance.now() - since < goneWithinMs) {
    const asked = performance.now();
    expect((await fetch(`${served.url}/livez`)).status).toBe(200);
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const kept = sockets.filter((socket) => !socket.closed).length;
  process.stdout.write(
    `${slow} slow sockets: gone after ${Math.round(performance.now() - since)} ms, p99 of ${waits.length} health checks ${p99(waits)} ms\n`,
  );
  for (const socket of sockets) socket.destroy();
  expect(kept).toBe(0);
  expect(p99(waits)).toBeLessThan(healthWithinMs);
}, 60_000);

async function tries(): Promise<{ rows: number }> {
  return served.database.owner
    .selectFrom('signInAttempt')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
}
