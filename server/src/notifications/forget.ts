import type { Database } from '../platform/db/database.ts';
import { ago, forgetSome } from '../platform/forget.ts';

/** Forgets what people were told ninety days ago or more, read or not. How many it forgot. */
export const forgetNotices = (db: Database): Promise<number> =>
  forgetSome(db, async (tx, most) => {
    const gone = await tx
      .deleteFrom('notification')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('notification').where('at', '<', ago('90 days')).select('id').limit(most),
      )
      .returning('id')
      .execute();
    return gone.length;
  });
