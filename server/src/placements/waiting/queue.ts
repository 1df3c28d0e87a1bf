import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { daysBack } from './expected.ts';
import { inOrder, type Queued } from './order.ts';

/** Everybody who waits, in the order of the list; of those whom the viewer may not know, only what a place in the line needs. */
export async function queueOf(tx: Transaction): Promise<Queued[]> {
  const { rows } = await sql<Queued>`select * from waiting_queue()`.execute(tx);
  return inOrder(rows);
}

/** A party that left of late, with the rooms in which it slept. */
export type Departure = { readonly at: Moment; readonly roomIds: readonly string[] };

export async function departuresOf(tx: Transaction): Promise<Departure[]> {
  return tx
    .selectFrom('claim')
    .where('purpose', '=', 'stay')
    .where(sql<boolean>`not isempty(during)`)
    .groupBy('placementId')
    .having(
      sql<boolean>`bool_and(vacated) and max(upper(during)) > clock_timestamp() - make_interval(days => ${daysBack})`,
    )
    .select([sql<Moment>`max(upper(during))`.as('at'), sql<string[]>`array_agg(distinct room_id)`.as('roomIds')])
    .execute();
}
