import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { log } from '../../platform/log.ts';
import { traceOf } from '../../platform/trace.ts';
import { lockRequest } from './locked.ts';

const atOnce = 100;

type Work<Thing> = {
  /** What has come due, at most so many. */
  readonly due: (tx: Transaction, limit: number) => Promise<Thing[]>;
  /** Settles one in a transaction of its own; false when another server was faster. */
  readonly settle: (thing: Thing) => Promise<boolean>;
};

/** Settles all that is due, one by one; what cannot be settled now is told and left to the next turn, and keeps nobody else waiting. */
export async function settleEach<Thing>(db: Database, { due, settle }: Work<Thing>): Promise<number> {
  let settled = 0;
  for (;;) {
    const page = await inTransaction(db, 'system', (tx) => due(tx, atOnce));
    let done = 0;
    for (const thing of page) {
      const was = await settle(thing).catch((error: unknown) => {
        log.warn(traceOf(error), 'a sweep left something to its next turn');
        return false;
      });
      if (was) done++;
    }
    settled += done;
    if (page.length < atOnce || done === 0) return settled;
  }
}

/** A due offer under the locks of every act on it: its center, its request, itself; and the clock read after them. */
export async function lockDueOffer(tx: Transaction, seen: { id: string; centerId: string; requestId: string }) {
  const center = await lockCenter(tx, seen.centerId);
  const request = await lockRequest(tx, seen.requestId);
  const offer = await tx
    .selectFrom('offer')
    .where('id', '=', seen.id)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { center, request, offer, at: await momentNow(tx) };
}
