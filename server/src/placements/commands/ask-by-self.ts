import { randomUUID } from 'node:crypto';

import type { Moment } from '@iwaa/shared/text';

import { record } from '../../audit/index.ts';
import type { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import type { Match } from '../matching/match.ts';
import { answerSteps } from './deadlines.ts';
import { announceRequest, lockRequest, type Request } from './locked.ts';
import { makeOffer } from './make-offer.ts';
import { tellAnswerer } from './tell.ts';

type Asking = {
  readonly center: Awaited<ReturnType<typeof lockCenter>>;
  readonly request: Request;
  readonly found: Extract<Match, { fits: true }>;
  readonly from: Moment;
  readonly at: Moment;
};

/** Takes what the party needs and puts the request to the center in one act, and with it the debt is paid. Center and request are locked. */
export async function askBySelf(tx: Transaction, { center, request, found, from, at }: Asking): Promise<void> {
  const { id: requestId, createdBy: accountId } = request;
  const centerId = center.id;
  const steps = answerSteps(center, request.urgency, at);
  const { lapsesAt, answerBy } = steps;
  const { beds, places } = found;
  const until = { sentAt: at, automatic: true, ...steps } as const;
  const offerId = randomUUID();
  const keepTrying = Math.max(0, request.keepTrying - 1);
  await Promise.all([
    makeOffer(tx, { accountId }, { offerId, request, centerId, from, at, until, beds, places }),
    tx.updateTable('request').set({ keepTrying }).where('id', '=', requestId).execute(),
    record(tx, 'system', 'placements.next', {
      centerId,
      requestId,
      reference: request.reference,
      details: { answerBy, lapsesAt },
    }),
    announce(tx, { kind: 'capacity', centerId }),
    announceRequest(tx, request, centerId),
    tellAnswerer(tx, request, { kind: 'request-awaits', about: offerId, centerId }),
  ]);
}

/** No other center fits, or only people may choose: the debt is settled, the request waits, and its agent reads why. False when there was no debt any more. */
export async function endChain(
  tx: Transaction,
  requestId: string,
  reason: 'nothing-fits' | 'marked',
): Promise<boolean> {
  const request = await lockRequest(tx, requestId);
  if (request.owesNextAt === null) return false;
  await tx.updateTable('request').set({ owesNextAt: null }).where('id', '=', requestId).execute();
  await record(tx, 'system', 'placements.chainEnded', { requestId, reference: request.reference, details: { reason } });
  await announceRequest(tx, request, null);
  return true;
}
