import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { daysBack, leftFrom, type LeftFrom } from './expected.ts';
import { inOrder, type Queued } from './order.ts';

/** Everybody who waits, in the order of the list; of those whom the viewer may not know, only what a place in the line needs. */
export async function queueOf(tx: Transaction): Promise<Queued[]> {
  const { rows } = await sql<Queued>`select * from waiting_queue()`.execute(tx);
  return inOrder(rows);
}

/** All who left of late, read once for a whole list. */
export async function departuresOf(tx: Transaction): Promise<LeftFrom> {
  const left = await tx
    .selectFrom('claim')
    // Written into the statement and the clock in a query of its own: so the index of those who left can be gone by.
    .where(sql<boolean>`purpose = 'stay' and vacated`)
    .where(sql<boolean>`upper(during) > (select clock_timestamp() - make_interval(days => ${daysBack}))`)
    .where(
      sql<boolean>`not exists (select from claim other where other.placement_id = claim.placement_id
          and other.purpose = 'stay' and not other.vacated and not isempty(other.during))`,
    )
    .groupBy('placementId')
    .select([sql<Moment>`max(upper(during))`.as('at'), sql<string[]>`array_agg(distinct room_id)`.as('roomIds')])
    .execute();
  return leftFrom(left.map(({ at, roomIds }) => ({ at: Date.parse(at), roomIds })));
}
