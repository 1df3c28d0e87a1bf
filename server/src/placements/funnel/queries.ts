import type { FunnelPart } from '@iwaa/shared/placements/funnel';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** What happened before a moment; null for all that has. */
type Asked = { readonly year: number; readonly before: Moment | null };

/**
 * One row for each request of a year with the moments of its steps, none later than asked. Who goes on to another center is counted once: a
 * transfer is a step of no funnel, and its people are safe when the center they left last says so.
 */
function requestsOf({ year, before }: Asked) {
  const end = before ?? 'infinity';
  return sql`
  select request.id, request.channel, coalesce(city.region_id, 'unknown') as region,
    extract(quarter from request.created_at at time zone network.time_zone)::int::text as quarter,
    coalesce(request.identified_on::timestamp at time zone network.time_zone, request.created_at) as identified_at,
    (select min(sent_at) from offer where request_id = request.id and from_placement_id is null and sent_at < ${end}) as referred_at,
    (select min(answered_at) from offer where request_id = request.id and from_placement_id is null and state = 'accepted' and answered_at < ${end}) as accepted_at,
    (select min(arrived_at) from placement where request_id = request.id and arrived_at < ${end}) as arrived_at,
    exists (select from follow_up join placement on placement.id = follow_up.placement_id
      where placement.request_id = request.id and safe = 'yes' and answered_at < ${end}) as is_safe
  from request cross join network left join city on city.id = request.origin_city_id
  where request.created_at < ${end} and extract(year from request.created_at at time zone network.time_zone) = ${year}`;
}

const parts: Record<FunnelPart, ReturnType<typeof sql>> = {
  channel: sql`asked.channel`,
  region: sql`asked.region`,
  quarter: sql`asked.quarter`,
  group: sql`party_person.person_group`,
};

/** People at each step, by one way of parting them; each step is a part of the one before. */
export async function countsBy(
  tx: Transaction,
  { by, ...asked }: Asked & { by: FunnelPart },
): Promise<{ key: string; counts: number[] }[]> {
  const { rows } = await sql<{ key: string; counts: number[] }>`
    select ${parts[by]} as key, array[
      count(*), count(*) filter (where asked.referred_at is not null), count(*) filter (where asked.accepted_at is not null),
      count(*) filter (where asked.arrived_at is not null), count(*) filter (where asked.arrived_at is not null and asked.is_safe)]::int[] as counts
    from (${requestsOf(asked)}) asked join party_person on party_person.request_id = asked.id
    group by 1 order by count(*) desc, 1`.execute(tx);
  return rows;
}

export type StepMedian = { readonly hours: number | null; readonly requests: number };

/** The middle of the times that a step took after the one before it, over the requests that took it. */
export async function mediansOf(
  tx: Transaction,
  asked: Asked,
): Promise<Record<'referred' | 'accepted' | 'arrived', StepMedian>> {
  const step = (name: string, from: string, to: string) => sql`
    select ${name} as step, count(*)::int as requests,
      (percentile_cont(0.5) within group (order by extract(epoch from ${sql.ref(to)} - ${sql.ref(from)}) / 3600))::float8 as hours
    from asked where ${sql.ref(to)} >= ${sql.ref(from)}`;
  const { rows } = await sql<StepMedian & { step: string }>`
    with asked as (${requestsOf(asked)})
    ${step('referred', 'identified_at', 'referred_at')} union all ${step('accepted', 'referred_at', 'accepted_at')}
    union all ${step('arrived', 'accepted_at', 'arrived_at')}`.execute(tx);
  const of = (name: string): StepMedian => {
    const row = rows.find((one) => one.step === name);
    return row ? { hours: row.hours, requests: row.requests } : { hours: null, requests: 0 };
  };
  return { referred: of('referred'), accepted: of('accepted'), arrived: of('arrived') };
}

/** The moment at which the current month began. */
export async function monthBegan(tx: Transaction): Promise<Moment> {
  const { rows } = await sql<{ at: Moment }>`
    select date_trunc('month', clock_timestamp() at time zone time_zone) at time zone time_zone as at from network`.execute(
    tx,
  );
  return rows[0]?.at ?? '';
}

/** Years with requests, and this one; the latest first. */
export async function yearsOf(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from moment at time zone time_zone)::int as year
    from network, lateral (select created_at as moment from request union all select clock_timestamp()) moments order by 1 desc`.execute(
    tx,
  );
  return rows.map(({ year }) => year);
}
