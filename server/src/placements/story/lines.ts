import type { Viewer } from '@iwaa/shared/access/access';
import type { ListRequests } from '@iwaa/shared/placements/inputs';
import type { OfferLine, PlacementLine, RequestLine, RequestList } from '@iwaa/shared/placements/views';
import type { PartyCount } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import { type SelectQueryBuilder, sql } from 'kysely';

import { momentNow } from '../../ledger/index.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { isOver } from './disclosure.ts';
import { whatNeeds } from './needs.ts';

const page = 50;

/** Requests the viewer may know of (row-level security draws the circle), by what needs them now. */
export async function listRequests(
  tx: Transaction,
  viewer: Viewer,
  { show, before, centerId }: ListRequests,
): Promise<RequestList> {
  const rows = await lines(tx, viewer.centerId ?? centerId)
    .where('request.state', show === 'open' ? '<>' : '=', 'closed')
    .$if(before !== undefined, (query) => query.where('request.createdAt', '<', before ?? ''))
    .orderBy('request.createdAt', 'desc')
    .limit(page)
    .execute();
  const told = await toLines(tx, viewer, rows);
  return { lines: told, before: rows.length === page ? (rows.at(-1)?.createdAt ?? null) : null };
}

/** One request as its line. */
export async function lineOf(tx: Transaction, viewer: Viewer, reference: string): Promise<RequestLine | undefined> {
  const rows = await lines(tx, viewer.centerId ?? undefined)
    .where('request.reference', '=', reference)
    .execute();
  const [line] = await toLines(tx, viewer, rows);
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

type Row = Omit<RequestLine, 'party' | 'departure' | 'offer' | 'placement' | 'needs' | 'dueAt'> & {
  party: PartyCount | null;
};

async function toLines(tx: Transaction, viewer: Viewer, rows: readonly Row[]): Promise<RequestLine[]> {
  const ids = rows.map((row) => row.requestId);
  const at = await momentNow(tx);
  const offers = new Map((await offersOf(tx, ids, at)).map(({ requestId, ...offer }) => [requestId, offer]));
  const placements = new Map(
    (await placementsOf(tx, ids)).map(({ requestId, ...placement }) => [requestId, placement]),
  );
  return rows.map(({ party, ...row }) => {
    const placement = placements.get(row.requestId) ?? null;
    const whole = {
      ...row,
      departure: placement?.outcome ?? null,
      party: party ?? {},
      offer: offers.get(row.requestId) ?? null,
      placement,
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

/** The last offer of each request (oldest first, so that the last one wins in a map). A held offer past its time reads as lapsed. */
export async function offersOf(
  tx: Transaction,
  requestIds: readonly string[],
  at: Moment,
): Promise<(OfferLine & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('offer')
    .innerJoin('center', 'center.id', 'offer.centerId')
    .where('offer.requestId', 'in', [...requestIds])
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
    .select(['answerBy', 'remindedAt', 'escalatedAt', 'maybeAt'])
    .select(['extendedAt', 'declineCode', 'declinedBy', 'wouldHelp'])
    .orderBy('offer.createdAt')
    .execute();
  return rows.map(({ extendedAt, ...offer }) => ({
    ...offer,
    state: offer.state === 'held' && offer.lapsesAt <= at ? 'lapsed' : offer.state,
    extended: extendedAt !== null,
  }));
}

async function placementsOf(
  tx: Transaction,
  requestIds: readonly string[],
): Promise<(PlacementLine & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  return tx
    .selectFrom('placement')
    .innerJoin('center', 'center.id', 'placement.centerId')
    .where('placement.requestId', 'in', [...requestIds])
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
    .orderBy('bookedAt')
    .execute();
}
