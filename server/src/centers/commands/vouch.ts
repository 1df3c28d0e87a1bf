import type { Viewer } from '@iwaa/shared/access/access';
import type { DeclaredPlaces, Vouch } from '@iwaa/shared/centers/vouch';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/**
 * "Is this still true? Yes, nothing has changed." A coordinator, who has telephoned, names the center. One that reports by hand says its free
 * places with it; any other is refused them (`wrong-state`): its places are computed from its beds.
 */
export async function vouch(
  tx: Transaction,
  viewer: Viewer,
  { places, ...input }: Vouch,
): Promise<{ vouchedAt: Moment }> {
  const centerId = input.centerId ?? viewer.centerId ?? refuse('missing-details', { fields: ['centerId'] });
  ensure(viewer, 'centers.vouch', { centerId });
  const { vouchedAt, participation } = await confirm(tx, viewer, centerId);
  if (places !== undefined) {
    if (participation !== 'counts') refuse('wrong-state', { participation });
    await declare(tx, centerId, places);
  }
  await record(tx, viewer, 'centers.vouch', { centerId, ...(places && { details: places }) });
  await announce(tx, { kind: 'capacity', centerId });
  return { vouchedAt };
}

/**
 * An act of the center's own people on its beds says that they have looked, so it vouches. Nobody else's does: the board would show as
 * fresh what no one at the center has confirmed.
 */
export async function markVouched(tx: Transaction, viewer: Viewer, centerId: string): Promise<void> {
  if (viewer.centerId === centerId) await confirm(tx, viewer, centerId);
}

/** The center's row stays locked until the act is done: of two words at once one comes after the other. */
async function confirm(tx: Transaction, viewer: Viewer, centerId: string) {
  const confirmed = await tx
    .updateTable('center')
    .set({ vouchedAt: sql`clock_timestamp()`, vouchedBy: viewer.role })
    .where('id', '=', centerId)
    .returning(['vouchedAt', 'participation'])
    .executeTakeFirst();
  const { vouchedAt, participation } = found(confirmed);
  return { vouchedAt: found(vouchedAt), participation };
}

async function declare(tx: Transaction, centerId: string, places: DeclaredPlaces): Promise<void> {
  await tx.deleteFrom('declaredPlace').where('centerId', '=', centerId).execute();
  const rows = Object.entries(places).map(([receives, free]) => ({ centerId, receives, places: free }));
  if (rows.length > 0) await tx.insertInto('declaredPlace').values(rows).execute();
}
