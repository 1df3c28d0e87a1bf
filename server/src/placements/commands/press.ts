import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { announceRequest } from './locked.ts';
import { lockDueOffer, settleEach } from './settle.ts';
import { takeSteps } from './take-steps.ts';

/** Reminds centers at half of their time and tells the deputy at its end, each exactly once, whichever server does it. */
export const pressOffers = (db: Database): Promise<number> =>
  settleEach(db, {
    due: (tx, limit) =>
      tx
        .selectFrom('offer')
        .where('state', '=', 'held')
        .where('lapsesAt', '>', ({ fn }) => fn<string>('clock_timestamp'))
        .where((where) =>
          where.or([
            where.and([where('remindedAt', 'is', null), where('remindAt', '<=', where.fn<string>('clock_timestamp'))]),
            where.and([where('escalatedAt', 'is', null), where('answerBy', '<=', where.fn<string>('clock_timestamp'))]),
          ]),
        )
        .select(['id', 'centerId', 'requestId'])
        .orderBy('answerBy')
        .limit(limit)
        .execute(),
    settle: (seen) =>
      inTransaction(db, 'system', async (tx) => {
        const { offer, request, at } = await lockDueOffer(tx, seen);
        if (offer.state !== 'held' || offer.lapsesAt <= at) return false;
        const taken = await takeSteps(tx, offer, request, at);
        if (taken > 0) await announceRequest(tx, request, offer.centerId);
        return taken > 0;
      }),
  });
