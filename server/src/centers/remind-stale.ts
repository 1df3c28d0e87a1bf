import { sql } from 'kysely';

import { notify, wasTold } from '../notifications/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { lockCenter } from './commands/lock.ts';
import { rhythmsMissed } from './queries/call-list.ts';

/**
 * Reminds who runs a center that its numbers are past their promise, once for each time they lapse; past twice, tells the coordination that it
 * stands on the call list. Once by a constraint, whichever server does it. Returns how many centers were told of.
 */
export async function remindStale(db: Database): Promise<number> {
  const due = await inTransaction(db, 'system', (tx) => notYetTold(tx));
  for (const { id } of due) await inTransaction(db, 'system', (tx) => remind(tx, id));
  return due.length;
}

// Not `coalesce`: row-level security lets none be looked for by an index.
const since = sql<string>`case when center.vouched_at is null then 'never' else center.vouched_at::text end`;
const isTold = (kind: string) => wasTold(sql`${`${kind}:`} || center.id || ':' || ${since}`);

function notYetTold(tx: Transaction) {
  return tx
    .selectFrom('center')
    .where('stage', '=', 'open')
    .where(
      sql<boolean>`((${rhythmsMissed} > 1 and not ${isTold('stale-center')})
        or (${rhythmsMissed} > 2 and not ${isTold('call-list')}))`,
    )
    .select('id')
    .execute();
}

/** Under the center's lock: whoever confirms at this moment comes before or after. */
async function remind(tx: Transaction, centerId: string): Promise<void> {
  await lockCenter(tx, centerId);
  const { missed, lapse } = await tx
    .selectFrom('center')
    .where('id', '=', centerId)
    .select([rhythmsMissed.as('missed'), since.as('lapse')])
    .executeTakeFirstOrThrow();
  const tell = (kind: 'stale-center' | 'call-list') => ({ kind, occasion: `${kind}:${centerId}:${lapse}`, centerId });
  if (missed > 1) await notify(tx, { to: { managersOf: centerId }, ...tell('stale-center') });
  if (missed > 2) await notify(tx, { to: 'coordinators', ...tell('call-list') });
}
