import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../test/database.ts';
import { childrenOf, dataFolder, refusedStart, startServer, type TestServer } from '../test/server.ts';

let database: TestDatabase;
let folder: string;
let environment: Record<string, string>;
let server: TestServer | undefined;

const two = ['--processes', '2'];
/** Two processes that an earlier test left running, or fresh ones; the greeting comes when every process serves. */
async function running(): Promise<TestServer> {
  if (server?.isRunning()) return server;
  const fresh = await startServer(environment, two);
  server = fresh;
  await expect.poll(fresh.said, { timeout: 15_000 }).toContain('Iwaa is ready');
  return fresh;
}

beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  environment = { DATABASE_URL: database.url, IWAA_DATA: folder, IWAA_SECRET: 's'.repeat(32) };
});
afterAll(async () => {
  await server?.kill();
  await database.close();
  await rm(folder, { recursive: true });
});

test('The metrics of one process are those of all', async () => {
  const { url } = await running();
  const figures = async () => (await fetch(`${url}/metrics`)).text();
  const called = async () =>
    Number(/^iwaa_calls_total\{path="access.me",outcome="signed-out"\} (\d+)$/m.exec(await figures())?.[1]);
  const body = { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } };
  for (let asked = 0; asked < 10; asked++) await fetch(`${url}/trpc/access.me`, body);
  await expect.poll(called).toBe(10);
  await expect.poll(figures).toMatch(/^iwaa_sweeps_total\{work="deadlines",outcome="done"\} \d+$/m);
});

test('Two processes serve one port; one that is killed is replaced, others answer meanwhile, and all end together', async () => {
  const both = await running();
  const [first] = childrenOf(both);
  process.kill(first!, 'SIGKILL');
  await expect.poll(() => childrenOf(both), { timeout: 10_000 }).not.toContain(first);
  for (let asked = 0; asked < 20; asked++) expect((await fetch(`${both.url}/readyz`)).status).toBe(200);
  await expect.poll(() => childrenOf(both), { timeout: 10_000 }).toHaveLength(2);
  const children = childrenOf(both);
  expect(await both.stop()).toBe(0);
  for (const child of children) expect(() => process.kill(child, 0)).toThrow('ESRCH');
});

test('When the first process is killed the others end with it', async () => {
  const both = await running();
  const children = childrenOf(both);
  await both.kill();
  for (const child of children)
    await expect.poll(() => spawnSync('kill', ['-0', String(child)]).status, { timeout: 10_000 }).toBe(1);
});

test('A port in use is told in a sentence, and no process is left', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, said } = await refusedStart({ ...environment, PORT: String(port) }, two);
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is already in use.`);
});
