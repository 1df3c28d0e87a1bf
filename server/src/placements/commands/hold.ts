import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { HoldBeds } from '@iwaa/shared/placements/inputs';
import type { HeldOffer, Misfit } from '@iwaa/shared/placements/views';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { centerFacts, hasNewsOf, type KeptCenter, type KeptFacts } from '../../availability/index.ts';
import { type BedToTake, startOfDay } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import type { PlaceToTake } from '../../services/index.ts';
import { askedBy, partyOf, withoutConflicts } from '../asked.ts';
import { match } from '../matching/match.ts';
import { mayTryMarked, refuseToMix } from '../marks/clashes.ts';
import { peopleOf } from '../people.ts';
import { giveUpOffer } from './end-offer.ts';
import { announceRequest, lockedRequestAnd, minutesAfter, type Request } from './locked.ts';
import { makeOffer } from './make-offer.ts';

/** Live holds not yet sent: enough for an agent with several people beside them, too few to empty a network. */
const holdsOfAgent = 3;
const holdsOfOrganization = 10;

/** Takes exact beds for a request, for the center's hold time. An earlier hold of the same request is given up: it never holds twice. */
export const holdBeds =
  (kept: KeptFacts['kept']) =>
  async (tx: Transaction, viewer: Viewer, { requestId, centerId }: HoldBeds): Promise<HeldOffer> => {
    const underLocks = ({ organizationId }: Pick<Request, 'organizationId'>) =>
      Promise.all([
        readForHold(tx, requestId, centerId),
        mayTryMarked(tx, viewer, requestId),
        holdsOf(tx, viewer, organizationId),
      ]);
    const beforeLocks = (seen: Promise<Request>) => mustBeWorthLocking(tx, requestId, seen, kept(centerId));
    const also = { centerId, beforeLocks, underLocks };
    const {
      request,
      offer: earlier,
      at,
      read,
    } = await lockedRequestAnd(tx, viewer, 'placements.hold', requestId, also);
    if (request.state !== 'seeking' && request.state !== 'offered') refuse('wrong-state', { state: request.state });
    if (earlier?.sentAt && earlier.lapsesAt > at) refuse('already-offered');
    if (earlier) await giveUpOffer(tx, earlier, request, at);
    const [known, mayTry, holds] = earlier ? await underLocks(request) : read;
    if (!mayTry) refuseToMix(requestId);
    mayHoldMore(holds);
    return takeHold(tx, viewer, request, { centerId, at, known });
  };

/**
 * Of many who want the last beds of a center those who come too late hear so at once, and stand in nobody's way: what is kept says that it is
 * full, and the database that nothing was committed there since. That it is not full only the database says, under the center's lock. A request
 * that has beds may get them again.
 */
async function mustBeWorthLocking(
  tx: Transaction,
  requestId: string,
  seen: Promise<Request>,
  kept: KeptCenter | undefined,
): Promise<void> {
  if (!kept) return;
  const [request, people, isOutdated] = await Promise.all([seen, peopleOf(tx, requestId), hasNewsOf(tx, kept)]);
  if (isOutdated || request.state !== 'seeking') return;
  const { at } = kept.center;
  const from = await neededFrom(tx, request, at);
  const matched = match(kept.center, askedBy(request, withoutConflicts(people), { from, at }));
  if (matched.fits) return;
  const misfits = matched.misfits.map(({ code }) => code);
  if (isFull(misfits)) refuse('taken', { misfits });
}

/** A center and the party that wants its beds, as they are under the center's lock. */
type Known = { readonly center: CenterFacts | undefined; readonly party: Awaited<ReturnType<typeof partyOf>> };

export async function readForHold(tx: Transaction, requestId: string, centerId: string): Promise<Known> {
  const [[center], party] = await Promise.all([centerFacts(tx, [centerId]), partyOf(tx, requestId)]);
  return { center, party };
}

type Where = { readonly centerId: string; readonly at: Moment; readonly known: Known };

/** Beds of a center for a request that holds none: the caller has locked the center, read the clock, and counted the holds. */
export async function takeHold(
  tx: Transaction,
  viewer: Viewer,
  request: Request,
  { centerId, at, known }: Where,
): Promise<HeldOffer> {
  const { id: requestId } = request;
  const from = await neededFrom(tx, request, at);
  const { beds, places, holdMinutes } = bedsFor(request, known, { from, at });
  const lapsesAt = minutesAfter(at, holdMinutes);
  const offerId = randomUUID();
  // Asked at once: the others who want beds here wait for as long as answers travel.
  await Promise.all([
    makeOffer(tx, viewer, { offerId, request, centerId, from, at, until: { lapsesAt }, beds, places }),
    record(tx, viewer, 'placements.hold', {
      centerId,
      requestId,
      reference: request.reference,
      details: { beds: beds.filter((bed) => bed.letter !== null).length, lapsesAt },
    }),
    announce(tx, { kind: 'capacity', centerId }),
    announceRequest(tx, request, null),
  ]);
  return { requestId, offerId, lapsesAt, beds: beds.length };
}

type Going = { readonly fromPlacementId: string | null };

/** From when the beds are needed: now, or the morning of the day of arrival. Who goes on from another center has arrived once already. */
export async function neededFrom(
  tx: Transaction,
  request: Pick<Request, 'arriveOn'>,
  at: Moment,
  going?: Going,
): Promise<Moment> {
  const isTransfer = going !== undefined && going.fromPlacementId !== null;
  const day = isTransfer || request.arriveOn === null ? null : await startOfDay(tx, request.arriveOn);
  return day && day > at ? day : at;
}

type Holds = { readonly mine: number; readonly ours: number };

/** A group counts as one hold, however many its parties. The account is locked so that two holds of one agent are counted one after the other. */
export async function holdsOf(tx: Transaction, viewer: Viewer, organizationId: string): Promise<Holds> {
  const locked = tx.selectFrom('account').where('id', '=', viewer.accountId).select('id').forNoKeyUpdate().execute();
  const counted = tx
    .selectFrom('offer')
    .innerJoin('request', 'request.id', 'offer.requestId')
    .where('offer.organizationId', '=', organizationId)
    // Written into the statement, so that the index of held offers can be planned with once and for all.
    .where(sql<boolean>`offer.state = 'held'`)
    .where('sentAt', 'is', null)
    // Asked with the locks, it begins once they are there; unlike `clock_timestamp()` it may be looked for in that index.
    .where(sql<boolean>`lapses_at > statement_timestamp()`)
    .select([
      sql<number>`count(distinct coalesce(group_id, request.id))`.as('ours'),
      sql<number>`count(distinct coalesce(group_id, request.id)) filter (where offer.created_by = ${viewer.accountId})`.as(
        'mine',
      ),
    ])
    .executeTakeFirstOrThrow();
  const [, holds] = await Promise.all([locked, counted]);
  return holds;
}

export function mayHoldMore({ mine, ours }: Holds): void {
  if (mine >= holdsOfAgent || ours >= holdsOfOrganization) refuse('hold-limit', { mine, ours });
}

/** Exact beds of a center for the party of a request, or the refusal that says why not. */
export function bedsFor(
  request: Request,
  known: Known,
  when: { readonly from: Moment; readonly at: Moment },
): { beds: readonly BedToTake[]; places: readonly PlaceToTake[]; holdMinutes: number } {
  const center = found(known.center);
  const matched = match(center, askedBy(request, known.party, when));
  if (matched.fits) return { beds: matched.beds, places: matched.places, holdMinutes: center.holdMinutes };
  const misfits = matched.misfits.map(({ code }) => code);
  if (isFull(misfits)) refuse('taken', { misfits });
  if (misfits.includes('conflict')) refuseToMix(request.id);
  return refuse(misfits.every((code) => code === 'staffing') ? 'staffing' : 'does-not-fit', { misfits });
}

/** Beds are all that is missing. */
const isFull = (misfits: readonly Misfit['code'][]) =>
  misfits.every((code) => code === 'no-bed' || code === 'no-room-together');
