import { sql } from 'kysely';

import type { Database } from './db/database.ts';
import { tryLockFor } from './db/locks.ts';
import { inTransaction, type Transaction } from './db/transaction.ts';

/** One transaction forgets no more: nobody waits long behind it. */
const most = 1000;
/** One turn is no more than so many of them: what a year has left behind goes little by little. */
const batches = 20;

/**
 * Forgets in batches, each in a transaction of its own, until there is nothing left or it is enough for now. How much was forgotten: nothing where
 * another server is at it.
 */
export async function forgetSome(
  db: Database,
  forget: (tx: Transaction, most: number) => Promise<number>,
): Promise<number> {
  let forgotten = 0;
  for (let batch = 0; batch < batches; batch++) {
    const some = await inTransaction(db, 'system', async (tx) => {
      const { rows } = await tryLockFor('forgetting').execute(tx);
      return rows[0]?.mine ? forget(tx, most) : 0;
    });
    forgotten += some;
    if (some < most) break;
  }
  return forgotten;
}

/** Does all of it one after the other, each though another failed; what failed first is told in the end. */
export async function forgetAll(
  db: Database,
  forgetting: readonly ((db: Database) => Promise<number>)[],
): Promise<void> {
  const failures: unknown[] = [];
  for (const forget of forgetting) await forget(db).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** A moment before now, of the transaction: it stands still, so that an index is looked up with it. */
export const ago = (time: `${number} ${'hours' | 'days'}`) => sql<string>`now() - ${sql.lit(time)}::interval`;

/** Who lost an answer asks again within minutes: the keys of changes are kept for three days. */
export const forgetKeys = (db: Database): Promise<number> =>
  forgetSome(db, async (tx, limit) => {
    const gone = await tx
      .deleteFrom('idempotencyKey')
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('actorId', 'key'),
          'in',
          selectFrom('idempotencyKey')
            .where('at', '<', ago('72 hours'))
            .select(['actorId', 'key'])
            .limit(limit)
            .$asTuple('actorId', 'key'),
        ),
      )
      .returning('actorId')
      .execute();
    return gone.length;
  });

/** A reader who was away for longer than a week reads everything anew, as after five hundred events. */
export const forgetEvents = (db: Database): Promise<number> =>
  forgetSome(db, async (tx, limit) => {
    const { rows } = await sql<{ forgotten: number }>`select forget_events(${limit}) as forgotten`.execute(tx);
    return rows[0]?.forgotten ?? 0;
  });
