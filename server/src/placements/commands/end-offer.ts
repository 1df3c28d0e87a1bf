import type { DeclineCode, WouldHelp } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { endClaims } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import type { Offer, Request } from './locked.ts';
import { announceRequest } from './locked.ts';

type Ending =
  | { state: 'lapsed' | 'withdrawn' }
  | {
      state: 'declined' | 'refused';
      answeredBy: string;
      declineCode: DeclineCode;
      declinedBy: 'center' | 'person';
      wouldHelp: WouldHelp[];
    };

/** A held offer ends without a placement: its beds are free again, and the request goes on seeking. */
export async function endOffer(
  tx: Transaction,
  offer: Offer,
  request: Pick<Request, 'id' | 'organizationId' | 'state'>,
  ending: Ending,
  at: Moment,
): Promise<void> {
  const answered = ending.state === 'declined' || ending.state === 'refused' ? { answeredAt: at } : {};
  await tx
    .updateTable('offer')
    .set({ ...ending, ...answered })
    .where('id', '=', offer.id)
    .execute();
  await endClaims(tx, { offerId: offer.id }, ending.state === 'lapsed' ? offer.lapsesAt : at);
  if (request.state === 'offered')
    await tx.updateTable('request').set({ state: 'seeking' }).where('id', '=', request.id).execute();
  await announce(tx, { kind: 'capacity', centerId: offer.centerId });
  await announceRequest(tx, request, offer.sentAt === null ? null : offer.centerId);
}
