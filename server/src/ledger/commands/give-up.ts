import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { endedAt } from './claims.ts';

const live = sql<boolean>`not vacated and not isempty(during)`;

/** The bed held or booked for one person of an offer is free at once; what its room kept empty for the party follows the last of them there. */
export async function giveUpBed(tx: Transaction, offerId: string, letter: string, at: Moment): Promise<void> {
  const left = await tx
    .updateTable('claim')
    .set({ during: endedAt(at), vacated: true })
    .where('offerId', '=', offerId)
    .where('personLetter', '=', letter)
    .where(live)
    .returning('roomId')
    .execute();
  for (const { roomId } of left) {
    await tx
      .updateTable('claim')
      .set({ during: endedAt(at), vacated: true })
      .where('offerId', '=', offerId)
      .where('roomId', '=', roomId)
      .where('personLetter', 'is', null)
      .where(live)
      .where(
        sql<boolean>`not exists (select from claim other where other.offer_id = ${offerId} and other.room_id = ${roomId}
          and other.person_letter is not null and not other.vacated and not isempty(other.during))`,
      )
      .execute();
  }
}

/** Letters that have ever stood on a bed of a request: none is given to somebody else. */
export async function lettersOnBeds(tx: Transaction, requestId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('claim')
    .innerJoin('offer', 'offer.id', 'claim.offerId')
    .where('offer.requestId', '=', requestId)
    .where('personLetter', 'is not', null)
    .select('personLetter')
    .distinct()
    .execute();
  return rows.flatMap(({ personLetter }) => personLetter ?? []);
}
