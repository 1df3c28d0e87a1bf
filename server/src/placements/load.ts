import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';

/** Requests for each bed of a center over thirty days, as a share of the network's mean; a center that was not asked is not in it. */
export type Load = ReadonlyMap<string, number>;

type Offers = readonly { readonly centerId: string; readonly offers: number }[];

const loadOf = async (tx: Transaction, centers: readonly CenterFacts[]): Promise<Load> =>
  sharesOf(await offersOf(tx), centers);

/** In milliseconds: what thirty days add up to is the same for all who search meanwhile. */
const keptFor = 10_000;
const kept = new WeakMap<Database, { readonly until: number; readonly load: Promise<Load> }>();

/** The same as it was a moment ago: to count the offers of a large network takes longer than the rest of a search. */
export function loadLately(db: Database, centers: readonly CenterFacts[]): Promise<Load> {
  const earlier = kept.get(db);
  const now = performance.now();
  if (earlier && now < earlier.until) return earlier.load;
  const load = inTransaction(db, 'system', (tx) => loadOf(tx, centers));
  kept.set(db, { until: now + keptFor, load });
  load.catch(() => kept.delete(db));
  return load;
}

const offersOf = async (tx: Transaction): Promise<Offers> =>
  (await sql<Offers[number]>`select * from offers_lately()`.execute(tx)).rows;

function sharesOf(offers: Offers, centers: readonly CenterFacts[]): Load {
  const offered = new Map(offers.map((one) => [one.centerId, one.offers]));
  const bedsOf = ({ rooms }: CenterFacts) => sum(rooms, (room) => room.beds.length);
  const asked = centers.flatMap((center) => {
    const count = offered.get(center.centerId);
    const beds = bedsOf(center);
    return count === undefined || beds === 0 ? [] : [{ centerId: center.centerId, count, beds }];
  });
  const mean = sum(asked, (one) => one.count) / Math.max(1, sum(centers, bedsOf));
  return new Map(asked.map((one) => [one.centerId, one.count / one.beds / mean]));
}

const sum = <T>(all: readonly T[], figureOf: (one: T) => number): number =>
  all.reduce((total, one) => total + figureOf(one), 0);
