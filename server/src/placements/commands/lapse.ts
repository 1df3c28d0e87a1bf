import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { lapseOffer } from './end-offer.ts';
import { lockDueOffer, settleEach } from './settle.ts';

/**
 * Tidies offers whose time is over: nobody answered, or the agent never sent them. They are dead for every reader already; this writes it down
 * and tells, each exactly once, whichever server does it. Returns how many it settled.
 */
export const lapseOffers = (db: Database): Promise<number> =>
  settleEach(db, {
    due: (tx, limit) =>
      tx
        .selectFrom('offer')
        .where('state', '=', 'held')
        .where(({ eb, fn }) => eb('lapsesAt', '<=', fn<string>('clock_timestamp')))
        .select(['id', 'centerId', 'requestId'])
        .orderBy('lapsesAt')
        .limit(limit)
        .execute(),
    settle: (seen) =>
      inTransaction(db, 'system', async (tx) => {
        const { offer, request, at } = await lockDueOffer(tx, seen);
        // Answered, extended or settled by another server while this one waited for the locks.
        if (offer.state !== 'held' || offer.lapsesAt > at) return false;
        await lapseOffer(tx, offer, request);
        return true;
      }),
  });
