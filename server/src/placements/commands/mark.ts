import type { Viewer } from '@iwaa/shared/access/access';
import type { AddMark, MarkOnly } from '@iwaa/shared/placements/inputs';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { type Keys, keyedDigest } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { normalisedMark } from '../marks/normalise.ts';
import { announceRequest, lockedRequest } from './locked.ts';

/** More than any day of calls has; fewer than guessing through a list of numbers needs. */
const marksADay = 40;

/**
 * Attaches a mark to a request, or to the placement a center has of it. Only its keyed digest is kept. The answer is the same whether it is
 * somebody's or nobody's: a conflict is said when beds are to be held or given, and to the coordination.
 */
export async function addMark(
  tx: Transaction,
  viewer: Viewer,
  { requestId, kind, stance, text }: AddMark,
  keys: Keys,
): Promise<null> {
  const { request, offer } = await lockedRequest(tx, viewer, 'placements.mark', requestId);
  if (request.state === 'closed') refuse('wrong-state', { state: request.state });
  const normalised = normalisedMark(kind, text) ?? refuse('mark-unusable');
  await mayMarkMore(tx, viewer);
  await tx
    .insertInto('separationMark')
    .values({
      requestId,
      kind,
      stance,
      organizationId: request.organizationId,
      centerId: viewer.centerId,
      addedBy: viewer.accountId,
      digest: keyedDigest(keys, `separation mark ${kind} ${normalised}`),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { reference } = request;
  const centerId = offer?.centerId ?? null;
  await record(tx, viewer, 'placements.mark', { centerId, requestId, reference, details: { kind, stance } });
  await announceRequest(tx, request, offer?.sentAt ? centerId : null);
  return null;
}

/** Takes a mark back: it was a mistake, or the coordination has settled the matter. It still counts for the day. */
export async function withdrawMark(tx: Transaction, viewer: Viewer, { markId }: MarkOnly): Promise<null> {
  const mark = found(
    await tx
      .selectFrom('separationMark')
      .where('id', '=', markId)
      .select(['requestId', 'organizationId', 'centerId', 'kind', 'stance'])
      .executeTakeFirst(),
  );
  // What a center attached is not the referring side's to take back.
  ensure(viewer, 'placements.unmark', { organizationId: mark.centerId === null ? mark.organizationId : null });
  const { request, offer } = await lockedRequest(tx, viewer, 'placements.unmark', mark.requestId);
  await tx
    .updateTable('separationMark')
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where('id', '=', markId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await record(tx, viewer, 'placements.unmark', {
    centerId: offer?.centerId ?? null,
    requestId: request.id,
    reference: request.reference,
    details: { kind: mark.kind, stance: mark.stance },
  });
  await announceRequest(tx, request, offer?.sentAt ? offer.centerId : null);
  return null;
}

/** The account is locked so that two marks at once are counted one after the other. */
async function mayMarkMore(tx: Transaction, viewer: Viewer): Promise<void> {
  await tx.selectFrom('account').where('id', '=', viewer.accountId).select('id').forNoKeyUpdate().execute();
  const { marks } = await tx
    .selectFrom('separationMark')
    .where('addedBy', '=', viewer.accountId)
    .where(sql<boolean>`added_at > clock_timestamp() - interval '24 hours'`)
    .select(({ fn }) => fn.countAll<number>().as('marks'))
    .executeTakeFirstOrThrow();
  if (marks >= marksADay) refuse('too-many-tries');
}
