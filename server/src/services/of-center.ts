import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterServices, DueLine, ServicesOf, WaitingLine } from '@iwaa/shared/services/services';
import type { Day } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { ensure } from '../access/index.ts';
import { addDays, today } from '../ledger/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';
import { offeringFacts } from './queries.ts';

/** The services of a center with the places left, and who waits for one: how many for the coordination, who for its own people. */
export async function servicesOfCenter(tx: Transaction, viewer: Viewer, input: ServicesOf): Promise<CenterServices> {
  const centerId = found(input.centerId ?? viewer.centerId);
  ensure(viewer, 'services.offerings', { centerId });
  found(await tx.selectFrom('center').where('id', '=', centerId).select('id').executeTakeFirst());
  const offered = (await offeringFacts(tx, [centerId])).get(centerId) ?? [];
  const versions = new Map(
    (await tx.selectFrom('offering').where('centerId', '=', centerId).select(['id', 'version']).execute()).map(
      ({ id, version }) => [id, version],
    ),
  );
  const waiting = await waitingAt(tx, centerId);
  const isOwn = viewer.centerId === centerId;
  const day = await today(tx);
  return {
    centerId,
    offerings: offered.map(({ offeringId, service, places, taken, onSite, languages, days }) => ({
      offeringId,
      service,
      places,
      taken,
      onSite,
      languages: [...languages],
      days: [...days],
      version: versions.get(offeringId) ?? 0,
    })),
    waits: waiting.length,
    waiting: isOwn ? waiting : [],
    counts: await planCounts(tx, centerId, day),
    due: isOwn ? await dueAt(tx, centerId, day) : [],
  };
}

/** Asked of the center or here already, for somebody the service is for, without a place of it. The longest waiting first. */
async function waitingAt(tx: Transaction, centerId: string): Promise<WaitingLine[]> {
  const { rows } = await sql<WaitingLine>`
    select service.id as service, request.id as request_id, request.reference, service.id = any(request.must_services) as must
    from offer join request on request.id = offer.request_id
    left join placement on placement.offer_id = offer.id
    join service on service.id = any(request.must_services || request.wished_services) and service.retired_at is null
    where offer.center_id = ${centerId} and offer.sent_at is not null
      and ((offer.state = 'held' and offer.lapses_at > clock_timestamp()) or placement.state in ('booked', 'arrived'))
      and exists (select from offering where offering.center_id = offer.center_id and service_id = service.id and offering.retired_at is null)
      and (counted in ('person', 'party') or exists (
        select from party_person where request_id = request.id
          and (need = any(needs) or (person_group in ('girl', 'boy')) = (counted = 'minor'))))
      and not exists (
        select from service_place join offering on offering.id = offering_id
        where service_place.offer_id = offer.id and service_id = service.id and upper_inf(during) and not isempty(during))
    order by request.created_at, service.position`.execute(tx);
  return rows;
}

async function planCounts(tx: Transaction, centerId: string, day: Day): Promise<CenterServices['counts']> {
  const { rows } = await sql<
    CenterServices['counts']
  >`select due, overdue from plan_counts(${centerId}, ${day})`.execute(tx);
  return rows[0] ?? { due: 0, overdue: 0 };
}

/** What is late, then what is due within a week: of stays that are not over. */
const dueAt = (tx: Transaction, centerId: string, day: Day): Promise<DueLine[]> =>
  tx
    .selectFrom('planItem')
    .innerJoin('placement', 'placement.id', 'placementId')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .where('planItem.centerId', '=', centerId)
    .where('placement.state', 'in', ['booked', 'arrived'])
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('dueOn', '<=', addDays(day, 7))
    .select(['planItem.id as itemId', 'serviceId as service', 'stepId as step', 'dueOn', 'personLetter as letter'])
    .select(['placementId', 'reference'])
    .orderBy('dueOn')
    .orderBy('planItem.createdAt')
    .execute();
