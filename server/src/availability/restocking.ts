import { centersInOrder } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { LiveEvent } from '../platform/live.ts';
import { centerFacts } from './facts.ts';
import type { openShelf } from './shelf.ts';

/** Centers that are to be read again; of all of them it is not even known which there are. */
type Stale = ReadonlySet<string> | 'all';

/** Centers that are read in one go. The rotas and beds of thousands take a statement longer than it is given, and the server answers in between. */
const atOnce = 100;

/** The news after which a center may decide otherwise; without a center it is about all of them. */
export const deciding: ReadonlySet<LiveEvent['kind']> = new Set(['capacity', 'network']);

/** Knows what on a shelf is to be read again, and reads it. */
export function openRestocking(db: Database, shelf: ReturnType<typeof openShelf>) {
  let stale: Stale = 'all';

  async function arrange(): Promise<void> {
    const before = stale;
    // What is heard of from here on may be missing in what is read.
    stale = new Set();
    try {
      const all = await inTransaction(db, 'system', centersInOrder);
      shelf.arrange(all);
      stale = both(stale, before === 'all' ? new Set(all.map(({ centerId }) => centerId)) : before);
    } catch (error) {
      stale = both(stale, before);
      throw error;
    }
  }

  async function readSome(centerIds: readonly string[]): Promise<void> {
    const some = new Set(centerIds);
    if (stale !== 'all') stale = stale.difference(some);
    try {
      const centers = await inTransaction(db, 'system', (tx) => centerFacts(tx, centerIds));
      shelf.keep(centers);
      if (shelf.isOutOfOrder(centers)) await arrange();
    } catch (error) {
      stale = both(stale, some);
      throw error;
    }
  }

  return {
    hear(events: readonly LiveEvent[]): void {
      const centers = events.filter(({ kind }) => deciding.has(kind)).map(({ centerId }) => centerId);
      const named = centers.filter((centerId) => centerId !== null);
      stale = both(stale, named.length < centers.length ? 'all' : new Set(named));
    },
    /** Believes nothing that is kept. */
    distrust(): void {
      stale = 'all';
    },
    isStale: (centerId: string): boolean => stale === 'all' || stale.has(centerId),
    isNeeded: (): boolean => stale === 'all' || stale.size > 0 || shelf.isOverdue(),
    /** Reads what is stale as it begins. Of one that fails what was read by then is kept, and the rest is stale as before. */
    async restock(): Promise<void> {
      if (stale === 'all') await arrange();
      const wanted = [...(stale === 'all' ? [] : stale.union(new Set(shelf.overdue())))];
      while (wanted.length > 0) await readSome(wanted.splice(0, atOnce));
    },
  };
}

const both = (one: Stale, other: Stale): Stale => (one === 'all' || other === 'all' ? 'all' : one.union(other));
