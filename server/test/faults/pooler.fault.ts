import { rm } from 'node:fs/promises';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDatabase } from '../../src/platform/db/database.ts';
import { connectQuery } from '../../src/platform/db/pooler.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { dataFolder, refusedStart, startServer, type TestServer } from '../server.ts';
import { brokenPromises, changedAnswers } from './load-checks.ts';
import { startLoad } from './load.ts';
import { hasPgBouncer, poolSize, type Pooler, startPgBouncer } from './pooler.ts';
import { scaled } from './scale.ts';
import { openScene, type Scene, secret } from './scene.ts';

if (!hasPgBouncer) process.stdout.write('PgBouncer is not installed: what goes through it is not tested\n');
const skip = !hasPgBouncer;

let database: TestDatabase;
let folder: string;
let scene: Scene;
const poolers: Pooler[] = [];
const servers: TestServer[] = [];
beforeAll(async () => {
  database = await testDatabase();
  folder = await dataFolder();
  scene = await openScene(database.owner, 4);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  for (const pooler of poolers) {
    await pooler.stop();
    await rm(pooler.folder, { recursive: true });
  }
  await database.close();
  await rm(folder, { recursive: true });
});

async function poolerWith(query: string): Promise<Pooler> {
  const pooler = await startPgBouncer(database.url, query);
  poolers.push(pooler);
  return pooler;
}
const environmentOf = (pooler: Pooler) => ({
  ...{ DATABASE_URL: database.url, POOL_URL: pooler.url, IWAA_SECRET: secret, IWAA_DATA: folder },
});

test(
  'Two servers that share four connections through PgBouncer lose and double nothing',
  { skip, timeout: scaled(120_000, 600_000) },
  async () => {
    const pooler = await poolerWith(connectQuery);
    servers.push(...(await Promise.all([1, 2].map(() => startServer(environmentOf(pooler))))));
    const loads = await Promise.all(servers.map((server) => startLoad(server.url, scene)));
    await Promise.all(loads.map((load) => load.advances(scaled(80, 800))));
    await Promise.all(loads.map((load) => load.stop()));
    for (const [at, load] of loads.entries()) expect(await changedAnswers(servers[at]!.url, load)).toEqual([]);
    expect(await brokenPromises(scene, ...loads)).toEqual([]);
    // To ask before the last answer has come is nothing that the driver does by itself for long.
    for (const server of servers) expect(server.said()).not.toContain('deprecated');
    const { rows } = await sql<{ name: string; count: number }>`
      select application_name as name, count(*) from pg_stat_activity
      where datname = current_database() and application_name in ('iwaa application', 'iwaa feed') group by 1 order by 1`.execute(
      database.owner,
    );
    process.stdout.write(
      `through PgBouncer: ${loads.flatMap(({ acts }) => acts).length} acts, connections ${JSON.stringify(rows)}\n`,
    );
    const [application, feed] = rows;
    expect(application?.count).toBeLessThanOrEqual(poolSize);
    expect(feed).toEqual({ name: 'iwaa feed', count: 2 });
  },
);

test(
  'Its connections act as the application’s role, and one of them that forgets who asked shows nothing',
  { skip },
  async () => {
    const db = openDatabase((await poolerWith(connectQuery)).url, { as: 'pooled' });
    try {
      const { rows } = await sql<{ role: string; seen: number }>`
      select current_user as role, (select count(*) from request) as seen`.execute(db);
      expect(rows).toEqual([{ role: 'iwaa_app', seen: 0 }]);
    } finally {
      await db.destroy();
    }
  },
);

test('A PgBouncer that begins its connections as the owner is refused in a sentence', { skip }, async () => {
  const { code, said } = await refusedStart(environmentOf(await poolerWith('select 1')));
  expect(code).toBe(1);
  expect(said).toContain(`give the database this connect_query: ${connectQuery}`);
});
