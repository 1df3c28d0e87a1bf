import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';

const liveHold = (at: Moment) => sql<boolean>`purpose = 'hold' and not isempty(during) and lapses_at > ${at}`;

/** Gives the holds of an offer more time. `at` is the clock read after the center's lock was held: one moment for all its beds. */
export async function prolongHolds(tx: Transaction, offerId: string, lapsesAt: Moment, at: Moment): Promise<void> {
  const prolonged = await tx
    .updateTable('claim')
    .set({ lapsesAt })
    .where('offerId', '=', offerId)
    .where(liveHold(at))
    .returning('id')
    .execute();
  if (prolonged.length === 0) refuse('hold-lapsed');
}

/** Turns the holds of an offer into bookings and kept beds: the same rows, so that acceptance can never lose a bed. */
export async function confirmHolds(tx: Transaction, offerId: string, placementId: string, at: Moment): Promise<void> {
  const confirmed = await tx
    .updateTable('claim')
    .set({
      purpose: sql<'booking' | 'kept'>`case when person_letter is null then 'kept' else 'booking' end`,
      placementId,
      lapsesAt: null,
    })
    .where('offerId', '=', offerId)
    .where(liveHold(at))
    .returning('id')
    .execute();
  if (confirmed.length === 0) refuse('hold-lapsed');
}
