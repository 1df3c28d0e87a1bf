import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { coverSpans, type PartOfDay, type Presence, type RuledSpan, type Staffing } from '../rules.ts';

/** So many days from one on; null is yesterday, whose night may not be over yet. */
type Period = { readonly from: Day | null; readonly days: number };
/** To the eighth day from now. */
const ahead: Period = { from: null, days: 10 };
/** Within a query of the network. By the beginning of the transaction: each statement of it means the same days. */
const firstOf = ({ from }: Period) => sql`coalesce(${from}::date, (now() at time zone time_zone)::date - 1)`;
const nobody: Staffing = { present: [], caseloads: [] };

/** What the staff of some centers can care for from a moment on, hour by hour; a center without rules is not in it. */
export async function coverOf(
  tx: Transaction,
  centerIds: readonly string[],
  period: Period = ahead,
): Promise<Map<string, (from: Moment) => RuledSpan[]>> {
  if (centerIds.length === 0) return new Map();
  const [rules, parts, staffing] = await Promise.all([
    rulesOf(tx, centerIds),
    partsOf(tx, centerIds, period),
    staffingOf(tx, centerIds, period),
  ]);
  return new Map(
    [...rules].map(([centerId, own]) => {
      const staff = staffing.get(centerId) ?? nobody;
      return [centerId, (moment) => coverSpans(moment, parts.get(centerId) ?? [], staff, own)];
    }),
  );
}

async function rulesOf(tx: Transaction, centerIds: readonly string[]): Promise<Map<string, CoverRule[]>> {
  const rows = await tx
    .selectFrom('coverRule')
    .where('centerId', 'in', [...centerIds])
    .select(['centerId', 'profession', 'part', 'residentsPerStaff', 'least'])
    .execute();
  return Map.groupBy(rows, (row) => row.centerId);
}

type PartRow = Omit<PartOfDay, 'week'> & { centerId: string; weekSince: Moment; weekUntil: Moment };

/** Days and nights in the network's zone: the database knows which of them have 23 hours or 25, and when Ramadan moves the clock. */
async function partsOf(
  tx: Transaction,
  centerIds: readonly string[],
  period: Period,
): Promise<Map<string, PartOfDay[]>> {
  const { rows } = await sql<PartRow>`
    select center_id, day::text, part, since at time zone time_zone as since, until at time zone time_zone as until,
      date_trunc('week', day::timestamp) at time zone time_zone as week_since,
      (date_trunc('week', day::timestamp) + interval '1 week') at time zone time_zone as week_until
    from cover_hours, network, lateral (select ${firstOf(period)} + ahead from generate_series(0, ${period.days}::int - 1) as ahead) as days (day),
      lateral (values ('day', day + day_begins, day + night_begins), ('night', day + night_begins, day + 1 + day_begins)) as parts (part, since, until)
    where center_id = any (${centerIds}::uuid[])
    order by since`.execute(tx);
  const parts = rows.map(({ weekSince, weekUntil, ...part }) => ({
    ...part,
    week: { since: weekSince, until: weekUntil },
  }));
  return Map.groupBy(parts, (part) => part.centerId);
}

/** Everybody's presence over whole weeks, as numbers: a search computes with the rota of centers that it may not read. */
async function staffingOf(
  tx: Transaction,
  centerIds: readonly string[],
  period: Period,
): Promise<Map<string, Staffing>> {
  const { rows } = await sql<Presence & { readonly centerId: string; readonly isCaseload: boolean }>`
    select center_id, profession, is_caseload, lower(during) as since, upper(during) as until, staff
    from network, lateral (select date_trunc('week', ${firstOf(period)}::timestamp) at time zone time_zone as since,
        (date_trunc('week', (${firstOf(period)} + ${period.days}::int - 1)::timestamp) + interval '8 days') at time zone time_zone as until) as weeks,
      unnest(${centerIds}::uuid[]) as center_id, staffing(center_id, weeks.since, weeks.until)`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, (row) => row.centerId)].map(([centerId, own]) => [
      centerId,
      { present: own.filter((row) => !row.isCaseload), caseloads: own.filter((row) => row.isCaseload) },
    ]),
  );
}
