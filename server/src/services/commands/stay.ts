import type { Viewer } from '@iwaa/shared/access/access';

import { type Act, ensure } from '../../access/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** A stay that is not over, under its center's lock: locks go on in the one order, center first. */
export async function lockedStay(tx: Transaction, viewer: Viewer, act: Act, placementId: string) {
  const read = tx
    .selectFrom('placement')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .where('placement.id', '=', placementId)
    .select(['placement.centerId', 'offerId', 'placement.requestId', 'request.reference', 'placement.state']);
  const seen = found(await read.executeTakeFirst());
  ensure(viewer, act, seen);
  await lockCenter(tx, seen.centerId);
  const stay = found(await read.executeTakeFirst());
  if (stay.state !== 'booked' && stay.state !== 'arrived') refuse('wrong-state', { state: stay.state });
  return stay;
}

/** The letter of one of the party, or nobody in particular. */
export async function mustBeOfParty(tx: Transaction, requestId: string, letter: string | null): Promise<void> {
  if (letter === null) return;
  const person = tx.selectFrom('partyPerson').where('requestId', '=', requestId).where('letter', '=', letter);
  found(await person.select('letter').executeTakeFirst());
}
