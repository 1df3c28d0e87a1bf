import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { allCenters, momentNow } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import type { Feed } from '../platform/live.ts';
import { centerFacts } from './facts.ts';
import { deciding, openRestocking } from './restocking.ts';
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

/** Read from the database at each call: nothing is kept. */
export function factsFrom(db: Database): KeptFacts {
  let version = 0;
  const facts = async () => {
    const { centers, at } = await inTransaction(db, 'system', async (tx) => ({
      centers: await centerFacts(tx, await allCenters(tx)),
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
  const { hear, distrust, isStale, isNeeded, restock } = openRestocking(db, shelf);
  let reading: Promise<void> | undefined;
  feed.listen(hear, closing.signal);

  /** One after the other: a look that began before may have missed what this one must know. */
  async function read(): Promise<void> {
    const mine = (reading ?? Promise.resolve()).catch(() => undefined).then(restock);
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
    if (feed.lag() > longestLag) distrust();
    if (reading || isNeeded()) await read();
    return { ...shelf.now(), version };
  };

  const kept = (centerId: string): KeptCenter | undefined => {
    const center = isStale(centerId) || reading ? undefined : shelf.oneNow(centerId);
    return center && { center, position: feed.head() };
  };
  return Object.assign(facts, { kept, [Symbol.dispose]: () => closing.abort() });
}
