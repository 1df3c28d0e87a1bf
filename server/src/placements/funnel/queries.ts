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
    offered.referred_at, offered.accepted_at, lived.arrived_at, lived.is_safe
  from network
    join request on request.created_at >= make_timestamp(${year}, 1, 1, 0, 0, 0) at time zone network.time_zone
      and request.created_at < least(make_timestamp(${year} + 1, 1, 1, 0, 0, 0) at time zone network.time_zone, ${end})
    left join city on city.id = request.origin_city_id
    left join (
      select request_id, min(sent_at) filter (where sent_at < ${end}) as referred_at,
        min(answered_at) filter (where state = 'accepted' and answered_at < ${end}) as accepted_at
      from offer where from_placement_id is null group by request_id) offered on offered.request_id = request.id
    left join (
      select request_id, min(arrived_at) filter (where arrived_at < ${end}) as arrived_at,
        bool_or(safe = 'yes' and answered_at < ${end}) as is_safe
      from placement left join follow_up on follow_up.placement_id = placement.id group by request_id) lived on lived.request_id = request.id`;
}

const parts: Record<FunnelPart, ReturnType<typeof sql>> = {
  channel: sql`asked.channel`,
  region: sql`asked.region`,
  quarter: sql`asked.quarter`,
  group: sql`party_person.person_group`,
};

export type StepMedian = { readonly hours: number | null; readonly requests: number };

/** People at each step, by one way of parting them; and for each step the middle of the times that it took after the one before it. */
type Steps = {
  readonly counts: readonly { readonly key: string; readonly counts: number[] }[];
  readonly medians: Readonly<Record<'referred' | 'accepted' | 'arrived', StepMedian>>;
};

/** Each step is a part of the one before. One statement: the requests of a year are gathered once. */
export async function stepsBy(tx: Transaction, { by, ...asked }: Asked & { by: FunnelPart }): Promise<Steps> {
  const median = (from: string, to: string) => sql`(
    select json_build_object('requests', count(*),
      'hours', percentile_cont(0.5) within group (order by extract(epoch from ${sql.ref(to)} - ${sql.ref(from)})::float8 / 3600))
    from asked where ${sql.ref(to)} >= ${sql.ref(from)})`;
  const { rows } = await sql<Steps>`
    with asked as materialized (${requestsOf(asked)}),
    part as (
      select ${parts[by]} as key, count(*) as people, array[
        count(*), count(*) filter (where asked.referred_at is not null), count(*) filter (where asked.accepted_at is not null),
        count(*) filter (where asked.arrived_at is not null), count(*) filter (where asked.arrived_at is not null and asked.is_safe)] as counts
      from asked join party_person on party_person.request_id = asked.id group by 1)
    select coalesce((select json_agg(json_build_object('key', key, 'counts', counts) order by people desc, key) from part), '[]') as counts,
      json_build_object('referred', ${median('identified_at', 'referred_at')}, 'accepted', ${median('referred_at', 'accepted_at')},
        'arrived', ${median('accepted_at', 'arrived_at')}) as medians`.execute(tx);
  const [steps] = rows;
  if (!steps) throw new Error('a year without steps');
  return steps;
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
