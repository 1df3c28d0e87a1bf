import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase } from '../test/database.ts';
import { dataFolder, freePort, refusedStart, startServer, type TestServer } from '../test/server.ts';

let folder: string;
let server: TestServer | undefined;
beforeAll(async () => {
  folder = await dataFolder();
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const postmasterPid = async () =>
  Number((await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

async function start(): Promise<TestServer> {
  server = await startServer({ IWAA_DATA: folder });
  return server;
}

/** The one on the folder that an earlier test left running, or a fresh start. */
async function running(): Promise<TestServer> {
  if (server?.isRunning()) return server;
  return start();
}

test('it starts on an empty folder, says who may sign in, stops when asked, and leaves no PostgreSQL behind', async () => {
  const first = await start();
  expect(await first.stop()).toBe(0);
  expect(first.said()).toMatch(/^Iwaa is ready: http:\/\/localhost:\d+$/m);
  expect(first.said()).toContain(`Sign in with the password iwaa-demo-2026 as:`);
  expect(first.said()).toContain(
    'coordinator  manager.fes  manager.tanger  staff.fes  agent.hotline  agent.police  planner  auditor',
  );
  await expect(postmasterPid()).rejects.toThrow('ENOENT');
});

test('asked to stop several times, it still closes in order', async () => {
  const first = await running();
  const ended = once(first.process, 'close');
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGTERM'] as const) first.process.kill(signal);
  await ended;
  expect(first.process.exitCode).toBe(0);
  await expect(postmasterPid()).rejects.toThrow('ENOENT');
});

test('after kill -9 of the server alone, the next start ends the PostgreSQL left behind and serves', async () => {
  await (await running()).kill();
  const orphan = await postmasterPid();
  await start();
  expect(await postmasterPid()).not.toBe(orphan);
});

test('after kill -9 of everything, the next start recovers and serves', async () => {
  const first = await running();
  const pid = await postmasterPid();
  process.kill(pid, 'SIGKILL');
  await first.kill();
  await start();
});

test('lock files whose process number has gone to another program do not keep it from starting', async () => {
  await (await running()).stop();
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
  const locks = ['postgres/data/postmaster.pid', 'postgres/.s.PGSQL.5432.lock'].map((name) => join(folder, name));
  await Promise.all(locks.map((lock) => writeFile(lock, `${bystander.pid}\n${folder}/postgres/data\n`)));
  await start();
  bystander.kill();
});

test('a second one on the same folder is refused in a sentence, and the first goes on', async () => {
  const first = await running();
  const { code, said } = await refusedStart({ IWAA_DATA: folder, PORT: String(await freePort()) });
  expect({ code, said }).toEqual({
    code: 1,
    said: `Another Iwaa is already running on ${folder}. Stop it, or give this one a folder of its own with IWAA_DATA, and its own PORT.`,
  });
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('when its PostgreSQL dies under it, it says so and ends', async () => {
  const first = await running();
  const ended = once(first.process, 'close');
  process.kill(await postmasterPid(), 'SIGKILL');
  await ended;
  expect(first.process.exitCode).toBe(1);
  expect(first.said()).toContain('PostgreSQL has ended under Iwaa, which stops too.');
});

test('a port in use is told in a sentence, and no PostgreSQL is left behind', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, said } = await refusedStart({ IWAA_DATA: folder, PORT: String(port) });
  other.close();
  expect({ code, said }).toEqual({
    code: 1,
    said: `Port ${port} is already in use. Stop the program that uses it, or choose another with PORT.`,
  });
  await expect(postmasterPid()).rejects.toThrow('ENOENT');
});

test('a folder it cannot write in is told in a sentence', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const { code, said } = await refusedStart({ IWAA_DATA: join(file, 'data') });
  expect({ code, said }).toEqual({
    code: 1,
    said: `Cannot write in ${file}/data. Make it writable for this user, or name another folder with IWAA_DATA.`,
  });
});

test('a folder too deep for a socket is served through a short private one', async () => {
  await server?.stop();
  const deep = join(folder, 'x'.repeat(120));
  await mkdir(deep, { mode: 0o711 });
  for (const name of await readdir(folder))
    if (name !== basename(deep)) await rename(join(folder, name), join(deep, name));
  server = await startServer({ IWAA_DATA: deep });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.stop();
});

test('a bad setting is named', async () => {
  const { said } = await refusedStart({ PORT: 'http', TRUST_PROXY: '-1' });
  expect(said).toBe(
    'PORT must be a port number, from 1 to 65535; TRUST_PROXY must be how many proxies stand in front, from 0 to 10.',
  );
});

test('with DATABASE_URL it uses that PostgreSQL, starts none of its own, and acts on it as the application role', async () => {
  const database = await testDatabase();
  const unused = join(folder, 'unused');
  server = await startServer({ DATABASE_URL: database.url, IWAA_SECRET: 's'.repeat(32), IWAA_DATA: unused });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await expect(readFile(join(unused, 'postgres/data/PG_VERSION'))).rejects.toThrow('ENOENT');
  await server.stop();
  expect(server.said()).toContain('opens the first coordinator’s');
  expect(server.said()).not.toContain('iwaa-demo-2026');
  await database.close();
});

test('a PostgreSQL that cannot be reached is told in a sentence', async () => {
  const DATABASE_URL = `postgresql://iwaa@127.0.0.1:${await freePort()}/iwaa`;
  const { code, said } = await refusedStart({ DATABASE_URL, IWAA_SECRET: 's'.repeat(32), IWAA_DATA: folder });
  expect(code).toBe(1);
  expect(said).toMatch(/^Cannot use the PostgreSQL of DATABASE_URL: connect ECONNREFUSED [\d.:]+\.$/);
});
