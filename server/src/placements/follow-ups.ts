import type { Viewer } from '@iwaa/shared/access/access';
import type { FollowUpsDue, OfCenter } from '@iwaa/shared/placements/stays';
import type { DepartureOutcome, PartyCount } from '@iwaa/shared/placements/words';
import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import { centerAsked } from './of-center.ts';

/** Asked from the thirtieth day after the departure for two months: later nobody at the center would know. */
const [firstDay, lastDay] = [30, 90];
const leftOn = sql`(placement.ended_at at time zone (select time_zone from network))::date`;
const now = sql`(clock_timestamp() at time zone (select time_zone from network))::date`;

/** The days on which a departed stay is asked about. */
export const followUpWindow = {
  dueOn: sql<Day>`${leftOn} + ${sql.lit(firstDay)}::int`,
  until: sql<Day>`${leftOn} + ${sql.lit(lastDay)}::int`,
  isOpen: sql<boolean>`coalesce(${now} between ${leftOn} + ${sql.lit(firstDay)}::int and ${leftOn} + ${sql.lit(lastDay)}::int, false)`,
};

/** Departures of a month ago about which nobody has answered yet, the oldest first. */
export async function followUpsDue(tx: Transaction, viewer: Viewer, input: OfCenter): Promise<FollowUpsDue> {
  const centerId = await centerAsked(tx, viewer, 'placements.followUps', input);
  const lines = await tx
    .selectFrom('placement')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .leftJoin('followUp', 'followUp.placementId', 'placement.id')
    .where('placement.state', '=', 'departed')
    .where('followUp.placementId', 'is', null)
    .where(followUpWindow.isOpen)
    // The days again, a little wider and by the clock alone: an index knows no time zones.
    .where(
      sql<boolean>`placement.ended_at between now() - interval ${sql.lit(`${lastDay + 2} days`)} and now() - interval ${sql.lit(`${firstDay - 2} days`)}`,
    )
    .$if(centerId !== undefined, (query) => query.where('placement.centerId', '=', centerId ?? ''))
    .select(['placement.id as placementId', 'placement.centerId', 'reference'])
    .select([followUpWindow.dueOn.as('dueOn'), followUpWindow.until.as('until')])
    .select(sql<Moment>`placement.ended_at`.as('leftAt'))
    .select(sql<DepartureOutcome>`placement.outcome`.as('outcome'))
    .select(
      sql<PartyCount>`coalesce((select json_object_agg(person_group, people) from (
        select person_group, count(*)::int as people from party_person where request_id = request.id group by person_group) counted), '{}')`.as(
        'party',
      ),
    )
    .orderBy('placement.endedAt')
    .limit(100)
    .execute();
  return { lines };
}
