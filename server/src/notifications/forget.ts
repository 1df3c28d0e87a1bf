import { sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';

/** Forgets what people were told ninety days ago or more, read or not. Returns how many it forgot. */
export function forgetOld(db: Database): Promise<number> {
  return inTransaction(db, 'system', async (tx) => {
    const { forgotten } = await tx
      .with('gone', (all) =>
        all
          .deleteFrom('notification')
          .where('at', '<', sql<string>`clock_timestamp() - interval '90 days'`)
          .returning('id'),
      )
      .selectFrom('gone')
      .select(({ fn }) => fn.countAll<number>().as('forgotten'))
      .executeTakeFirstOrThrow();
    return forgotten;
  });
}
