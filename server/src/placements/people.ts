import type { PartyPerson } from '@iwaa/shared/placements/views';

import type { Transaction } from '../platform/db/transaction.ts';

/** The people of a request, by letter. */
export function peopleOf(tx: Transaction, requestId: string): Promise<PartyPerson[]> {
  return tx
    .selectFrom('partyPerson')
    .where('requestId', '=', requestId)
    .select(['letter', 'personGroup as group', 'ageBand', 'needs'])
    .orderBy(({ fn }) => fn('length', ['letter']))
    .orderBy('letter')
    .execute();
}
