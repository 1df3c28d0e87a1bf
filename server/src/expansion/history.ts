import type { Basis } from '@iwaa/shared/expansion/basis';
import type { Measure, Series, SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import { suppressed } from '@iwaa/shared/suppression';
import { type RawBuilder, sql } from 'kysely';

import type { Database } from '../platform/db/database.ts';
import { givenMemory, inTransaction, type Transaction } from '../platform/db/transaction.ts';

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
    await givenMemory(tx);
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

/** Persons of a group, or answers for a reason, in a whole year of the network's life; of stays their days in all. */
type Part = Pick<Cell, 'measure' | 'category' | 'fromDay' | 'fromYear' | 'toYear' | 'people'> & {
  readonly days: number | null;
};

/** The whole years, each by the calendar of the centers and as moments. */
const years = sql`
  life as (
    select date_trunc('month', min(created_at) at time zone time_zone) as began, time_zone
    from request, network group by time_zone),
  year as materialized (
    select to_char(local_from, 'YYYY-MM-DD') as from_day, extract(year from local_from)::int as from_year,
      extract(year from local_to - interval '1 day')::int as to_year,
      local_from at time zone time_zone as since, local_to at time zone time_zone as until
    from life, generate_series(0, 49) as n,
      lateral (select began + make_interval(years => n) as local_from, began + make_interval(years => n + 1) as local_to) as local
    where local_to at time zone time_zone <= clock_timestamp())`;
const ofYear = sql`from_day, from_year, to_year`;

const requests = sql`
  select 'own_requests' as measure, created_at as at, id as request_id, null::float8 as days from request
  union all select 'own_unmet', closed_at, id, null from request where outcome in ('unmet', 'referred-elsewhere')`;
/** Once a request: a person who moved on arrived once and stayed until the end. */
const stays = sql`
  select measure, at, request_id, days
  from (
    select request_id, min(arrived_at) as arrived_at, case when bool_and(ended_at is not null) then max(ended_at) end as ended_at
    from placement where arrived_at is not null and state in ('arrived', 'departed', 'transferred') group by request_id) as stay,
    lateral (values ('own_arrivals', arrived_at, null), ('own_stay_days', ended_at, extract(epoch from ended_at - arrived_at)::float8 / 86400))
      as happened (measure, at, days)`;

/** What happened to people, one thing for each request that it happened to. */
const peopleOf = (happened: RawBuilder<unknown>) => sql<Part>`
  with ${years}, party as (select request_id, person_group, count(*) as people from party_person group by 1, 2)
  select measure, person_group as category, ${ofYear}, sum(people)::int as people, sum(days * people) as days
  from (${happened}) as happened join year on at >= since and at < until join party using (request_id)
  group by measure, person_group, ${ofYear}`;

const searches = sql<Part>`
  with ${years}
  select 'own_searches_unmet' as measure, who as category, ${ofYear}, sum(people)::int as people, null as days
  from unmet_search join year on at >= since and at < until
    cross join lateral (values ('woman', women), ('man', men), ('girl', girls), ('boy', boys)) as part (who, people)
  where not found_later and people > 0 group by who, ${ofYear}`;

const declines = sql<Part>`
  with ${years}
  select 'own_declines' as measure, decline_code as category, ${ofYear}, count(*)::int as people, null as days
  from offer join year on answered_at >= since and answered_at < until
  where state = 'declined' group by decline_code, ${ofYear}`;

/** Every sum of every whole year. Asked one after the other: a statement has seconds. */
async function cellsOf(tx: Transaction): Promise<readonly Cell[]> {
  const groups: Part[] = [];
  for (const asked of [peopleOf(requests), peopleOf(stays), searches]) groups.push(...(await asked.execute(tx)).rows);
  const reasons = (await declines.execute(tx)).rows;
  return [...cellsFrom(groups, 'group'), ...cellsFrom(reasons, 'reason')].toSorted(
    (one, other) =>
      compare(one.measure, other.measure) ||
      -compare(one.dimension, other.dimension) ||
      compare(one.category, other.category) ||
      compare(one.fromDay, other.fromDay),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Each part, and the sum of those of a year. */
function cellsFrom(parts: readonly Part[], dimension: 'group' | 'reason'): Cell[] {
  const sums = [...Map.groupBy(parts, ({ measure, fromDay }) => `${measure} ${fromDay}`).values()].flatMap((some) =>
    some.slice(0, 1).map((first) => {
      const days = some.reduce<number | null>((sum, part) => (part.days === null ? sum : (sum ?? 0) + part.days), null);
      return { ...first, category: 'all', people: some.reduce((sum, part) => sum + part.people, 0), days };
    }),
  );
  const cellFrom = ({ days, ...part }: Part, of: string): Cell => {
    const value = days === null ? part.people : Math.round(days / part.people);
    return { ...part, dimension: of, value };
  };
  return [...sums.map((sum) => cellFrom(sum, 'total')), ...parts.map((part) => cellFrom(part, dimension))];
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
