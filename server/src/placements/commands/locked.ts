import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { type Act, ensure } from '../../access/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found } from '../../platform/refusal.ts';

/** Locks are taken in one order everywhere: center, request, offer or placement, beds. The clock is read after the last of them. */
export async function lockedOffer(tx: Transaction, viewer: Viewer, act: Act, offerId: string) {
  const seen = found(
    await tx
      .selectFrom('offer')
      .where('id', '=', offerId)
      .select(['requestId', 'centerId', 'organizationId'])
      .executeTakeFirst(),
  );
  ensure(viewer, act, seen);
  const center = await lockCenter(tx, seen.centerId);
  const request = await lockRequest(tx, seen.requestId);
  const offer = await tx
    .selectFrom('offer')
    .where('id', '=', offerId)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { center, offer, request, at: await momentNow(tx) };
}

export async function lockedPlacement(tx: Transaction, viewer: Viewer, act: Act, placementId: string) {
  const seen = found(
    await tx
      .selectFrom('placement')
      .where('id', '=', placementId)
      .select(['requestId', 'centerId', 'organizationId'])
      .executeTakeFirst(),
  );
  ensure(viewer, act, seen);
  await lockCenter(tx, seen.centerId);
  const request = await lockRequest(tx, seen.requestId);
  const placement = await tx
    .selectFrom('placement')
    .where('id', '=', placementId)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { placement, request, at: await momentNow(tx) };
}

export type Offer = Awaited<ReturnType<typeof lockedOffer>>['offer'];
export type Placement = Awaited<ReturnType<typeof lockedPlacement>>['placement'];
export type Request = Awaited<ReturnType<typeof lockRequest>>;

export async function lockRequest(tx: Transaction, requestId: string) {
  return found(
    await tx.selectFrom('request').where('id', '=', requestId).selectAll().forNoKeyUpdate().executeTakeFirst(),
  );
}

/** The request and everything that may be promised or occupied for it, its centers locked first and in id order. */
export async function lockedRequest(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  requestId: string,
  alsoCenterId?: string,
) {
  const seen = found(
    await tx.selectFrom('request').where('id', '=', requestId).select(['organizationId']).executeTakeFirst(),
  );
  const live = await liveOffer(tx, requestId);
  ensure(viewer, act, { ...seen, centerId: live?.centerId ?? null });
  const centerIds = new Set([live?.centerId, alsoCenterId].filter((id) => id !== undefined));
  for (const centerId of [...centerIds].toSorted()) await lockCenter(tx, centerId);
  const request = await lockRequest(tx, requestId);
  const offer = await liveOffer(tx, requestId);
  if (offer && !centerIds.has(offer.centerId)) await lockCenterOutOfOrder(tx, offer.centerId);
  return {
    request,
    offer,
    placement: await livePlacement(tx, requestId),
    at: await momentNow(tx),
  };
}

/** The request went to this center while the others were waited for. Whoever has its lock is not waited for: that could deadlock. */
const lockCenterOutOfOrder = (tx: Transaction, centerId: string) =>
  tx.selectFrom('center').where('id', '=', centerId).select('id').forNoKeyUpdate().noWait().execute();

/** The offer that holds or has given beds: held, or accepted with its placement not over. */
const liveOffer = (tx: Transaction, requestId: string) =>
  tx
    .selectFrom('offer')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where('offer.requestId', '=', requestId)
    .where((where) =>
      where.or([where('offer.state', '=', 'held'), where('placement.state', 'in', ['booked', 'arrived'])]),
    )
    .selectAll('offer')
    .executeTakeFirst();

const livePlacement = (tx: Transaction, requestId: string) =>
  tx
    .selectFrom('placement')
    .where('requestId', '=', requestId)
    .where('state', 'in', ['booked', 'arrived'])
    .selectAll()
    .executeTakeFirst();

/** A center hears of a request once it was sent to it, not before. */
export async function announceRequest(
  tx: Transaction,
  request: Pick<Request, 'id' | 'organizationId'>,
  centerId: string | null,
): Promise<void> {
  await announce(tx, { kind: 'request', requestId: request.id, organizationId: request.organizationId, centerId });
}

export const minutesAfter = (at: Moment, minutes: number): Moment =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
