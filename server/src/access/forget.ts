import { sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { ago, forgetSome } from '../platform/forget.ts';

/** Forgets sessions a day after their end. How many it forgot. */
export const forgetSessions = (db: Database): Promise<number> =>
  forgetSome(db, async (tx, most) => {
    const gone = await tx
      .deleteFrom('session')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('session')
          .where(sql<string>`least(ended_at, expires_at)`, '<', ago('24 hours'))
          .select('id')
          .limit(most),
      )
      .returning('id')
      .execute();
    return gone.length;
  });
