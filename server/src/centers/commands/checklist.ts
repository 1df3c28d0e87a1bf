import type { Viewer } from '@iwaa/shared/access/access';
import type { AddItem, TickItem } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found } from '../../platform/refusal.ts';
import { lockCenter } from './lock.ts';

/** An item is written in one language; the three columns are for items that come with the product. */
export async function addItem(
  tx: Transaction,
  viewer: Viewer,
  { centerId, label, dueOn, costLine }: AddItem,
): Promise<{ itemId: string }> {
  ensure(viewer, 'centers.addItem', { centerId });
  await lockCenter(tx, centerId);
  const { itemId } = await tx
    .insertInto('checklistItem')
    .values((expression) => ({
      centerId,
      position: expression
        .selectFrom('checklistItem')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('centerId', '=', centerId),
      labelFr: label,
      labelAr: label,
      labelEn: label,
      dueOn: dueOn ?? null,
      costLine: costLine ?? null,
    }))
    .returning('id as itemId')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'centers.addItem', { centerId, subjectId: itemId });
  await announce(tx, { kind: 'network', centerId });
  return { itemId };
}

/** Ticking what is ticked keeps who did it first, and when. */
export async function tickItem(tx: Transaction, viewer: Viewer, { itemId, done }: TickItem): Promise<null> {
  const { centerId } = found(
    await tx.selectFrom('checklistItem').select('centerId').where('id', '=', itemId).executeTakeFirst(),
  );
  ensure(viewer, 'centers.tickItem', { centerId });
  await lockCenter(tx, centerId);
  await tx
    .updateTable('checklistItem')
    .set(done ? { doneAt: sql`clock_timestamp()`, doneBy: viewer.accountId } : { doneAt: null, doneBy: null })
    .where('id', '=', itemId)
    .where('doneAt', done ? 'is' : 'is not', null)
    .execute();
  await record(tx, viewer, 'centers.tickItem', { centerId, subjectId: itemId, details: { done } });
  await announce(tx, { kind: 'network', centerId });
  return null;
}
