import type { DeclineCode, WouldHelp } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import { endClaims } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import type { Offer, Request } from './locked.ts';
import { announceRequest } from './locked.ts';
import { takeSteps } from './take-steps.ts';
import { tellAsker } from './tell.ts';

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
  request: Request,
  ending: Ending,
  at: Moment,
): Promise<void> {
  await freeBeds(tx, offer, ending, at);
  if (request.state === 'offered')
    await tx
      .updateTable('request')
      .set({
        state: 'seeking',
        owesNextAt: owesNext(offer, request, ending) ? at : null,
        confirmedAt: at,
        confirmAskedAt: null,
      })
      .where('id', '=', request.id)
      .execute();
  await announceRequest(tx, request, offer.sentAt === null ? null : offer.centerId, offer.fromCenterId);
}

/** A held offer ends, and only its beds are told of: what becomes of its request the caller says. */
export async function freeBeds(tx: Transaction, offer: Offer, ending: Ending, at: Moment): Promise<void> {
  const answered = ending.state === 'declined' || ending.state === 'refused' ? { answeredAt: at } : {};
  await tx
    .updateTable('offer')
    .set({ ...ending, ...answered })
    .where('id', '=', offer.id)
    .execute();
  await endClaims(tx, { offerId: offer.id }, at);
  await announce(tx, { kind: 'capacity', centerId: offer.centerId });
}

/** The next center is owed when this one declined or let its time pass. A person who said no is asked first. */
const owesNext = (offer: Offer, request: Request, { state }: Ending): boolean =>
  request.keepTrying > 0 && offer.sentAt !== null && (state === 'declined' || state === 'lapsed');

/** The time of a held offer is over: whoever finds it first writes it down and tells, as of the moment at which it ended. */
export async function lapseOffer(tx: Transaction, offer: Offer, request: Request): Promise<void> {
  await takeSteps(tx, offer, request, offer.lapsesAt);
  await endOffer(tx, offer, request, { state: 'lapsed' }, offer.lapsesAt);
  await record(tx, 'system', 'placements.lapse', {
    centerId: offer.centerId,
    requestId: request.id,
    reference: request.reference,
    details: { sent: offer.sentAt !== null },
  });
  // What was never sent has waited for its own agent only, whose screen counted down.
  if (offer.sentAt) await tellAsker(tx, request, offer, { kind: 'lapsed', about: offer.id, centerId: offer.centerId });
}

/** Its agent wants the beds no more; if its time was over before, it lapsed. */
export async function giveUpOffer(tx: Transaction, offer: Offer, request: Request, at: Moment): Promise<void> {
  if (offer.lapsesAt <= at) await lapseOffer(tx, offer, request);
  else await endOffer(tx, offer, request, { state: 'withdrawn' }, at);
}
