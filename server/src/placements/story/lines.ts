import type { Viewer } from '@iwaa/shared/access/access';
import type { ListRequests } from '@iwaa/shared/placements/inputs';
import type { OfferLine, PlacementLine, RequestLine, RequestList } from '@iwaa/shared/placements/views';
import type { PartyCount } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import { type SelectQueryBuilder, sql } from 'kysely';

import type { Tables } from '../../platform/db/tables.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { followUpWindow } from '../follow-ups.ts';
import { isOver } from './disclosure.ts';
import { whatNeeds } from './needs.ts';
import { transfersOf } from './transfers.ts';
import { whereTheyAre } from './where.ts';

const page = 50;

/** Requests the viewer may know of (row-level security draws the circle), by what needs them now. */
export async function listRequests(
  tx: Transaction,
  viewer: Viewer,
  { show, before, centerId }: ListRequests,
): Promise<RequestList> {
  const rows = await lines(tx, viewer.centerId ?? centerId)
    .where('request.state', show === 'open' ? '<>' : '=', 'closed')
    .$if(show === 'open', notMovedOn(viewer.centerId ?? centerId))
    .$if(before !== undefined, (query) => query.where('request.createdAt', '<', before ?? ''))
    .orderBy('request.createdAt', 'desc')
    .limit(page)
    .execute();
  const told = await toLines(tx, viewer, rows, viewer.centerId ?? centerId);
  return { lines: told, before: rows.length === page ? (rows.at(-1)?.createdAt ?? null) : null };
}

/** One request as its line. */
export async function lineOf(tx: Transaction, viewer: Viewer, reference: string): Promise<RequestLine | undefined> {
  const rows = await lines(tx, viewer.centerId ?? undefined)
    .where('request.reference', '=', reference)
    .execute();
  const [line] = await toLines(tx, viewer, rows, viewer.centerId ?? undefined);
  return line;
}

const lines = (tx: Transaction, centerId: string | undefined) =>
  tx
    .selectFrom('request')
    .$call(ofCenter(centerId))
    .select([
      'request.id as requestId',
      'reference',
      'request.state',
      'request.outcome',
      'urgency',
      'arriveOn',
      'channel',
      'request.createdAt',
      'closedAt',
    ])
    .select(sql<Moment>`clock_timestamp()`.as('at'))
    .select(
      sql<PartyCount | null>`(select json_object_agg(person_group, people) from (
        select person_group, count(*)::int as people from party_person where request_id = request.id group by person_group) counted)`.as(
        'party',
      ),
    );

/**
 * Of one center, if one is named: what it is asked, and what it took. A center that said no, or let its time pass, no longer looks on.
 * That the center is the viewer's own, row-level security says too.
 */
const ofCenter =
  (centerId: string | undefined) =>
  <Selected>(query: SelectQueryBuilder<Tables, 'request', Selected>): SelectQueryBuilder<Tables, 'request', Selected> =>
    centerId === undefined
      ? query
      : query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('offer')
              .whereRef('offer.requestId', '=', 'request.id')
              .where('centerId', '=', centerId)
              .where('offer.state', 'in', ['held', 'accepted'])
              .select('offer.id'),
          ),
        );

/** Who went on to another center is open there, and no longer here. */
const notMovedOn =
  (centerId: string | undefined) =>
  <Selected>(query: SelectQueryBuilder<Tables, 'request', Selected>): SelectQueryBuilder<Tables, 'request', Selected> =>
    centerId === undefined
      ? query
      : query.where(
          sql<boolean>`not coalesce((select bool_or(placement.state = 'transferred') and not bool_or(placement.state in ('booked', 'arrived'))
            from placement where placement.request_id = request.id and placement.center_id = ${centerId}), false)`,
        );

type Row = Omit<RequestLine, 'party' | 'departure' | 'offer' | 'placement' | 'transfer' | 'needs' | 'dueAt'> & {
  party: PartyCount | null;
  /** When it was read. */
  at: Moment;
};

async function toLines(
  tx: Transaction,
  viewer: Viewer,
  rows: readonly Row[],
  centerId?: string,
): Promise<RequestLine[]> {
  const [first] = rows;
  if (!first) return [];
  const { at } = first;
  const ids = rows.map((row) => row.requestId);
  const [made, placed] = await Promise.all([offersOf(tx, ids, at), placementsOf(tx, ids)]);
  const offers = Map.groupBy(made, (offer) => offer.requestId);
  const placements = Map.groupBy(placed, (placement) => placement.requestId);
  const onTheirWay = made.filter(({ isTransfer }) => isTransfer).map(({ requestId }) => requestId);
  const moves = await transfersOf(tx, onTheirWay, at);
  const transfers = new Map(moves.map(({ requestId, ...moving }) => [requestId, moving]));
  return rows.map(({ party, at: _at, ...row }) => {
    const all = placements.get(row.requestId) ?? [];
    const whole = {
      ...row,
      departure: all.find((placement) => placement.outcome !== null)?.outcome ?? null,
      party: party ?? {},
      ...whereTheyAre(viewer, centerId, offers.get(row.requestId) ?? [], all),
      transfer: transfers.get(row.requestId) ?? null,
    };
    return { ...disclosed(whole, viewer, at), ...whatNeeds(whole, viewer) };
  });
}

/** After its time an agent keeps the reference and the outcome, nothing of the center or the party. */
function disclosed<Line extends Pick<RequestLine, 'closedAt' | 'party' | 'offer' | 'placement'>>(
  line: Line,
  viewer: Viewer,
  at: Moment,
): Line {
  const over =
    viewer.role === 'agent' && isOver({ closedAt: line.closedAt, arrivedAt: line.placement?.arrivedAt ?? null }, at);
  return over ? { ...line, party: {}, offer: null, placement: null } : line;
}

/** Offers, oldest first. A held offer past its time reads as lapsed. */
export async function offersOf(
  tx: Transaction,
  requestIds: readonly string[],
  at: Moment,
): Promise<(OfferLine & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('offer')
    .innerJoin('center', 'center.id', 'offer.centerId')
    // One text however many they are: a list would be planned anew for each number.
    .where(sql<boolean>`offer.request_id = any(${requestIds}::uuid[])`)
    .select([
      'offer.requestId',
      'offer.id as offerId',
      'offer.centerId',
      'codeName',
      'codeNameAr',
      'cityId',
      'offer.state',
      'offer.createdAt',
      'sentAt',
      'lapsesAt',
    ])
    .select(['answerBy', 'remindedAt', 'escalatedAt', 'maybeAt', 'automatic'])
    .select(['extendedAt', 'declineCode', 'declinedBy', 'wouldHelp', 'fromPlacementId'])
    .orderBy('offer.createdAt')
    .execute();
  return rows.map(({ extendedAt, fromPlacementId, ...offer }) => ({
    ...offer,
    state: offer.state === 'held' && offer.lapsesAt <= at ? 'lapsed' : offer.state,
    extended: extendedAt !== null,
    isTransfer: fromPlacementId !== null,
  }));
}

const today = sql`(clock_timestamp() at time zone (select time_zone from network))::date`;
const isOverdue = sql<boolean>`coalesce(placement.state = 'arrived' and placement.departs_on < ${today}, false)`;
/** The day that was asked for is that of the first center; whoever goes on to another is awaited there at once. */
const isAwaited = sql<boolean>`(placement.state = 'booked'
  and (placement.from_placement_id is not null or request.arrive_on is null or request.arrive_on <= ${today}))`;
const followUpDue = sql<boolean>`(placement.state = 'departed' and follow_up.placement_id is null and ${followUpWindow.isOpen})`;

async function placementsOf(
  tx: Transaction,
  requestIds: readonly string[],
): Promise<(PlacementLine & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('placement')
    .innerJoin('center', 'center.id', 'placement.centerId')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .leftJoin('followUp', 'followUp.placementId', 'placement.id')
    .where(sql<boolean>`placement.request_id = any(${requestIds}::uuid[])`)
    .select([
      'placement.requestId',
      'placement.id as placementId',
      'placement.centerId',
      'codeName',
      'codeNameAr',
      'cityId',
      'placement.state',
      'bookedAt',
      'arriveBy',
    ])
    .select(['arrivedAt', 'endedAt', 'departsOn', 'departureConfirmed', 'absentUntil', 'placement.outcome'])
    .select('fromPlacementId')
    .select([isAwaited.as('isAwaited'), isOverdue.as('isOverdue'), followUpDue.as('followUpDue')])
    .orderBy('bookedAt')
    .execute();
  return rows.map(({ fromPlacementId, ...placement }) => ({ ...placement, isTransfer: fromPlacementId !== null }));
}
