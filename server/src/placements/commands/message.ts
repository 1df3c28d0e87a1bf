import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { SendMessage } from '@iwaa/shared/placements/inputs';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { momentNow } from '../../ledger/index.ts';
import { type Keys, seal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { mustStillKnow } from '../story/disclosure.ts';
import { announceRequest } from './locked.ts';
import { mustIdentifyNobody } from './send.ts';
import { tellCenter, tellRequester } from './tell.ts';

/** A short line between the agent and the center that has the request now: encrypted, and of nobody's name. */
export async function sendMessage(
  tx: Transaction,
  viewer: Viewer,
  { requestId, text, identifiesNobody }: SendMessage,
  keys: Keys,
): Promise<null> {
  const request = found(
    await tx
      .selectFrom('request')
      .where('id', '=', requestId)
      .select(['id', 'organizationId', 'reference', 'state'])
      .executeTakeFirst(),
  );
  const offer = await tx
    .selectFrom('offer')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where('offer.requestId', '=', requestId)
    .where('sentAt', 'is not', null)
    // Who sends somebody on, and who receives them, telephone: the line between agent and center is not theirs.
    .where('offer.fromPlacementId', 'is', null)
    .where((where) =>
      where.or([where('offer.state', '=', 'held'), where('placement.state', 'in', ['booked', 'arrived'])]),
    )
    .orderBy('offer.createdAt', 'desc')
    .select(['offer.centerId', 'arrivedAt'])
    .executeTakeFirst();
  ensure(viewer, 'placements.message', {
    organizationId: request.organizationId,
    centerId: offer?.centerId ?? viewer.centerId,
  });
  if (!offer || request.state === 'closed') return refuse('wrong-state', { state: request.state });
  mustStillKnow(viewer, { closedAt: null, arrivedAt: offer.arrivedAt }, await momentNow(tx));
  mustIdentifyNobody(text, identifiesNobody);
  const id = randomUUID();
  const { centerId } = offer;
  await tx
    .insertInto('message')
    .values({
      id,
      requestId,
      centerId,
      organizationId: request.organizationId,
      authorId: viewer.accountId,
      authorRole: viewer.role,
      sealed: seal(keys, text, `message ${id}`),
    })
    .execute();
  await record(tx, viewer, 'placements.message', { centerId, requestId, reference: request.reference });
  await announceRequest(tx, request, centerId);
  const tellOther = viewer.centerId === null ? tellCenter : tellRequester;
  await tellOther(tx, request, { kind: 'message', about: id, centerId });
  return null;
}
