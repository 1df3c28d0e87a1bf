import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from './database.ts';
import { dataFolder, startServer, type TestServer } from './server.ts';

type Dashboard = { readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[] };

const dashboard: Dashboard = JSON.parse(readFileSync(join(import.meta.dirname, '../../deploy/grafana.json'), 'utf8'));
const shown = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** What whoever watches the servers must have before them, as it stands in a panel. */
const needed = {
  requests: 'iwaa_calls_total[',
  'people who wanted one bed': 'iwaa_calls_total{path="placements.hold",outcome="taken"}',
  'waiting for a connection': 'iwaa_pool_waiting',
  'open feeds': 'iwaa_open_streams',
  'age of the feed': 'iwaa_feed_lag_seconds',
  'age of the jobs': 'iwaa_jobs_lag_seconds',
  'jobs given up': 'iwaa_jobs_given_up',
};

let database: TestDatabase;
let folder: string;
let server: TestServer;
beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  server = await startServer({ DATABASE_URL: database.url, IWAA_DATA: folder, IWAA_SECRET: 's'.repeat(32) });
});
afterAll(async () => {
  await server.kill();
  await database.close();
  await rm(folder, { recursive: true });
});

test('Every figure of the dashboard is one that a server tells', async () => {
  const used = new Set(shown.flatMap((expr) => expr.match(/iwaa_\w+/g) ?? []));
  const untold = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const told = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    return [...used].filter((name) => !told.has(name));
  };
  // What the jobs tell comes with the first look at them.
  await expect.poll(untold, { timeout: 10_000 }).toEqual([]);
});

test.each(Object.entries(needed))('The dashboard shows %s', (_, figure) => {
  expect(shown.filter((expr) => expr.includes(figure))).not.toEqual([]);
});
