import type { Day } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import type { Length, StayFacts } from './rules.ts';

export type Stay = StayFacts & {
  readonly placementId: string;
  readonly reference: string;
  readonly centerId: string;
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
};

const dayOf = (moment: string) => sql`(${sql.ref(moment)} at time zone (select time_zone from network))::date`;
const now = sql`(clock_timestamp() at time zone (select time_zone from network))::date`;

/** Everybody who is here now, party by party, with the beds that come free when they leave: slept in, or kept empty beside them. */
export async function staysOf(tx: Transaction, centerId: string | undefined): Promise<Stay[]> {
  return tx
    .selectFrom('placement')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .innerJoin('center', 'center.id', 'placement.centerId')
    .where('placement.state', '=', 'arrived')
    .$if(centerId !== undefined, (query) => query.where('placement.centerId', '=', centerId ?? ''))
    .select(['placement.id as placementId', 'reference', 'placement.centerId', 'codeName', 'codeNameAr', 'cityId'])
    .select(['departsOn', 'departureConfirmed'])
    .select(sql<number>`${now} - ${dayOf('placement.arrived_at')}`.as('age'))
    .select(
      sql<number>`(select count(*)::int from claim where placement_id = placement.id and not vacated and not isempty(during)
        and purpose in ('stay', 'kept'))`.as('beds'),
    )
    .select(
      sql<
        { earliest: Day; latest: Day }[]
      >`coalesce((select json_agg(json_build_object('earliest', earliest, 'latest', latest))
        from stay_milestone where placement_id = placement.id), '[]')`.as('milestones'),
    )
    .orderBy('codeName')
    .orderBy('placement.arrivedAt')
    .execute();
}

/** How many of the stays that ended in the last two years lasted so many days at each center; who went on to another center has left this one. */
export async function lengthsOf(
  tx: Transaction,
  centerId: string | undefined,
): Promise<(Length & { readonly centerId: string })[]> {
  return tx
    .selectFrom('placement')
    .where('state', 'in', ['departed', 'transferred'])
    .where(sql<boolean>`ended_at > clock_timestamp() - interval '2 years'`)
    .$if(centerId !== undefined, (query) => query.where('centerId', '=', centerId ?? ''))
    .select(['centerId', sql<number>`${dayOf('ended_at')} - ${dayOf('arrived_at')}`.as('days')])
    .select(sql<number>`count(*)::int`.as('stays'))
    .groupBy(['centerId', 'days'])
    .execute();
}
