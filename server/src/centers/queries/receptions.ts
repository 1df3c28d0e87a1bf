import type { Reception } from '@iwaa/shared/centers/words';

import type { Transaction } from '../../platform/db/transaction.ts';

/** Whom the room receives. */
export function receptionsOf(tx: Transaction, roomId: string): Promise<Reception[]> {
  return tx
    .selectFrom('roomReception')
    .select(['receivedGroup as group', 'fromAge', 'toAge'])
    .where('roomId', '=', roomId)
    .orderBy('receivedGroup')
    .execute();
}
