import type { Viewer } from '@iwaa/shared/access/access';
import type { NoteMilestone } from '@iwaa/shared/placements/stays';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { today } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { announceRequest, lockedPlacement } from './locked.ts';
import { mustBe } from './stay.ts';

/** What a stay waits for before it can end, and between which days it will come; one range for each kind. */
export async function noteMilestone(
  tx: Transaction,
  viewer: Viewer,
  { placementId, kind, between }: NoteMilestone,
): Promise<null> {
  const { placement, request } = await lockedPlacement(tx, viewer, 'placements.milestone', placementId);
  mustBe(placement, 'booked', 'arrived');
  if (between === null) {
    await tx.deleteFrom('stayMilestone').where('placementId', '=', placementId).where('kind', '=', kind).execute();
  } else {
    if (between.latest < (await today(tx))) refuse('date-past', { field: 'latest' });
    const noted = { ...between, notedBy: viewer.accountId, notedAt: sql<string>`clock_timestamp()` };
    await tx
      .insertInto('stayMilestone')
      .values({ placementId, centerId: placement.centerId, kind, ...noted })
      .onConflict((conflict) => conflict.columns(['placementId', 'kind']).doUpdateSet(noted))
      .execute();
  }
  const { centerId } = placement;
  const { id: requestId, reference } = request;
  await record(tx, viewer, 'placements.milestone', { centerId, requestId, reference, details: { kind, ...between } });
  // No bed changes hands: the center's numbers are as old as they were.
  await announceRequest(tx, request, centerId);
  return null;
}
