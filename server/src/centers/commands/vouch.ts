import type { Viewer } from '@iwaa/shared/access/access';
import type { Vouch } from '@iwaa/shared/centers/centers';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** "Is this still true? Yes, nothing has changed." A coordinator, who has telephoned, names the center. */
export async function vouch(
  tx: Transaction,
  viewer: Viewer,
  input: InferOutput<typeof Vouch>,
): Promise<{ vouchedAt: Moment }> {
  const centerId = input.centerId ?? viewer.centerId ?? refuse('missing-details', { fields: ['centerId'] });
  ensure(viewer, 'centers.vouch', { centerId });
  const vouchedAt = await confirm(tx, viewer, centerId);
  await record(tx, viewer, 'centers.vouch', { centerId });
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

async function confirm(tx: Transaction, viewer: Viewer, centerId: string): Promise<Moment> {
  const confirmed = await tx
    .updateTable('center')
    .set({ vouchedAt: sql`clock_timestamp()`, vouchedBy: viewer.role })
    .where('id', '=', centerId)
    .returning('vouchedAt')
    .executeTakeFirst();
  return found(confirmed?.vouchedAt);
}
