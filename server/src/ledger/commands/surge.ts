import type { Viewer } from '@iwaa/shared/access/access';
import type { AddExtraBeds, OpenSurge, SurgeOnly } from '@iwaa/shared/ledger/surge';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { addDays, momentNow, startOfDay, today } from '../time.ts';
import { noteCapacity } from './capacity.ts';

/** Opens a surge for a region, from now to the end of a day. One at a time: the constraint says so. */
export async function openSurge(
  tx: Transaction,
  viewer: Viewer,
  { regionId, until, reason }: OpenSurge,
): Promise<{ surgeId: string; until: Moment }> {
  const day = await today(tx);
  if (until < day || until > addDays(day, 366)) refuse('date-past', { field: 'until' });
  found(await tx.selectFrom('region').where('id', '=', regionId).select('id').executeTakeFirst());
  const end = await startOfDay(tx, addDays(until, 1));
  const { surgeId } = await tx
    .insertInto('surge')
    .values({
      regionId,
      reason,
      openedBy: viewer.accountId,
      during: sql<string>`tstzrange(${await momentNow(tx)}, ${end})`,
    })
    .returning('id as surgeId')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'ledger.surge', { subjectId: surgeId, details: { regionId, reason, until } });
  await announceRegion(tx, regionId);
  return { surgeId, until: end };
}

/** Ends a surge now: its beds can be promised to nobody more. Who is in one stays, and the center is shown over-full. */
export async function endSurge(tx: Transaction, viewer: Viewer, { surgeId }: SurgeOnly): Promise<null> {
  const now = sql`clock_timestamp()`;
  const ended = await tx
    .updateTable('surge')
    .set({ during: sql<string>`tstzrange(lower(during), ${now})` })
    .where('id', '=', surgeId)
    .where(sql<boolean>`during @> ${now}`)
    .returning('regionId')
    .executeTakeFirst();
  const { regionId } = found(ended);
  await record(tx, viewer, 'ledger.endSurge', { subjectId: surgeId, details: { regionId } });
  await announceRegion(tx, regionId);
  return null;
}

/** Puts up extra beds in a room, for as long as the surge of the region lasts. */
export async function addExtraBeds(
  tx: Transaction,
  viewer: Viewer,
  { roomId, count }: AddExtraBeds,
): Promise<{ bedIds: string[] }> {
  const { centerId } = found(
    await tx
      .selectFrom('room')
      .where('id', '=', roomId)
      .where('retiredAt', 'is', null)
      .select('centerId')
      .executeTakeFirst(),
  );
  ensure(viewer, 'ledger.addExtraBeds', { centerId });
  await lockCenter(tx, centerId);
  const surge = await tx
    .selectFrom('surge')
    .innerJoin('city', 'city.regionId', 'surge.regionId')
    .innerJoin('center', 'center.cityId', 'city.id')
    .where('center.id', '=', centerId)
    .where(sql<boolean>`during @> clock_timestamp()`)
    .select('surge.id')
    .executeTakeFirst();
  const surgeId = surge?.id ?? refuse('no-surge');
  const labels = await freeLabels(tx, centerId, count);
  const beds = await tx
    .insertInto('bed')
    .values(labels.map((label) => ({ roomId, centerId, label, surgeId, kind: 'extra' as const })))
    .returning('id')
    .execute();
  await record(tx, viewer, 'ledger.addExtraBeds', { centerId, subjectId: surgeId, details: { beds: count } });
  await noteCapacity(tx, viewer, centerId);
  return { bedIds: beds.map(({ id }) => id) };
}

/** "+1", "+2", … : labels that no bed of the center has. */
async function freeLabels(tx: Transaction, centerId: string, count: number): Promise<string[]> {
  const beds = await tx
    .selectFrom('bed')
    .where('centerId', '=', centerId)
    .where('retiredAt', 'is', null)
    .select('label')
    .execute();
  const taken = new Set(beds.map(({ label }) => label));
  const names = Array.from({ length: beds.length + count }, (_, index) => `+${index + 1}`);
  return names.filter((name) => !taken.has(name)).slice(0, count);
}

async function announceRegion(tx: Transaction, regionId: string): Promise<void> {
  const centers = await tx
    .selectFrom('center')
    .innerJoin('city', 'city.id', 'center.cityId')
    .where('city.regionId', '=', regionId)
    .select('center.id')
    .execute();
  for (const { id: centerId } of centers) await announce(tx, { kind: 'capacity', centerId });
  await announce(tx, { kind: 'network', centerId: null });
}
