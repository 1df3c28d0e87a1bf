import type { PartyPerson } from '@iwaa/shared/placements/views';
import type { OverStaffing } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { centerSnapshots, stopKeeping, takeBeds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import type { Viewer } from '@iwaa/shared/access/access';
import { bedForOneMore } from '../matching/one-more.ts';
import { withoutKept } from './choose-bed.ts';
import { endOf } from './end-of.ts';
import { mustBeHeld } from './extend.ts';
import { neededFrom } from './hold.ts';
import type { Offer, Placement, Request } from './locked.ts';
import { beyondStaff } from './staffing.ts';

export type Growing = {
  readonly request: Request;
  readonly offer: Offer;
  readonly placement: Placement | undefined;
  readonly people: readonly PartyPerson[];
  readonly newcomer: PartyPerson;
  readonly at: Moment;
  readonly reason: OverStaffing | undefined;
};

/** A bed for one person beside those of the party who have theirs, or the refusal that says whom no bed fits. The center is locked. */
export async function takeOneMoreBed(
  tx: Transaction,
  viewer: Viewer,
  { request, offer, placement, people, newcomer, at, reason }: Growing,
): Promise<OverStaffing | null> {
  if (!placement) mustBeHeld(offer, at);
  const [center] = await centerSnapshots(tx, [offer.centerId]);
  const from = placement?.state === 'arrived' ? at : await neededFrom(tx, request, at, offer);
  const { centerId, id: offerId } = offer;
  const overStaffing = await beyondStaff(tx, viewer, { centerId, offerId, from, people: people.length + 1, reason });
  const asking = { requestId: request.id, people: [...people, newcomer], from, at, together: request.together };
  const rooms = withoutKept(found(center).rooms, offer.id);
  const bed = bedForOneMore(rooms, newcomer, asking, offer.id) ?? refuse('does-not-fit', { letter: newcomer.letter });
  await stopKeeping(tx, bed.bedId, offer.id, at);
  const end = placement ? await endOf(tx, placement) : null;
  // A stay past its end has no end any more: the party is still here.
  const until = end !== null && end > from ? end : null;
  const taking = { centerId: offer.centerId, offerId: offer.id, from, until, beds: [bed] };
  if (!placement) {
    await takeBeds(tx, viewer, { ...taking, as: 'hold', lapsesAt: offer.lapsesAt });
    return overStaffing;
  }
  await takeBeds(tx, viewer, {
    ...taking,
    placementId: placement.id,
    as: placement.state === 'arrived' ? 'stay' : 'booking',
  });
  if (overStaffing) await tx.updateTable('placement').set({ overStaffing }).where('id', '=', placement.id).execute();
  return overStaffing;
}
