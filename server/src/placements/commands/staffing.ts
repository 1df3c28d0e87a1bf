import type { Viewer } from '@iwaa/shared/access/access';
import type { OverStaffing } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { may } from '../../access/index.ts';
import { centerFacts, staffRoom } from '../../availability/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';

type Receiving = {
  readonly centerId: string;
  readonly offerId: string;
  /** From when they are to be cared for, and how many they are in all. */
  readonly from: Moment;
  readonly people: number;
  readonly reason: OverStaffing | undefined;
};

/**
 * May a party be received as far as the staff goes? Everybody here or booked counts; what others merely hold does not yet. Beyond it whoever
 * leads the center decides, and says why: the reason to keep, or null when the staff suffices. The center is locked.
 */
export async function beyondStaff(
  tx: Transaction,
  viewer: Viewer,
  { centerId, offerId, from, people, reason }: Receiving,
): Promise<OverStaffing | null> {
  const center = found((await centerFacts(tx, [centerId]))[0]);
  const room = staffRoom(center, from, (claim) => claim.purpose !== 'hold' && claim.offerId !== offerId);
  if (room === null || room >= people) return null;
  if (reason === undefined || !may(viewer, 'staff.writeCover', { centerId })) refuse('staffing');
  return reason;
}
