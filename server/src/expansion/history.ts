import type { Basis } from '@iwaa/shared/expansion/basis';
import type { Measure, Series, SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import { suppressed } from '@iwaa/shared/suppression';
import { sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';

/** Persons who arrived in a year, below which the network's own numbers say more about chance than about demand. */
export const leastArrivals = 30;
export const leastMonths = 12;

/** What the network itself has seen, offered as series beside those of others once it has enough. */
export type OwnHistory = {
  readonly enough: boolean;
  /** Whole months since the month of the first request; a year is told when twelve of them are over. */
  readonly months: number;
  readonly series: readonly Series[];
};

/**
 * Persons who asked, arrived, were declined, never placed or searched for in vain, and their days of stay, by year of the network's life. Years begin with the month of the first
 * request and never overlap, so that no two answers can be taken from one another. Read as the system, since planners see no
 * request; only sums leave. Not enough until a whole year has passed with at least 30 persons who arrived: then there is no series at all.
 */
export function ownHistory(db: Database): Promise<OwnHistory> {
  return inTransaction(db, 'system', async (tx) => {
    const months = await monthsOf(tx);
    const cells = months < leastMonths ? [] : await cellsOf(tx);
    const arrivals = cells.filter(({ measure, category }) => measure === 'own_arrivals' && category === 'all');
    const full = new Set(arrivals.filter(({ value }) => value >= leastArrivals).map(({ fromDay }) => fromDay));
    const told = cells.filter(({ fromDay }) => full.has(fromDay));
    return { enough: full.size > 0, months, series: seriesFrom(told) };
  });
}

async function monthsOf(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ months: number | null }>`
    select (extract(year from age) * 12 + extract(month from age))::int as months
    from (select age(date_trunc('month', clock_timestamp() at time zone time_zone),
        date_trunc('month', (select min(created_at) from request) at time zone time_zone)) as age
      from network) as life`.execute(tx);
  return rows[0]?.months ?? 0;
}

type Cell = {
  readonly measure: Measure;
  readonly dimension: string;
  readonly category: string;
  readonly fromDay: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** Persons or answers; for stays their mean days, told by how many stays. */
  readonly value: number;
  readonly people: number;
};

/** Every sum of every whole year. `asked`, `arrived` and `ended` are once a request: a person who moved on arrived once and stayed until the end. */
async function cellsOf(tx: Transaction): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    with life as (
      select date_trunc('month', min(created_at) at time zone time_zone) as began, time_zone
      from request, network group by time_zone),
    year as (
      select began + make_interval(years => n) as local_from, began + make_interval(years => n + 1) as local_to, time_zone
      from life, generate_series(0, 49) as n
      where (began + make_interval(years => n + 1)) at time zone time_zone <= clock_timestamp()),
    stay as (
      select request_id, min(arrived_at) as arrived_at,
        case when bool_and(ended_at is not null) then max(ended_at) end as ended_at
      from placement where arrived_at is not null and state in ('arrived', 'departed', 'transferred') group by request_id),
    happened (measure, at, request_id, days) as (
      select 'own_requests', created_at, id, null::numeric from request
      union all select 'own_arrivals', arrived_at, request_id, null from stay
      union all select 'own_unmet', closed_at, id, null from request where outcome in ('unmet', 'referred-elsewhere')
      union all select 'own_stay_days', ended_at, request_id, extract(epoch from ended_at - arrived_at) / 86400
        from stay where ended_at is not null),
    person as (
      select measure, at, person_group, days from happened join party_person using (request_id)
      union all select 'own_searches_unmet', at, who, null
        from unmet_search
          cross join lateral (values ('woman', women), ('man', men), ('girl', girls), ('boy', boys)) as part (who, people)
          cross join generate_series(1, people)
        where not found_later),
    cell as (
      select measure, 'total' as dimension, 'all' as category, at, days from person
      union all select measure, 'group', person_group, at, days from person
      union all select 'own_declines', 'total', 'all', answered_at, null from offer where state = 'declined'
      union all select 'own_declines', 'reason', decline_code, answered_at, null from offer where state = 'declined')
    select measure, dimension, category, to_char(local_from, 'YYYY-MM-DD') as from_day,
      extract(year from local_from)::int as from_year, extract(year from local_to - interval '1 day')::int as to_year,
      count(*)::int as people, coalesce(round(avg(days)), count(*))::int as value
    from cell join year on at >= local_from at time zone time_zone and at < local_to at time zone time_zone
    group by measure, dimension, category, local_from, local_to
    order by measure, dimension desc, category, local_from`.execute(tx);
  return rows;
}

function seriesFrom(cells: readonly Cell[]): Series[] {
  const hidden = hiddenOf(cells);
  const name = ({ measure, dimension, category }: Cell) => `${measure} ${dimension} ${category}`;
  return [...Map.groupBy(cells, name).values()].flatMap((some) =>
    some.slice(0, 1).map(({ measure, dimension, category }) => ({
      measure,
      dimension,
      category,
      points: some.map((cell) => pointOf(cell, hidden.has(cell))),
    })),
  );
}

/** Cells too small to be told, and those that would give them away: each sum of a year with its parts, by the rule of all who plan. */
function hiddenOf(cells: readonly Cell[]): ReadonlySet<Cell> {
  const tables = Map.groupBy(cells, ({ measure, fromDay }) => `${measure} ${fromDay}`);
  return new Set(
    [...tables.values()].flatMap((some) => {
      const table = some.toSorted((one, other) => Number(isPart(one)) - Number(isPart(other)));
      const told = suppressed(table.map(({ people }) => [people]));
      return table.filter((_, row) => told[row]?.[0] === null);
    }),
  );
}

const isPart = ({ dimension }: Cell) => dimension !== 'total';

function pointOf({ fromYear, toYear, value }: Cell, isHidden: boolean): SeriesPoint {
  const basis: Basis = { kind: 'history', fromYear, toYear };
  return { fromYear, toYear, value: isHidden ? null : value, basis, note: '' };
}
