import type { Viewer } from '@iwaa/shared/access/access';
import type { ConfirmWaiting } from '@iwaa/shared/placements/inputs';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { announceRequest, lockedRequest } from './locked.ts';

/** These people still need a place. With it the agent may say whether an opening is to be taken by itself, which needs their consent. */
export async function confirmWaiting(
  tx: Transaction,
  viewer: Viewer,
  { requestId, automatic, consent }: ConfirmWaiting,
): Promise<null> {
  const { request, at } = await lockedRequest(tx, viewer, 'placements.confirmWaiting', requestId);
  if (request.state !== 'seeking') refuse('wrong-state', { state: request.state });
  if (automatic === true && !request.consent && !consent) refuse('missing-details', { fields: ['consent'] });
  await tx
    .updateTable('request')
    .set({
      confirmedAt: at,
      confirmAskedAt: null,
      ...(automatic !== undefined && { automatic }),
      ...(consent && { consent, consentAt: at }),
    })
    .where('id', '=', requestId)
    .execute();
  await record(tx, viewer, 'placements.confirmWaiting', {
    requestId,
    reference: request.reference,
    details: automatic === undefined ? {} : { automatic },
  });
  await announceRequest(tx, request, null);
  return null;
}
