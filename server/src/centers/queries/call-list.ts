import type { Viewer } from '@iwaa/shared/access/access';
import type { CallList } from '@iwaa/shared/centers/calls';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** How many times its promised rhythm ago a center last confirmed its numbers; more than any when it never did. Reads `center`. */
export const rhythmsMissed = sql<number>`coalesce(
  extract(epoch from clock_timestamp() - center.vouched_at) / 3600 / center.promise_hours, 'infinity')`;

/** Open centers past twice their promise, the oldest numbers first, with who calls each now and what the last try gave. */
export async function callList(tx: Transaction, viewer: Viewer): Promise<CallList> {
  const { rows } = await sql<CallList[number]>`
    select center.id as center_id, code_name, code_name_ar, vouched_at, promise_hours,
      json_build_object('nameFr', city.name_fr, 'nameAr', city.name_ar, 'nameEn', city.name_en) as city,
      case when now_called.until is null then null else json_build_object('by', now_called.label, 'mine', now_called.mine,
        'until', to_char(now_called.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as taken,
      case when tried.at is null then null else json_build_object('outcome', tried.outcome,
        'at', to_char(tried.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as last_try
    from center join city on city.id = center.city_id
    left join lateral (
      select upper(during) as until, label, caller_id = ${viewer.accountId} as mine
      from center_call join account on account.id = caller_id
      where center_call.center_id = center.id and outcome is null and during @> clock_timestamp()
    ) as now_called on true
    left join lateral (
      select outcome, upper(during) as at from center_call
      where center_call.center_id = center.id and not during @> clock_timestamp()
        and upper(during) > coalesce(center.vouched_at, '-infinity')
      order by upper(during) desc limit 1
    ) as tried on true
    where stage = 'open' and ${rhythmsMissed} > 2
    order by vouched_at nulls first, code_name`.execute(tx);
  return rows;
}
