import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { momentNow } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { numbersInUse } from '../queries.ts';
import { freeNumber } from '../rules.ts';

type Which = { readonly centerId: string; readonly offeringId: string };

/**
 * Before an offering has only so many places: whoever has a number above them, or none yet, gets the lowest that is free. The use under the
 * old number ends now and goes on under the new one, for others may have had that one before.
 */
export async function renumber(tx: Transaction, { centerId, offeringId }: Which, places: number): Promise<void> {
  const inUse = (await numbersInUse(tx, [centerId])).get(offeringId) ?? [];
  const used = new Set(inUse.filter((number) => number !== null));
  const at = await momentNow(tx);
  for (const { id, from, ...use } of await misplaced(tx, offeringId, { places, at })) {
    const placeNumber = freeNumber(used);
    if (placeNumber > places) refuse('service-in-use', { places, taken: inUse.length });
    used.add(placeNumber);
    await tx
      .updateTable('servicePlace')
      .set({ during: sql<string>`ended_at(during, ${at})` })
      .where('id', '=', id)
      .execute();
    const during = sql<string>`tstzrange(${from}, null)`;
    await tx
      .insertInto('servicePlace')
      .values({ ...use, offeringId, centerId, placeNumber, during })
      .execute();
  }
}

const misplaced = (tx: Transaction, offeringId: string, { places, at }: { places: number; at: Moment }) =>
  tx
    .selectFrom('servicePlace')
    .where('offeringId', '=', offeringId)
    .where('overrideReason', 'is', null)
    .where(sql<boolean>`upper_inf(during) and not isempty(during)`)
    .where(({ or, eb }) => or([eb('placeNumber', 'is', null), eb('placeNumber', '>', places)]))
    .select(['id', 'offerId', 'placementId', 'personLetter', 'lapsesAt', 'createdBy'])
    .select(sql<Moment>`greatest(lower(during), ${at}::timestamptz)`.as('from'))
    .orderBy(sql`lower(during)`)
    .execute();
