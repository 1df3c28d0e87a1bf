import type { RequestStory } from '@iwaa/shared/placements/views';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** The beds that a request's party holds, has booked, sleeps in or keeps empty at one center, for that center. */
export function bedsOf(tx: Transaction, requestId: string, centerId: string): Promise<RequestStory['beds']> {
  return tx
    .selectFrom('claim')
    .innerJoin('offer', 'offer.id', 'claim.offerId')
    .innerJoin('bed', 'bed.id', 'claim.bedId')
    .innerJoin('room', 'room.id', 'claim.roomId')
    .where('offer.requestId', '=', requestId)
    .where('offer.centerId', '=', centerId)
    .where(
      sql<boolean>`not isempty(during) and not vacated and (upper(during) is null or upper(during) > clock_timestamp() or purpose = 'stay')`,
    )
    .where(sql<boolean>`(claim.lapses_at is null or claim.lapses_at > clock_timestamp())`)
    .select(['claim.personLetter as letter', 'bed.id as bedId', 'bed.label', 'room.name as room'])
    .orderBy('claim.personLetter')
    .orderBy('bed.label')
    .execute();
}
