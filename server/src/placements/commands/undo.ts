import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { cancelStayBegin, minutesToUndo, returnToBeds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { endOf } from './end-of.ts';
import { lockedPlacement, minutesAfter, type Placement } from './locked.ts';
import { neededFrom } from './hold.ts';
import { conclude } from './stay.ts';
import { takeTransferBack } from './transfer-end.ts';

/** Takes the last arrival, no-show or departure back: everything is as it was, unless a bed was given to somebody since. */
export async function undo(tx: Transaction, viewer: Viewer, { placementId }: { placementId: string }): Promise<null> {
  const { placement, request, moving, at } = await lockedPlacement(tx, viewer, 'placements.undo', placementId);
  const undone = { departed: placement.endedAt, 'no-show': placement.endedAt, arrived: placement.arrivedAt }[
    statesToUndo(placement)
  ];
  if (minutesAfter(found(undone), minutesToUndo) < at) refuse('undo-too-late');
  if (moving) refuse('transfer-under-way');
  if (placement.state === 'arrived') {
    const from = await promisedFrom(tx, placement, request, at);
    const until = await endOf(tx, placement);
    // They came early and a departure before the promised day was confirmed since: nothing is left to return to.
    if (from !== null && until !== null && until <= from) refuse('undo-too-late');
    await cancelStayBegin(tx, placementId, found(placement.arrivedAt), from);
    await tx.updateTable('placement').set({ state: 'booked', arrivedAt: null }).where('id', '=', placementId).execute();
    await takeTransferBack(tx, viewer, placement, found(placement.arrivedAt));
  } else {
    await returnToBeds(tx, placementId, found(placement.endedAt), await endOf(tx, placement));
    const before = {
      state: placement.state === 'departed' ? ('arrived' as const) : ('booked' as const),
      endedAt: null,
      outcome: null,
    };
    await tx.updateTable('placement').set(before).where('id', '=', placementId).execute();
    if (request.state === 'closed')
      await tx
        .updateTable('request')
        .set({ state: 'placed', outcome: null, closedAt: null })
        .where('id', '=', request.id)
        .execute();
  }
  await conclude(tx, viewer, 'placements.undo', placement, request, { undone: placement.state });
  return null;
}

function statesToUndo({ state }: Placement): 'departed' | 'no-show' | 'arrived' {
  return state === 'departed' || state === 'no-show' || state === 'arrived' ? state : refuse('wrong-state', { state });
}

/** A booking for a day to come began on that day, before the arrival brought it forward. */
async function promisedFrom(
  tx: Transaction,
  placement: Placement,
  request: Parameters<typeof neededFrom>[1],
  at: Moment,
): Promise<Moment | null> {
  const from = await neededFrom(tx, request, at, placement);
  return from > at ? from : null;
}
