import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { lapseOffer } from './end-offer.ts';
import { lockRequest } from './locked.ts';

const atOnce = 100;

/**
 * Tidies offers whose time is over: nobody answered, or the agent never sent them. They are dead for every reader already; this writes it down
 * and tells, each exactly once, whichever server does it. Returns how many it settled.
 */
export async function lapseOffers(db: Database): Promise<number> {
  const due = await inTransaction(db, 'system', (tx) =>
    tx
      .selectFrom('offer')
      .where('state', '=', 'held')
      .where(({ eb, fn }) => eb('lapsesAt', '<=', fn<string>('clock_timestamp')))
      .select(['id', 'centerId', 'requestId'])
      .orderBy('lapsesAt')
      .limit(atOnce)
      .execute(),
  );
  let settled = 0;
  for (const offer of due) settled += (await lapse(db, offer)) ? 1 : 0;
  return settled;
}

const lapse = (db: Database, seen: { id: string; centerId: string; requestId: string }): Promise<boolean> =>
  inTransaction(db, 'system', async (tx) => {
    await lockCenter(tx, seen.centerId);
    const request = await lockRequest(tx, seen.requestId);
    const offer = await tx
      .selectFrom('offer')
      .where('id', '=', seen.id)
      .selectAll()
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    // Answered, extended or settled by another server while this one waited for the locks.
    if (offer.state !== 'held' || offer.lapsesAt > (await momentNow(tx))) return false;
    await lapseOffer(tx, offer, request);
    return true;
  });
