import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { startServer, type TestServer } from '../server/test/server.ts';
import { privateFolder } from './cluster.ts';
import { generate, leftEmpty } from './generate/generate.ts';
import { secret } from './generate/secret.ts';
import type { Size } from './generate/sizes.ts';
import type { Plan } from './plan.ts';

/** A network of some size in a database of its own, to be changed at will. */
export type World = AsyncDisposable & {
  readonly url: string;
  readonly size: Size;
  readonly query: <Row extends pg.QueryResultRow>(statement: string) => Promise<Row[]>;
  /** The product on this database, in a process of its own, as in production; stopped with the world. */
  readonly serve: () => Promise<TestServer>;
};

export type Bench = {
  readonly plan: Plan;
  readonly worldOf: (size: Size) => Promise<World>;
  /** Seconds in which a network of that size was made and loaded. */
  readonly loadingOf: (size: Size) => Promise<number>;
  readonly say: (line: string) => void;
};

type Template = { readonly name: string; readonly seconds: number };

/** Each size is generated once and cloned for every row. */
export function openBench(cluster: string, plan: Plan, say: (line: string) => void): Bench {
  const templates = new Map<string, Promise<Template>>();
  const make = async (size: Size): Promise<Template> => {
    const name = await createDatabase(cluster);
    const began = performance.now();
    const { counts, emptyTables } = await generate(addressOf(cluster, name), size);
    const seconds = (performance.now() - began) / 1000;
    say(`${size.name}: ${JSON.stringify(counts)}`);
    const told = emptyTables.map((table) => `${table} (${leftEmpty[table] ?? 'its past is too short'})`);
    say(`Tables that the generator leaves empty: ${told.join(', ')}.`);
    return { name, seconds };
  };
  const templateOf = (size: Size) => {
    const made = templates.get(size.name) ?? make(size);
    templates.set(size.name, made);
    return made;
  };
  return {
    plan,
    say,
    worldOf: async (size) => openWorld(cluster, size, (await templateOf(size)).name),
    loadingOf: async (size) => (await templateOf(size)).seconds,
  };
}

async function openWorld(cluster: string, size: Size, template: string): Promise<World> {
  const name = await createDatabase(cluster, template);
  const url = addressOf(cluster, name);
  const client = new pg.Client({ connectionString: url });
  // The database is dropped under it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(awake);
  const folder = await privateFolder();
  const servers: TestServer[] = [];
  return {
    url,
    size,
    query: async <Row extends pg.QueryResultRow>(statement: string) => (await client.query<Row>(statement)).rows,
    serve: async () => {
      const server = await startServer(environmentFor(url, folder));
      servers.push(server);
      return server;
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) await server.stop();
      await client.end();
      await onCluster(cluster, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true });
    },
  };
}

/** Sessions end after half an hour without a request, and centers are stale after their promise: a loaded network is of this moment. */
const awake = `update session set seen_at = clock_timestamp(), expires_at = clock_timestamp() + interval '12 hours'`;

const heapTeller = fileURLToPath(import.meta.resolve('./processes/heap.ts'));

function environmentFor(databaseUrl: string, folder: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    IWAA_DATA: folder,
    IWAA_SECRET: secret,
    NODE_OPTIONS: `--import=${heapTeller}`,
  };
}

async function createDatabase(cluster: string, template = 'template1'): Promise<string> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await onCluster(cluster, `create database ${name} template ${template} strategy file_copy`);
  return name;
}

async function onCluster(cluster: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(cluster, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}
