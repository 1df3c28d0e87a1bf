import type { Viewer } from '@iwaa/shared/access/access';
import type { AddItem, TickItem } from '@iwaa/shared/centers/centers';
import type { RemoveItem, UpdateItem } from '@iwaa/shared/centers/editing';
import { sql } from 'kysely';

import { type Act, ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { differingFields } from '../rules.ts';
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
  const { centerId } = await lockItem(tx, viewer, 'centers.tickItem', itemId);
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

/** Other words, another day, another cost line. Words that change are written in one language, as those of an item that was added here. */
export async function updateItem(
  tx: Transaction,
  viewer: Viewer,
  { itemId, version, label, ...dates }: UpdateItem,
): Promise<{ version: number }> {
  const item = await lockItem(tx, viewer, 'centers.updateItem', itemId);
  const wanted = { ...dates, ...(label !== undefined && { labelFr: label, labelAr: label, labelEn: label }) };
  const differing = differingFields(item, wanted);
  const fields = [...new Set(differing.map((field) => (field.startsWith('label') ? 'label' : field)))];
  if (item.version !== version) refuse('changed-meanwhile', { fields });
  if (fields.length === 0) return { version };
  const { centerId } = item;
  await tx
    .updateTable('checklistItem')
    .set({ ...wanted, version: sql`version + 1` })
    .where('id', '=', itemId)
    .execute();
  await record(tx, viewer, 'centers.updateItem', { centerId, subjectId: itemId, details: { fields } });
  await announce(tx, { kind: 'network', centerId });
  return { version: version + 1 };
}

/** It is not to be had ready after all. */
export async function removeItem(tx: Transaction, viewer: Viewer, { itemId }: RemoveItem): Promise<null> {
  const { centerId } = await lockItem(tx, viewer, 'centers.removeItem', itemId);
  await tx.deleteFrom('checklistItem').where('id', '=', itemId).execute();
  await record(tx, viewer, 'centers.removeItem', { centerId, subjectId: itemId });
  await announce(tx, { kind: 'network', centerId });
  return null;
}

/** The item, under its center's lock, for a viewer who may do `act` there. */
async function lockItem(tx: Transaction, viewer: Viewer, act: Act, itemId: string) {
  const item = () => tx.selectFrom('checklistItem').selectAll().where('id', '=', itemId).executeTakeFirst();
  const { centerId } = found(await item());
  ensure(viewer, act, { centerId });
  await lockCenter(tx, centerId);
  return found(await item());
}
