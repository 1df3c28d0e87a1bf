import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { momentNow } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import type { Feed, LiveEvent } from '../platform/live.ts';
import { centerFacts } from './facts.ts';
import { openShelf } from './shelf.ts';

/** What decides over every center, at one moment of the database's clock. `version` is another whenever `centers` may be: equal ones know the same. */
export type FactsNow = {
  readonly centers: () => readonly CenterFacts[];
  readonly at: Moment;
  readonly version: number;
};
export type Facts = () => Promise<FactsNow>;

/** What is kept of one center, and the position of the feed whose news is all in it: `hasNewsOf` tells whether the database knows more. */
export type KeptCenter = { readonly center: CenterFacts; readonly position: number };
export type KeptFacts = Facts & {
  /** One center without waiting; undefined when it is not kept, or is to be read again. */
  readonly kept: (centerId: string) => KeptCenter | undefined;
};

/** As much news as is looked at. Written into the statement: without an end it would be planned anew each time, which takes longer than it. */
const mostNews = sql.lit(20);

/** Whether something was committed about the center that is not in what is kept; also when there is more news than is looked at. */
export async function hasNewsOf(tx: Transaction, { center, position }: KeptCenter): Promise<boolean> {
  const { rows } = await sql<{ isNews: boolean }>`
    select exists (select from outbox where ${about(center.centerId)})
      or (select count(*) = ${mostNews} or coalesce(bool_or(${about(center.centerId)}), false)
        from (select kind, center_id from event where pos > ${position} order by pos limit ${mostNews}) news) as is_news`.execute(
    tx,
  );
  return rows[0]?.isNews ?? true;
}
const about = (centerId: string) =>
  sql`kind = any(${[...deciding]}) and (center_id is null or center_id = ${centerId})`;

/** The news after which a center may decide otherwise; without a center it is about all of them. */
const deciding: ReadonlySet<LiveEvent['kind']> = new Set(['capacity', 'network']);

/** Read from the database at each call: nothing is kept. */
export function factsFrom(db: Database): KeptFacts {
  let version = 0;
  const facts = async () => {
    const { centers, at } = await inTransaction(db, 'system', async (tx) => ({
      centers: await centerFacts(tx),
      at: await momentNow(tx),
    }));
    return { centers: () => centers, at, version: version++ };
  };
  return Object.assign(facts, { kept: () => undefined });
}

/** A feed that has not looked for so long may hide a change: nothing kept is believed then. */
const longestLag = 2500;

/**
 * Kept in this process: the feed says which centers changed, and only those are read again when next they are asked for. It advises (boards,
 * searches); what is promised is decided by the database alone. An answer knows of every change that this process has made.
 */
export function liveFacts(db: Database, feed: Feed): KeptFacts & Disposable {
  const closing = new AbortController();
  const shelf = openShelf();
  let stale: Stale = 'all';
  let reading: Promise<void> | undefined;

  feed.listen((events) => {
    stale = withNews(stale, events);
  }, closing.signal);

  async function readStale(): Promise<void> {
    const wanted = stale === 'all' ? stale : new Set([...stale, ...shelf.overdue()]);
    if (wanted !== 'all' && wanted.size === 0) return;
    stale = new Set();
    try {
      const ids = wanted === 'all' ? undefined : [...wanted];
      const centers = await inTransaction(db, 'system', (tx) => centerFacts(tx, ids));
      if (wanted !== 'all' && shelf.isOutOfOrder(centers)) stale = 'all';
      else shelf.keep(centers, wanted === 'all');
    } catch (error) {
      stale = wanted === 'all' || stale === 'all' ? 'all' : new Set([...stale, ...wanted]);
      throw error;
    }
    if (stale === 'all') await readStale();
  }

  /** One after the other: a look that began before may have missed what this one must know. */
  async function read(): Promise<void> {
    const mine = (reading ?? Promise.resolve()).catch(() => undefined).then(readStale);
    reading = mine;
    try {
      await mine;
    } finally {
      if (reading === mine) reading = undefined;
    }
  }

  const facts = async (): Promise<FactsNow> => {
    await feed.caughtUp();
    // Of before the look: news that comes during it may be missing in what it read, and must not pass for known.
    const version = feed.head();
    if (feed.lag() > longestLag) stale = 'all';
    if (reading || stale === 'all' || stale.size > 0 || shelf.isOverdue()) await read();
    return { ...shelf.now(), version };
  };

  const kept = (centerId: string): KeptCenter | undefined => {
    const isStale = stale === 'all' || stale.has(centerId);
    const center = isStale || reading ? undefined : shelf.oneNow(centerId);
    return center && { center, position: feed.head() };
  };
  return Object.assign(facts, { kept, [Symbol.dispose]: () => closing.abort() });
}

type Stale = ReadonlySet<string> | 'all';

function withNews(stale: Stale, events: readonly LiveEvent[]): Stale {
  const centers = events.filter(({ kind }) => deciding.has(kind)).map(({ centerId }) => centerId);
  const named = centers.filter((centerId) => centerId !== null);
  return stale === 'all' || named.length < centers.length ? 'all' : new Set([...stale, ...named]);
}
