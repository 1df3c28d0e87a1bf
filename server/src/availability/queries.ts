import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Viewer } from '@iwaa/shared/access/access';
import type { BeyondStaffLine, Board, CenterRow, UnansweredLine } from '@iwaa/shared/availability/availability';
import type { Group } from '@iwaa/shared/centers/words';
import { sql } from 'kysely';

import { may } from '../access/index.ts';
import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import type { FactsNow } from './live-facts.ts';
import { givenBy } from './given.ts';
import { cityRows, freshnessOf, servicesOf } from './rules.ts';

/** The network at a moment: exact numbers of the centers the viewer answers for, bands of the cities for the rest. */
export async function boardOf(db: Database, viewer: Viewer, now: Pick<FactsNow, 'centers' | 'at'>): Promise<Board> {
  const centers = now.centers();
  const answersFor = (center: CenterFacts) => may(viewer, 'ledger.beds', { centerId: center.centerId });
  const known = centers.filter(answersFor);
  // Whoever sees bands only needs nothing more.
  const { checklists, waiting, beyond } = known.length > 0 ? await inTransaction(db, viewer, owed(viewer)) : nothing;
  return {
    at: now.at,
    centers: known
      .filter((center) => center.stage !== 'closed')
      .map((center) => centerRow(center, checklists.get(center.centerId) ?? null)),
    cities: cityRows(
      centers.filter((center) => !answersFor(center)),
      (center) => givenBy(center).columns,
    ),
    unanswered: waiting,
    beyondStaff: beyond,
  };
}

type Owed = {
  readonly checklists: ReadonlyMap<string, CenterRow['checklist']>;
  readonly waiting: UnansweredLine[];
  readonly beyond: BeyondStaffLine[];
};
const nothing: Owed = { checklists: new Map(), waiting: [], beyond: [] };

const owed =
  (viewer: Viewer) =>
  async (tx: Transaction): Promise<Owed> => ({
    checklists: await checklistsOf(tx),
    waiting: viewer.role === 'coordinator' ? await unanswered(tx) : [],
    beyond: viewer.role === 'coordinator' ? await beyondStaff(tx) : [],
  });

function centerRow(center: CenterFacts, checklist: CenterRow['checklist']): CenterRow {
  const { centerId, codeName, codeNameAr, cityId, regionId, stage, participation, opensOn, rooms } = center;
  const { columns, totals } = givenBy(center);
  return {
    centerId,
    codeName,
    codeNameAr,
    cityId,
    regionId,
    stage,
    participation,
    opensOn,
    services: servicesOf([center]),
    checklist,
    columns,
    totals,
    accessible: rooms.some((room) => room.accessible),
    freshness: freshnessOf(center),
  };
}

async function checklistsOf(tx: Transaction): Promise<Owed['checklists']> {
  const rows = await tx
    .selectFrom('checklistItem')
    .select([
      'centerId',
      ({ fn }) => fn.countAll<number>().as('total'),
      ({ fn }) => fn.count<number>('doneAt').as('done'),
    ])
    .groupBy('centerId')
    .execute();
  return new Map(rows.map(({ centerId, done, total }) => [centerId, { done, total }]));
}

/** Stays and bookings accepted beyond what the staff could care for, the latest first. */
async function beyondStaff(tx: Transaction): Promise<BeyondStaffLine[]> {
  const rows = await tx
    .selectFrom('placement')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .where('placement.state', 'in', ['booked', 'arrived'])
    .where('overStaffing', 'is not', null)
    .select(['request.id as requestId', 'reference', 'centerId', 'overStaffing as reason'])
    .orderBy('bookedAt', 'desc')
    .limit(20)
    .execute();
  return rows.flatMap(({ reason, ...line }) => (reason ? [{ ...line, reason }] : []));
}

/** Requests that wait for somebody, the most urgent first: the board says what it owes. A hold past its time no longer counts as an offer. */
async function unanswered(tx: Transaction): Promise<UnansweredLine[]> {
  return (
    tx
      .selectFrom('request')
      .leftJoin('offer', (join) =>
        join
          .onRef('offer.requestId', '=', 'request.id')
          .on('offer.state', '=', 'held')
          .on(({ eb, fn }) => eb('offer.lapsesAt', '>', fn<string>('clock_timestamp'))),
      )
      // A party that goes on to another center waits for an answer too, from where it is.
      .where('request.id', 'in', (from) =>
        from
          .selectFrom('request')
          .where('state', '<>', 'closed')
          .where('state', 'in', ['seeking', 'offered'])
          .select('id')
          .unionAll(
            from
              .selectFrom('offer')
              .where('state', '=', 'held')
              .where('fromPlacementId', 'is not', null)
              .select('requestId as id'),
          ),
      )
      .select(['request.id as requestId', 'reference', 'offer.centerId', 'request.createdAt as waitingSince'])
      .select(({ fn }) => fn.coalesce('offer.answerBy', 'offer.lapsesAt').as('dueAt'))
      .select(
        sql<Partial<Record<Group, number>>>`(select json_object_agg(person_group, people) from (
        select person_group, count(*) as people from party_person where request_id = request.id group by person_group) counted)`.as(
          'party',
        ),
      )
      .orderBy(sql`array_position(array['now', 'today', 'date', 'week'], urgency)`)
      .orderBy('request.createdAt')
      .limit(50)
      .execute()
  );
}
