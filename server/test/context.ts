import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { RefusalDetails } from '@iwaa/shared/refusals';

import { permits } from '../src/access/index.ts';
import { recordDenial } from '../src/audit/index.ts';
import { type Engine, factsFrom, openEngine } from '../src/availability/index.ts';
import { keysFrom } from '../src/platform/crypto.ts';
import type { Database } from '../src/platform/db/database.ts';
import { type Feed, openFeed } from '../src/platform/live.ts';
import { Refusal } from '../src/platform/refusal.ts';
import type { Context } from '../src/platform/trpc.ts';
import { testDatabase } from './database.ts';
import { makeNetwork, type Network, type RoomPlans } from './people.ts';

export const keys = keysFrom('a secret of the tests, of 32 bytes or more');

export type House = {
  readonly db: Database;
  readonly owner: Database;
  readonly url: string;
  readonly feed: Feed;
  readonly network: Network;
  readonly close: () => Promise<void>;
};

/**
 * A network in a database of its own, with its feed: one per test file, closed in its `afterAll`. Where the news is listened to (`isHeard`) each
 * act wakes the feed, as on a server. Elsewhere it is left to its look of each second: to pass on what nobody hears costs as much as most acts.
 */
export async function openHouse(plans?: RoomPlans, { isHeard = false } = {}): Promise<House> {
  const database = await testDatabase();
  const awake = await openFeed(database.db, database.url);
  const feed = isHeard ? awake : { ...awake, wake: () => undefined };
  const network = await makeNetwork(database.owner, plans);
  return {
    ...database,
    feed,
    network,
    close: async () => {
      await feed.close();
      await database.close();
    },
  };
}

type TestContext = Context & {
  /** The tokens that the procedures told the browser to keep; null where they told it to forget. */
  readonly kept: (string | null)[];
};

const engines = new WeakMap<Feed, Engine>();

/** For tests that also write where no command does, of which nobody tells: its facts are read at each call. */
export function engineOf(db: Database, feed: Feed): Engine {
  const engine = engines.get(feed) ?? openEngine(db, feed, factsFrom(db));
  engines.set(feed, engine);
  return engine;
}

/** What the server gives to a procedure, for tests that call one without HTTP. */
export function contextFor(
  { db, feed }: Pick<House, 'db' | 'feed'>,
  viewer: Viewer | null,
  more: Partial<Context> = {},
): TestContext {
  const kept: (string | null)[] = [];
  const engine = engineOf(db, feed);
  return {
    db,
    feed,
    keys,
    viewer,
    kept,
    permits,
    idempotencyKey: null,
    requestId: randomUUID(),
    address: '192.0.2.1',
    device: 'test',
    mailIsOn: false,
    witnessDenial: (denied, path, refusal) => recordDenial(db, denied, path, refusal),
    facts: engine.facts,
    boardFor: engine.boardFor,
    follow: engine.follow,
    cookie: { keep: (token) => kept.push(token), forget: () => kept.push(null) },
    ...more,
  };
}

/** The code and details with which something was refused; fails when it was not, or for another reason. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; details: RefusalDetails }> {
  const outcome = await work.then(
    (answer) => new Error(`not refused: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  const refusal = outcome instanceof Error && outcome.cause instanceof Refusal ? outcome.cause : outcome;
  if (refusal instanceof Refusal) return { code: refusal.code, details: refusal.details };
  throw outcome;
}
