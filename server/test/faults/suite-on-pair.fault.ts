import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { migrate } from '../../src/platform/db/migrate.ts';
import { clusterBrought } from '../cluster.ts';
import { dataFolder } from '../server.ts';
import { scaled } from './scale.ts';
import { ask, type Pair, startPair } from './standby.ts';

const root = join(import.meta.dirname, '../../..');
/** Where the files of the suite are: those of what is done for a request, or all. */
const where = scaled('server/src/placements/commands', '{server,bench}');

test(
  'The database tests pass on a primary that waits for its standby, and after its death on the standby, which has every row that they left',
  async () => {
    const { pair, files, before } = await halfTheSuite();
    const left = await rowsLeft(pair.primary.url);
    expect(rowsIn(left)).toBeGreaterThan(0);
    await pair.failOver();
    expect(await differences(left, pair.standby.url)).toEqual([]);
    const after = await passes(files.second, pair.standby.url);
    process.stdout.write(
      `suite on a pair: ${before} tests, the standby has the ${rowsIn(left)} rows of ${left.size} databases, ${after} tests\n`,
    );
  },
  scaled(180_000, 900_000),
);

test('A standby that a primary did not wait for lacks what was committed last, and is told from one that has it', async () => {
  const pair = await openPair();
  await ask(pair.primary.url, 'create database test_first template iwaa strategy file_copy');
  await pair.part();
  await ask(inDatabase(pair.primary.url, 'test_first'), 'delete from network');
  await ask(pair.primary.url, 'create database test_last template iwaa strategy file_copy');
  const left = await rowsLeft(pair.primary.url);
  await pair.failOver();
  expect(await differences(left, pair.standby.url)).toEqual([
    'test_first.network has 1 rows of 0',
    'test_last is missing',
  ]);
});

/** It is about the cluster that is thrown away, and what that one would forget. */
const ofThrowaway = 'server/src/health/health.pg.test.ts';

/** The first half of the files has run on the primary, and what they made is still there. */
async function halfTheSuite() {
  const exclude = ['**/node_modules/**', ofThrowaway];
  const all = globSync(`${where}/**/*.pg.test.ts`, { cwd: root, exclude }).toSorted();
  const files = {
    first: all.filter((_, index) => index % 2 === 0),
    second: all.filter((_, index) => index % 2 === 1),
  };
  const pair = await openPair();
  const before = await passes(files.first, pair.primary.url);
  return { pair, files, before };
}

async function openPair(): Promise<Pair> {
  // As many as the tests, which run side by side, have on the cluster that they throw away.
  const pair = await startPair({ max_connections: '300' });
  onTestFinished(pair.stop);
  await migrate(pair.primary.url);
  return pair;
}

type Told = { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] };
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly Told[];
  }[];
};

/** Runs these files on a cluster and leaves their databases there; how many tests passed. Any that did not is named. */
async function passes(files: readonly string[], url: string): Promise<number> {
  const folder = await dataFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const report = join(folder, 'report.json');
  const said = await runVitest(url, ['--project', 'pg', '--reporter', 'json', '--outputFile', report, ...files]);
  const { numPassedTests, testResults } = JSON.parse(
    await readFile(report, 'utf8').catch(() => Promise.reject(new Error(said))),
  ) as Report;
  const failed = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}: ${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) => [name, fullName, ...failureMessages].join(': ')),
  ]);
  if (failed.length > 0) process.stderr.write(said);
  expect(failed).toEqual([]);
  expect(testResults).toHaveLength(files.length);
  expect(numPassedTests).toBeGreaterThan(0);
  return numPassedTests;
}

/** Another vitest, which is told nothing of this one, and takes the short form of its own races. */
async function runVitest(url: string, parameters: readonly string[]): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_OPTIONS|IWAA_)/.test(name));
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...parameters], {
    cwd: root,
    env: { ...Object.fromEntries(own), [clusterBrought]: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  await new Promise((resolve) => child.on('close', resolve));
  return said;
}

/** Of each database that a test left, its tables with how many rows they have and a sum of what is in them. */
type Left = ReadonlyMap<string, ReadonlyMap<string, Rows>>;
type Rows = { readonly count: number; readonly sum: string };

async function rowsLeft(url: string): Promise<Left> {
  const databases = await ask<{ name: string }>(
    url,
    `select datname as name from pg_database where datname like 'test\\_%' order by datname`,
  );
  const left = new Map<string, ReadonlyMap<string, Rows>>();
  for (const { name } of databases) left.set(name, await rowsOf(url, name));
  return left;
}

async function rowsOf(url: string, database: string): Promise<ReadonlyMap<string, Rows>> {
  const address = inDatabase(url, database);
  const tables = await ask<{ name: string }>(
    address,
    `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const counted = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as count, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from ${name} t`,
  );
  const rows = await ask<Rows & { name: string }>(address, counted.join(' union all '));
  return new Map(rows.map(({ name, count, sum }) => [name, { count, sum }]));
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function differences(left: Left, url: string): Promise<string[]> {
  const found = await rowsLeft(url);
  return [...left].flatMap(([database, tables]) => {
    const there = found.get(database);
    if (!there) return [`${database} is missing`];
    return [...tables].flatMap(([table, { count, sum }]) => {
      const rows = there.get(table);
      return rows?.count === count && rows.sum === sum
        ? []
        : [`${database}.${table} has ${rows?.count ?? 'no'} rows of ${count}`];
    });
  });
}

const rowsIn = (left: Left): number =>
  [...left.values()].flatMap((tables) => [...tables.values()]).reduce((sum, { count }) => sum + count, 0);
