import type { Viewer } from '@iwaa/shared/access/access';
import type { SendOffer } from '@iwaa/shared/placements/inputs';
import type { SentOffer } from '@iwaa/shared/placements/views';

import { record } from '../../audit/index.ts';
import { prolongHolds, today } from '../../ledger/index.ts';
import { type Keys, seal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { mustNotMeet } from '../marks/clashes.ts';
import { identifiersIn } from '../notes.ts';
import { answerSteps } from './deadlines.ts';
import { mustBeHeld } from './extend.ts';
import { announceRequest, lockedOffer } from './locked.ts';
import { tellAnswerer } from './tell.ts';

/** Completes the request and puts it to the center: the beds stay held until the center's deadline for that urgency and its grace. */
export async function sendOffer(tx: Transaction, viewer: Viewer, input: SendOffer, keys: Keys): Promise<SentOffer> {
  const { center, offer, request, at } = await lockedOffer(tx, viewer, 'placements.send', input.offerId);
  if (offer.sentAt) refuse('already-sent');
  mustBeHeld(offer, at);
  await mustNotMeet(tx, request.id, offer.centerId);
  mustIdentifyNobody(input.note, input.noteIdentifiesNobody);
  if (input.identifiedOn && input.identifiedOn > (await today(tx))) refuse('date-past', { field: 'identifiedOn' });
  const steps = answerSteps(center, request.urgency, at);
  const { answerBy, lapsesAt } = steps;
  await tx
    .updateTable('request')
    .set({
      consent: input.consent,
      consentAt: at,
      ...(input.keepTrying !== undefined && { keepTrying: input.keepTrying }),
      ...(input.channel && { channel: input.channel }),
      ...(input.identifiedOn && { identifiedOn: input.identifiedOn }),
      ...(input.note && { note: seal(keys, input.note, `request ${request.id} note`) }),
    })
    .where('id', '=', request.id)
    .execute();
  await tx
    .updateTable('offer')
    .set({ sentAt: at, ...steps })
    .where('id', '=', offer.id)
    .execute();
  await prolongHolds(tx, offer.id, lapsesAt, at);
  const details = { answerBy, lapsesAt, note: input.note !== undefined, noteWarned: input.noteIdentifiesNobody };
  await record(tx, viewer, 'placements.send', {
    centerId: offer.centerId,
    requestId: request.id,
    reference: request.reference,
    details,
  });
  await announce(tx, { kind: 'capacity', centerId: offer.centerId });
  await announceRequest(tx, request, offer.centerId);
  await tellAnswerer(tx, request, { kind: 'request-awaits', about: offer.id, centerId: offer.centerId });
  return { answerBy, lapsesAt };
}

/** A note that looks as if it named somebody is refused once, with a way to say that it does not. */
export function mustIdentifyNobody(text: string | undefined, saidSo: boolean): void {
  const kinds = text === undefined || saidSo ? [] : identifiersIn(text);
  if (kinds.length > 0) refuse('note-identifies', { kinds });
}
