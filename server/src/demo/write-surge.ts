import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** A surge is open at the border: the board says so, and the centers of that region may put up extra beds. */
export async function writeSurge(tx: Transaction): Promise<void> {
  await sql`
    insert into surge (region_id, reason, opened_by, during)
    select 'MA-01', 'border', account.id, tstzrange(clock_timestamp() - interval '20 hours',
      ((clock_timestamp() at time zone time_zone)::date + 6)::timestamp at time zone time_zone)
    from network, account where role = 'coordinator' limit 1`.execute(tx);
}
