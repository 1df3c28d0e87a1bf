import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { type Act, ensure } from '../../access/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import { asSystem, type Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/**
 * Locks are taken in one order everywhere: center, request, offer or placement, beds. The clock is read after the last of them. All of it is asked
 * at once: who has the lock of a center keeps nobody waiting while answers travel.
 */
export async function lockedOffer(tx: Transaction, viewer: Viewer, act: Act, offerId: string) {
  const seen = found(
    await tx
      .selectFrom('offer')
      .where('id', '=', offerId)
      .select(['requestId', 'centerId', 'organizationId'])
      .executeTakeFirst(),
  );
  ensure(viewer, act, seen);
  const [center, request, offer, at] = await Promise.all([
    lockCenter(tx, seen.centerId),
    lockRequest(tx, seen.requestId),
    tx.selectFrom('offer').where('id', '=', offerId).selectAll().forNoKeyUpdate().executeTakeFirstOrThrow(),
    momentNow(tx),
  ]);
  return { center, offer, request, at };
}

/** A placement with its center, and with the other center of a transfer that goes from it or to it. */
export async function lockedPlacement(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  placementId: string,
  alsoCenterId?: string,
) {
  const seen = found(
    await tx
      .selectFrom('placement')
      .where('id', '=', placementId)
      .select(['requestId', 'centerId', 'organizationId', 'fromCenterId'])
      .executeTakeFirst(),
  );
  ensure(viewer, act, seen);
  const expected = await movingFrom(tx, placementId);
  const [centers, request, placement, moving, at] = await Promise.all([
    lockCenters(tx, [seen.centerId, seen.fromCenterId, expected?.centerId, alsoCenterId]),
    lockRequest(tx, seen.requestId),
    tx.selectFrom('placement').where('id', '=', placementId).selectAll().forNoKeyUpdate().executeTakeFirstOrThrow(),
    movingFrom(tx, placementId),
    momentNow(tx),
  ]);
  const isElsewhere = moving !== undefined && !centers.has(moving.centerId);
  const then = isElsewhere ? await lockedOutOfOrder(tx, moving.centerId) : at;
  return { placement, request, centers, moving, at: then };
}

export type Offer = Awaited<ReturnType<typeof lockedOffer>>['offer'];
export type Placement = Awaited<ReturnType<typeof lockedPlacement>>['placement'];
export type Request = Awaited<ReturnType<typeof lockRequest>>;

export async function lockRequest(tx: Transaction, requestId: string) {
  return found(
    await tx.selectFrom('request').where('id', '=', requestId).selectAll().forNoKeyUpdate().executeTakeFirst(),
  );
}

/** What an act needs besides its request and those of its centers. */
type Also<Read> = {
  readonly centerId: string | null;
  /** Asked with the request as it is before anything is waited for, of which this viewer may know; may refuse. */
  readonly beforeLocks: (seen: Promise<Request>) => Promise<unknown>;
  /** Asked with the locks, and read under them. */
  readonly underLocks: (seen: Request) => Promise<Read>;
};
const nothingElse: Also<null> = { centerId: null, beforeLocks: (seen) => seen, underLocks: () => nothing };
const nothing = Promise.resolve(null);

/** The request and everything that may be promised or occupied for it, its centers locked first and in id order. */
export const lockedRequest = (tx: Transaction, viewer: Viewer, act: Act, requestId: string) =>
  lockedRequestAnd(tx, viewer, act, requestId, nothingElse);

/** The same, with what the act needs besides. */
export async function lockedRequestAnd<Read>(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  requestId: string,
  also: Also<Read>,
) {
  const mayKnow = (seen: { readonly organizationId: string }, centerId: string | null) =>
    ensure(viewer, act, { organizationId: seen.organizationId, centerId });
  const seeing = seenRequest(tx, requestId).then((seen) => {
    mayKnow(seen, seen.liveCenterId);
    return seen;
  });
  const [seen] = await Promise.all([seeing, also.beforeLocks(seeing)]);
  const [centers, request, offer, placement, at, read] = await Promise.all([
    lockCenters(tx, [seen.liveCenterId, also.centerId]),
    lockRequest(tx, requestId),
    liveOffer(tx, requestId),
    livePlacement(tx, requestId),
    momentNow(tx),
    also.underLocks(seen),
  ]);
  // Meanwhile it may have gone to a center of which these people see nothing: to them it would look as if it had no beds.
  mayKnow(request, offer?.centerId ?? null);
  const isElsewhere = offer !== undefined && !centers.has(offer.centerId);
  const then = isElsewhere ? await lockedOutOfOrder(tx, offer.centerId) : at;
  // The stay goes on at a center of which this viewer does not know: they moved on.
  if (request.state === 'placed' && !placement) refuse('too-late');
  return { request, offer, placement, at: then, read };
}

const seenRequest = async (tx: Transaction, requestId: string) =>
  found(
    await tx
      .selectFrom('request')
      .where('id', '=', requestId)
      .selectAll()
      .select(liveOffers(tx, requestId).select('offer.centerId').limit(1).as('liveCenterId'))
      .executeTakeFirst(),
  );

/** Centers are locked in id order, whatever the act: two acts over the same two centers wait for each other and never in a circle. */
async function lockCenters(tx: Transaction, wanted: readonly (string | null | undefined)[]) {
  const ids = [...new Set(wanted)].filter((id) => typeof id === 'string').toSorted();
  const locked = await Promise.all(ids.map((id) => lockCenter(tx, id)));
  return new Map(locked.map((center) => [center.id, center]));
}

/**
 * The request went to this center while the others were waited for. Whoever has its lock is not waited for: that could deadlock. Answers with the
 * clock under it.
 */
async function lockedOutOfOrder(tx: Transaction, centerId: string): Promise<Moment> {
  await tx.selectFrom('center').where('id', '=', centerId).select('id').forNoKeyUpdate().noWait().execute();
  return momentNow(tx);
}

// Written into the statement: given beside it, the index of live placements could not be planned with once and for all.
const isLive = sql<boolean>`state in ('booked', 'arrived')`;

/**
 * The offer that holds or has given beds: held, or accepted with its placement not over. While a party goes on to another center, the one of the
 * center where they are: the transfer is ended by acts of its own.
 */
const liveOffers = (tx: Transaction, requestId: string) =>
  tx
    .selectFrom('offer')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where('offer.id', 'in', (from) =>
      from
        .selectFrom('offer')
        .where('requestId', '=', requestId)
        .where(sql<boolean>`state = 'held'`)
        .select('id')
        .unionAll(
          from.selectFrom('placement').where('requestId', '=', requestId).where(isLive).select('offerId as id'),
        ),
    )
    .orderBy(sql`placement.state = 'arrived'`, (order) => order.desc().nullsLast());

const liveOffer = (tx: Transaction, requestId: string) =>
  liveOffers(tx, requestId).selectAll('offer').executeTakeFirst();

const livePlacement = (tx: Transaction, requestId: string) =>
  tx
    .selectFrom('placement')
    .where('requestId', '=', requestId)
    .where(isLive)
    .selectAll()
    .orderBy(sql`state = 'arrived'`, 'desc')
    .executeTakeFirst();

/** The transfer that goes on from a stay: what another center holds or has booked for its party. */
async function movingFrom(tx: Transaction, placementId: string) {
  const offer = await tx
    .selectFrom('offer')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where('offer.fromPlacementId', '=', placementId)
    .where((where) => where.or([where('offer.state', '=', 'held'), where('placement.state', '=', 'booked')]))
    .selectAll('offer')
    .select('placement.id as placementId')
    .executeTakeFirst();
  if (!offer) return undefined;
  const { placementId: booking, ...rest } = offer;
  const state = booking === null ? ('held' as const) : ('booked' as const);
  return { offer: rest, placementId: booking, state, centerId: rest.centerId, lapsesAt: rest.lapsesAt };
}
export type Moving = NonNullable<Awaited<ReturnType<typeof movingFrom>>>;

/** Does the party of a request go on to another center: the agent is not told where, and the household must not change meanwhile. */
export async function mustNotMove(tx: Transaction, viewer: Viewer, requestId: string, at: Moment): Promise<void> {
  const moving = await asSystem(tx, viewer, async () => {
    const stay = await livePlacement(tx, requestId);
    return stay && movingFrom(tx, stay.id);
  });
  if (moving && (moving.state === 'booked' || moving.lapsesAt > at)) refuse('transfer-under-way');
}

/** A center hears of a request once it was sent to it, not before. */
export async function announceRequest(
  tx: Transaction,
  request: Pick<Request, 'id' | 'organizationId'>,
  centerId: string | null,
  alsoCenterId: string | null = null,
): Promise<void> {
  const news = { kind: 'request' as const, requestId: request.id, organizationId: request.organizationId };
  await announce(tx, { ...news, centerId });
  if (alsoCenterId !== null) await announce(tx, { ...news, centerId: alsoCenterId });
}

export const minutesAfter = (at: Moment, minutes: number): Moment =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
