import type { Viewer } from '@iwaa/shared/access/access';
import type { Revealed } from '@iwaa/shared/placements/views';

import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { openContact } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { mustStillKnow } from '../story/disclosure.ts';
import { announceRequest } from './locked.ts';

/** The center that sends a party on brings it to the next one's meeting point, as an agent would. */
const isSendingOn = (viewer: Viewer, placement: { fromCenterId: string | null } | undefined) =>
  placement?.fromCenterId != null && placement.fromCenterId === viewer.centerId;

/** Shows the meeting point and the duty phone of an accepted placement: a deliberate act, recorded, until 48 hours after the arrival. */
export async function reveal(
  tx: Transaction,
  viewer: Viewer,
  { requestId }: { requestId: string },
  keys: Keys,
): Promise<Revealed> {
  const request = found(
    await tx
      .selectFrom('request')
      .where('id', '=', requestId)
      .select(['id', 'organizationId', 'reference', 'state', 'closedAt'])
      .executeTakeFirst(),
  );
  const placement = await tx
    .selectFrom('placement')
    .where('requestId', '=', requestId)
    .where('state', 'in', ['booked', 'arrived'])
    .select(['centerId', 'fromCenterId', 'arrivedAt'])
    .orderBy(sql`state = 'booked'`, 'desc')
    .executeTakeFirst();
  ensure(viewer, 'placements.reveal', {
    organizationId: request.organizationId,
    centerId: isSendingOn(viewer, placement) ? viewer.centerId : (placement?.centerId ?? viewer.centerId),
  });
  if (!placement) return refuse('wrong-state', { state: request.state });
  mustStillKnow(viewer, { closedAt: request.closedAt, arrivedAt: placement.arrivedAt }, await momentNow(tx));
  const { centerId } = placement;
  await record(tx, viewer, 'placements.reveal', { outcome: 'read', centerId, requestId, reference: request.reference });
  // The center hears of it at once: somebody now knows where to come.
  await announceRequest(tx, request, centerId);
  const [meetingPoint, dutyPhone] = [
    await openContact(tx, keys, centerId, 'meeting-point'),
    await openContact(tx, keys, centerId, 'duty-phone'),
  ];
  return { meetingPoint, dutyPhone };
}
