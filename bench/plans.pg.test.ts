import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { viewerOf } from '../server/src/access/index.ts';
import { centerFacts, factsFrom } from '../server/src/availability/index.ts';
import { remindStale } from '../server/src/centers/index.ts';
import { keepDeadlines, lapseOffers, remindStays } from '../server/src/placements/index.ts';
import { type Database, openDatabase } from '../server/src/platform/db/database.ts';
import { inTransaction } from '../server/src/platform/db/transaction.ts';
import { eventsSince, type Feed, openFeed } from '../server/src/platform/live.ts';
import { remindGaps } from '../server/src/staff/index.ts';
import { callerFor } from '../server/test/callers.ts';
import { startCluster } from './cluster.ts';
import { readsFromEndToEnd } from './drive/plans.ts';
import { recorder } from './drive/replay.ts';
import {
  agentAccount,
  coordinatorAccount,
  idOf,
  managerAccount,
  referenceOf,
  referrerOf,
  tokenOf,
} from './generate/names.ts';
import { city, type Size } from './generate/sizes.ts';
import { fullPlan } from './plan.ts';
import { openBench, type World } from './world.ts';

// The shape of the big city; a tenth of it in CI, where every minute is waited for.
const part = process.env['IWAA_FAULTS'] === 'full' ? 1 : 10;
const town: Size = { ...city, name: 'town', centers: city.centers / part };

const cluster = await startCluster();
afterAll(cluster.stop);
const bench = openBench(cluster.url, fullPlan, () => undefined);
let world: World;
let db: Database;
let feed: Feed;
beforeAll(async () => {
  world = await bench.worldOf(town);
  db = openDatabase(world.url);
  feed = await openFeed(db, world.url);
}, 180_000);
afterAll(async () => {
  await feed.close();
  await db.destroy();
  await world[Symbol.asyncDispose]();
});

const viewer = (role: Viewer['role'], account: number, more: Partial<Viewer> = {}): Viewer => ({
  ...{ accountId: idOf('account', account), sessionId: idOf('session', account), role },
  ...{ centerId: null, organizationId: null, ...more },
});
const coordinator = viewer('coordinator', coordinatorAccount(0));
const agent = viewer('agent', agentAccount(3), { organizationId: idOf('organization', referrerOf(3)) });
const manager = viewer('manager', managerAccount(7), { centerId: idOf('center', 7) });
const [requestId, centerId] = [idOf('asking', 3), idOf('center', 7)];
/** Of the first stay that the generator tells of. */
const reference = referenceOf(1);

type Served = Pick<Parameters<typeof callerFor>[0], 'db' | 'feed'>;
const asked: Readonly<Record<string, (served: Served) => Promise<unknown>>> = {
  'who asks, before anything else': (served) => viewerOf(served.db, tokenOf(agentAccount(0)), false),
  'a center that changed, read again': ({ db: on }) => inTransaction(on, 'system', (tx) => centerFacts(tx, [centerId])),
  'the board of a coordinator': (served) => callerFor(served, coordinator).availability.board(),
  'a search': (served) =>
    callerFor(served, agent).placements.search({ party: [{ group: 'woman', ageBand: '25-44' }], urgency: 'now' }),
  'a hold, and giving it up': async (served) => {
    // As over the wire: under a key, so that it is done once.
    await callerFor(served, agent, { idempotencyKey: randomUUID() }).placements.hold({ requestId, centerId });
    await callerFor(served, agent, { idempotencyKey: randomUUID() }).placements.withdraw({
      requestId,
      what: 'offer',
      reason: 'choose-another-place',
    });
  },
  'the waiting list of an agent': (served) => callerFor(served, agent).placements.waiting({}),
  'the list of an agent': (served) => callerFor(served, agent).placements.list({}),
  'the list of a center': (served) => callerFor(served, manager).placements.list({}),
  'the list of a coordinator': (served) => callerFor(served, coordinator).placements.list({}),
  'a request': (served) => callerFor(served, coordinator).placements.read({ reference }),
  'the bell on every page': (served) => callerFor(served, manager).notifications.unread(),
  'what a reader was told': (served) => callerFor(served, manager).notifications.list({}),
  'who is there tonight': (served) => callerFor(served, manager).staff.tonight({}),
  'the services of a center': (served) => callerFor(served, manager).services.offerings({}),
  'the beds of a center': (served) => callerFor(served, manager).ledger.beds({}),
  'what a reader missed': (served) => eventsSince(served.db, feed.head() - 20),
  'the follow-ups of a coordinator': (served) => callerFor(served, coordinator).placements.followUps({}),
  'the forecast of a center': (served) => callerFor(served, manager).placements.forecast({}),
  'the sweep of every second': async (served) => [
    await lapseOffers(served.db),
    await keepDeadlines(served.db, factsFrom(served.db)),
  ],
  'the sweeps of every minute': async (served) => [
    await remindStays(served.db),
    await remindStale(served.db),
    await remindGaps(served.db),
  ],
};

describe('nothing that is asked all day reads a large table from end to end', () => {
  test.for(Object.keys(asked))('%s', async (name) => {
    const { plugin, tape } = recorder();
    await asked[name]!({ db: db.withPlugin(plugin), feed });
    const statements = tape();
    expect(statements.length).toBeGreaterThan(0);
    const reads = await readsFromEndToEnd(world.url, statements, { small: part > 1 });
    expect(reads.filter((read) => !isWholeOnPurpose(name, read))).toEqual([]);
  });
});

/** Read once when a process starts, and when a caller has no process's memory: every bed there is. */
const isWholeOnPurpose = (name: string, read: string) =>
  (name === 'a search' || name.startsWith('the board')) && read.startsWith('bed ');

test.for(['claim where reason', 'message where sealed'])('a statement that does is found: %s', async (where) => {
  const statement = { sql: `select * from ${where} = $1`, parameters: ['none'], rows: [] };
  expect(await readsFromEndToEnd(world.url, [statement], { small: part > 1 })).toMatchObject([
    expect.stringContaining('is read from end to end'),
  ]);
});

test('a statement within a function that does is found as well', async () => {
  await world.query(
    `create function reads_whole() returns bigint language sql as $$ select count(*) from claim where reason = 'none' $$`,
  );
  const statement = { sql: 'select reads_whole()', parameters: [], rows: [] };
  expect(await readsFromEndToEnd(world.url, [statement], { small: part > 1 })).toMatchObject([
    expect.stringContaining("where reason = 'none'"),
  ]);
});
