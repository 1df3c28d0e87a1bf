import { centerFacts, type Facts } from '../../availability/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { criteriaOf, wishesOf } from '../asked.ts';
import { type Known, knownNow } from '../known.ts';
import { match } from '../matching/match.ts';
import { isMarked } from '../marks/clashes.ts';
import { rankFitting } from '../matching/rank.ts';
import { askedLately } from './asked-lately.ts';
import { neededFrom } from './hold.ts';
import { lockRequest } from './locked.ts';
import { askBySelf, endChain } from './ask-by-self.ts';
import { settleEach } from './settle.ts';

/**
 * Asks the next best center for every request that is owed one. The debt is a column, written with the decline or the lapse: centers are locked
 * before requests, so the next center could not be locked there. Whichever server pays it, it is paid once.
 */
export const offerNext = (db: Database, facts: Facts): Promise<number> =>
  settleEach(db, {
    due: (tx, limit) =>
      tx
        .selectFrom('request')
        .where('owesNextAt', 'is not', null)
        .select('id')
        .orderBy('owesNextAt')
        .limit(limit)
        .execute(),
    settle: async ({ id }) => {
      const isForPeople = await inTransaction(db, 'system', (tx) => isMarked(tx, id));
      if (isForPeople) return inTransaction(db, 'system', (tx) => endChain(tx, id, 'marked'));
      const known = await knownNow({ db, facts });
      for (const centerId of await inTransaction(db, 'system', (tx) => candidates(tx, id, known))) {
        const outcome = await inTransaction(db, 'system', (tx) => tryCenter(tx, id, centerId));
        if (outcome !== 'full') return outcome === 'asked';
      }
      return inTransaction(db, 'system', (tx) => endChain(tx, id, 'nothing-fits'));
    },
  });

/** Centers that fit now and were not asked lately, the best first. Nothing is locked: each is looked at again when its turn comes. */
async function candidates(tx: Transaction, requestId: string, { centers, load }: Known): Promise<string[]> {
  const request = await tx.selectFrom('request').where('id', '=', requestId).selectAll().executeTakeFirstOrThrow();
  const at = await momentNow(tx);
  const criteria = await criteriaOf(tx, request, { from: await neededFrom(tx, request, at), at });
  const asked = await askedLately(tx, requestId, at);
  const others = centers.filter(({ centerId }) => !asked.has(centerId));
  const places = rankFitting(others, criteria, await wishesOf(tx, request, load));
  return places.map(({ centerId }) => centerId);
}

async function tryCenter(tx: Transaction, requestId: string, centerId: string): Promise<'asked' | 'full' | 'settled'> {
  const center = await lockCenter(tx, centerId);
  const request = await lockRequest(tx, requestId);
  // The agent took over, or another server was faster.
  if (request.owesNextAt === null) return 'settled';
  const at = await momentNow(tx);
  const from = await neededFrom(tx, request, at);
  const [facts] = await centerFacts(tx, [centerId]);
  const found = facts && match(facts, await criteriaOf(tx, request, { from, at }));
  if (!found?.fits) return 'full';
  await askBySelf(tx, { center, request, found, from, at });
  return 'asked';
}
