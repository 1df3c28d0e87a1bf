import type { PartyPerson } from '@iwaa/shared/placements/views';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** The people of a request, by letter. */
export const peopleOf = (tx: Transaction, requestId: string): Promise<PartyPerson[]> =>
  peopleByLetter(tx).where('requestId', '=', requestId).execute();

/** The people of several requests in one statement. */
export async function peopleOfEach(
  tx: Transaction,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, PartyPerson[]>> {
  const rows = await peopleByLetter(tx)
    .where(sql<boolean>`request_id = any(${requestIds}::uuid[])`)
    .select('requestId')
    .execute();
  const people = rows.map(({ requestId, ...person }) => ({ requestId, person }));
  const each = Map.groupBy(people, ({ requestId }) => requestId);
  return new Map([...each].map(([requestId, all]) => [requestId, all.map(({ person }) => person)]));
}

const peopleByLetter = (tx: Transaction) =>
  tx
    .selectFrom('partyPerson')
    .select(['letter', 'personGroup as group', 'ageBand', 'needs'])
    .orderBy(({ fn }) => fn('length', ['letter']))
    .orderBy('letter');
