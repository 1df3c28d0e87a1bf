import { afterAll, describe, expect, test } from 'vitest';

import { verify } from '../server/src/audit/verify.ts';
import { factsFrom } from '../server/src/availability/index.ts';
import { columnsOf } from '../server/src/availability/rules.ts';
import { openDatabase } from '../server/src/platform/db/database.ts';
import { inTransaction } from '../server/src/platform/db/transaction.ts';
import { brokenRules } from '../server/test/ledger-checks.ts';
import type { TestServer } from '../server/test/server.ts';
import { startCluster } from './cluster.ts';
import type { Result } from './drive/figures.ts';
import { leftEmpty } from './generate/generate.ts';
import type { Size } from './generate/sizes.ts';
import type { Plan } from './plan.ts';
import { rows } from './rows.ts';
import { type Bench, openBench, type World } from './world.ts';

const tiny: Size = { name: 'tiny', centers: 3, rooms: 6, staysPerUnit: 2.5, days: 60 };
const grown: Size = { ...tiny, name: 'grown', centers: 6 };
const plan: Plan = {
  sizes: [tiny, grown],
  main: tiny,
  grown,
  runs: 1,
  seconds: 0.2,
  users: 3,
  feeds: 4,
  acts: 3,
  settling: 3,
  replications: 40,
  instances: 1,
  planningSeconds: 0.5,
};
// Its own: in production the server refuses the cluster of the other tests, which may forget what it promised.
const cluster = await startCluster();
afterAll(cluster.stop);
const bench = openBench(cluster.url, plan, () => undefined);
const common = sharing(bench);
afterAll(common.end);

test('a generated network keeps every rule of the database, foreign keys among them', async () => {
  await using world = await bench.worldOf(tiny);
  const keys = await world.query<{ again: string }>(`
    select format('alter table %s drop constraint %I; alter table %1$s add constraint %2$I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(20);
  for (const { again } of keys) await world.query(again);
});

test('a generated network breaks no rule of the product: of the ledger, of the audit, of the staff that its people need', async () => {
  await using world = await bench.worldOf(tiny);
  await using opened = new AsyncDisposableStack();
  const open = (as: 'owner' | 'application') => {
    const db = openDatabase(world.url, { as });
    opened.defer(() => db.destroy());
    return db;
  };
  expect(await brokenRules({ owner: open('owner') })).toEqual({});
  const db = open('application');
  expect(await inTransaction(db, 'system', verify)).toMatchObject({ intact: true, waiting: 0 });
  const centers = (await factsFrom(db)()).centers();
  const places = centers.flatMap((center) => Object.values(columnsOf(center))).filter((column) => column !== null);
  expect(places.filter(({ staffed }) => staffed === null)).toEqual([]);
  expect(places.filter(({ places: given, beds }) => given < beds)).toEqual([]);
});

test('no table is left empty without a reason', async () => {
  await using world = await bench.worldOf(tiny);
  const tables = await world.query<{ name: string }>(`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
  const filled = new Set<string>();
  for (const { name } of tables) if ((await world.query(`select from ${name} limit 1`)).length > 0) filled.add(name);
  expect(tables.flatMap(({ name }) => (filled.has(name) ? [] : [name])).toSorted()).toEqual(
    Object.keys(leftEmpty).toSorted(),
  );
});

describe('each row measures', () => {
  test.for(Object.keys(rows))('%s', async (row) => {
    const results = await rows[row]!(common.shared);
    expect(results.filter(({ figure }) => !Number.isFinite(figure))).toEqual([]);
    expect(results.filter(isSafety).filter(({ holds }) => !holds)).toEqual([]);
    const burdens = results.filter(({ what }) => what.startsWith('a planted'));
    expect(burdens.length).toBeGreaterThan(0);
    expect(burdens.filter(({ holds }) => !holds)).toEqual([]);
  });
});

/** What must hold at any size and on any machine. */
const isSafety = ({ what }: Result) =>
  ['beds promised twice', 'news lost', 'requests to others'].some((words) => what.startsWith(words));

type Shared = { readonly world: World; readonly servers: Promise<TestServer>[] };

/** One world of each size with its servers, which a row leaves to the next: each puts back what it takes. */
function sharing(own: Bench): { shared: Bench; end: () => Promise<void> } {
  const all = new Map<string, Promise<Shared>>();
  const open = async (size: Size): Promise<Shared> => ({ world: await own.worldOf(size), servers: [] });
  const worldOf = async (size: Size): Promise<World> => {
    const opened = all.get(size.name) ?? open(size);
    all.set(size.name, opened);
    const { world, servers } = await opened;
    let asked = 0;
    const serve = () => (servers[asked++] ??= world.serve());
    return { ...world, serve, [Symbol.asyncDispose]: () => Promise.resolve() };
  };
  const end = async () => {
    for (const opened of all.values()) await (await opened).world[Symbol.asyncDispose]();
  };
  return { shared: { ...own, worldOf }, end };
}
