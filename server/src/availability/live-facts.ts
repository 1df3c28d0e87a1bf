import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';

import { momentNow } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Feed, LiveEvent } from '../platform/live.ts';
import { centerFacts } from './facts.ts';

/** What decides over every center, at one moment of the database's clock. `version` changes whenever something may have changed. */
export type FactsNow = {
  readonly centers: () => readonly CenterFacts[];
  readonly at: Moment;
  readonly version: number;
};
export type Facts = () => Promise<FactsNow>;

/** Read from the database at each call. */
export function factsFrom(db: Database): Facts {
  let version = 0;
  return async () => {
    const { centers, at } = await inTransaction(db, 'system', async (tx) => ({
      centers: await centerFacts(tx),
      at: await momentNow(tx),
    }));
    return { centers: () => centers, at, version: version++ };
  };
}

/** A feed that has not looked for so long may hide a change: nothing kept is believed then. */
const longestLag = 2500;
/** Kept no longer than this whatever is heard: some of it goes by the clock (who is on shift over the next day). */
const longestKept = 5 * 60_000;

type Kept = { readonly facts: CenterFacts; readonly until: number };

/**
 * Kept in this process: the feed says which centers changed, and only those are read again when next they are asked for. It advises (boards,
 * searches); what is promised is decided by the database alone. An answer knows of every change that this process has made.
 */
export function liveFacts(db: Database, feed: Feed): Facts & Disposable {
  const closing = new AbortController();
  const kept = new Map<string, Kept>();
  let order: readonly string[] = [];
  let stale: Set<string> | 'all' = 'all';
  let ahead = 0;
  let soonest = 0;
  let reading: Promise<void> | undefined;

  function hear(events: readonly LiveEvent[]): void {
    for (const { kind, centerId } of events) {
      if (kind !== 'capacity' && kind !== 'network') continue;
      if (centerId === null) stale = 'all';
      else if (stale !== 'all') stale.add(centerId);
    }
  }

  function keep(centers: readonly CenterFacts[], wanted: ReadonlySet<string> | 'all'): void {
    if (wanted === 'all') kept.clear();
    for (const facts of centers) kept.set(facts.centerId, { facts, until: nextChange(facts) });
    const [first] = centers;
    if (first) ahead = Date.parse(first.at) - Date.now();
    if (wanted === 'all') order = centers.map(({ centerId }) => centerId);
    soonest = Math.min(...[...kept.values()].map(({ until }) => until));
  }

  async function readStale(): Promise<void> {
    const now = Date.now() + ahead;
    const wanted = stale === 'all' ? stale : new Set([...stale, ...overdue(kept, now)]);
    if (wanted !== 'all' && wanted.size === 0) return;
    stale = new Set();
    try {
      const centers = await inTransaction(db, 'system', (tx) =>
        centerFacts(tx, wanted === 'all' ? undefined : [...wanted]),
      );
      // A center that is new here, or has another name, has another place in the order.
      if (wanted !== 'all' && !centers.every((facts) => isPlacedAs(facts, kept.get(facts.centerId)))) stale = 'all';
      else keep(centers, wanted);
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

  feed.listen(hear, closing.signal);
  const facts = async (): Promise<FactsNow> => {
    await feed.caughtUp();
    if (feed.lag() > longestLag) stale = 'all';
    if (reading || stale === 'all' || stale.size > 0 || Date.now() + ahead >= soonest) await read();
    const at = new Date(Date.now() + ahead).toISOString();
    return { centers: () => order.flatMap((id) => nowOf(kept.get(id), at)), at, version: feed.head() };
  };
  return Object.assign(facts, { [Symbol.dispose]: () => closing.abort() });
}

const isPlacedAs = ({ regionId, codeName }: CenterFacts, before: Kept | undefined) =>
  before?.facts.regionId === regionId && before.facts.codeName === codeName;

const nowOf = (one: Kept | undefined, at: Moment): CenterFacts[] => (one ? [{ ...one.facts, at }] : []);

function overdue(kept: ReadonlyMap<string, Kept>, now: number): string[] {
  return [...kept].flatMap(([centerId, { until }]) => (until <= now ? [centerId] : []));
}

/** Until when the clock alone changes nothing that only the database can tell: a claim past its end may be somebody who has not left. */
function nextChange({ rooms, at }: CenterFacts): number {
  const now = Date.parse(at);
  const ends = rooms.flatMap((room) =>
    room.beds.flatMap((bed) =>
      bed.claims.flatMap(({ until }) => (until !== null && until > at ? [Date.parse(until)] : [])),
    ),
  );
  return Math.min(now + longestKept, ...ends);
}
