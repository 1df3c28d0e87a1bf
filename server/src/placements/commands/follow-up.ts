import type { Viewer } from '@iwaa/shared/access/access';
import type { AnswerFollowUp } from '@iwaa/shared/placements/stays';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { followUpWindow } from '../follow-ups.ts';
import { announceRequest } from './locked.ts';

/** A month after they left: are they safe? The first answer stands; the database keeps it the only one. */
export async function answerFollowUp(
  tx: Transaction,
  viewer: Viewer,
  { placementId, safe }: AnswerFollowUp,
): Promise<null> {
  const stay = found(
    await tx
      .selectFrom('placement')
      .innerJoin('request', 'request.id', 'placement.requestId')
      .where('placement.id', '=', placementId)
      .select(['placement.centerId', 'placement.organizationId', 'placement.state', 'requestId', 'reference'])
      .select(followUpWindow.isOpen.as('isOpen'))
      .executeTakeFirst(),
  );
  const { centerId, organizationId, state, requestId, reference, isOpen } = stay;
  ensure(viewer, 'placements.followUp', { centerId, organizationId });
  if (state !== 'departed') refuse('wrong-state', { state });
  if (!isOpen) refuse('not-due');
  await tx.insertInto('followUp').values({ placementId, centerId, safe, answeredBy: viewer.accountId }).execute();
  await record(tx, viewer, 'placements.followUp', { centerId, requestId, reference, details: { safe } });
  await announceRequest(tx, { id: requestId, organizationId }, centerId);
  return null;
}
