import type { Viewer } from '@iwaa/shared/access/access';
import type { KeepTrying } from '@iwaa/shared/placements/inputs';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';
import { announceRequest, lockedRequest } from './locked.ts';

/** How many more centers may be asked without the agent, from now on; 0 stops it. Only what was sent once may go on: consent was given then. */
export async function keepTrying(tx: Transaction, viewer: Viewer, { requestId, times }: KeepTrying): Promise<null> {
  const { request } = await lockedRequest(tx, viewer, 'placements.keepTrying', requestId);
  if (request.state !== 'seeking' && request.state !== 'offered') refuse('wrong-state', { state: request.state });
  if (!request.consent) refuse('not-sent');
  await tx
    .updateTable('request')
    .set({ keepTrying: times, ...(times === 0 && { owesNextAt: null }) })
    .where('id', '=', requestId)
    .execute();
  await record(tx, viewer, 'placements.keepTrying', {
    requestId,
    reference: request.reference,
    details: { times },
  });
  await announceRequest(tx, request, null);
  return null;
}
