import { sql } from 'kysely';

import type { Viewer } from '@iwaa/shared/access/access';
import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';

export type ToAvoid = { readonly requestId: string; readonly centerId: string; readonly kind: string };

/** Live parties that this one must not meet, and where. Only for deciding, and for the coordination. */
export async function partiesToAvoid(tx: Transaction, requestId: string): Promise<ToAvoid[]> {
  const { rows } = await sql<ToAvoid>`select * from parties_to_avoid(${requestId})`.execute(tx);
  return rows;
}

export async function clashingCenters(tx: Transaction, requestId: string): Promise<string[]> {
  return (await partiesToAvoid(tx, requestId)).map(({ centerId }) => centerId);
}

/** Said of the request alone: neither who nor whose is told, and the refusal leaves a trace. */
export const refuseToMix = (requestId: string): never => refuse('separation', { requestId });

/** A mark may have been attached after the beds were held: whoever goes on with an offer asks again. */
export async function mustNotMeet(tx: Transaction, requestId: string, centerId: string): Promise<void> {
  if ((await clashingCenters(tx, requestId)).includes(centerId)) refuseToMix(requestId);
}

/**
 * Only a request with marks of its own can clash. It does not go on by itself: a center that was passed over would tell, uncounted, that
 * somebody is there.
 */
export async function isMarked(tx: Transaction, requestId: string): Promise<boolean> {
  const mark = await tx
    .selectFrom('separationMark')
    .where('requestId', '=', requestId)
    .where('withdrawnAt', 'is', null)
    .select('id')
    .executeTakeFirst();
  return mark !== undefined;
}

const clashesADay = 5;

/**
 * Trying one mark at center after center would find out where somebody is: after a few conflicts in a day, an agent's marked requests are for the
 * coordination, whatever the center.
 */
export async function mayTryMarked(tx: Transaction, viewer: Viewer, requestId: string): Promise<boolean> {
  if (viewer.role !== 'agent') return true;
  if (!(await isMarked(tx, requestId))) return true;
  const { clashes } = await tx
    .selectFrom('auditEntry')
    .where('actorId', '=', viewer.accountId)
    .where('outcome', '=', 'refused')
    .where(sql<boolean>`details ->> 'code' = 'separation' and at > now() - interval '24 hours'`)
    .select(({ fn }) => fn.countAll<number>().as('clashes'))
    .executeTakeFirstOrThrow();
  return clashes < clashesADay;
}
