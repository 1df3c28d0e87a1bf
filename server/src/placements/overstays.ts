import type { Viewer } from '@iwaa/shared/access/access';
import { type OverstayCount, overstayReasons, type Overstays } from '@iwaa/shared/placements/stays';
import { sql } from 'kysely';

import { momentNow } from '../ledger/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';

type Row = { centerId: string; reason: OverstayCount['reason']; beds: number; days: number };

/** Stays that go on past the day they were first expected to end, counted by the reason last said; no stay is named. */
export async function overstays(tx: Transaction, _viewer: Viewer): Promise<Overstays> {
  const { rows } = await sql<Row>`
    select placement.center_id, coalesce(last.reason, 'not-said') as reason,
      (select count(*)::int from claim where placement_id = placement.id and not vacated and not isempty(during)) as beds,
      today.day - coalesce(first.expected_on, placement.departs_on) as days
    from placement
    cross join (select (clock_timestamp() at time zone time_zone)::date as day from network) today
    left join lateral (select reason, expected_on from overstay where placement_id = placement.id order by expected_on desc limit 1) last on true
    left join lateral (select expected_on from overstay where placement_id = placement.id order by expected_on limit 1) first on true
    where placement.state = 'arrived' and (last.reason is not null or placement.departs_on < today.day)`.execute(tx);
  const centers = await tx
    .selectFrom('center')
    .where('id', 'in', [...rows.map((row) => row.centerId), nobody])
    .select(['id as centerId', 'codeName', 'codeNameAr', 'cityId'])
    .orderBy('codeName')
    .execute();
  return {
    at: await momentNow(tx),
    counts: countsOf(rows),
    centers: centers.map((center) => ({
      ...center,
      counts: countsOf(rows.filter((row) => row.centerId === center.centerId)),
    })),
  };
}

/** An empty list is not SQL: nothing has the id zero. */
const nobody = '00000000-0000-0000-0000-000000000000';

function countsOf(rows: readonly Row[]): OverstayCount[] {
  return (['not-said', ...overstayReasons] as const).flatMap((reason) => {
    const stays = rows.filter((row) => row.reason === reason);
    const sum = (of: 'beds' | 'days') => stays.reduce((total, row) => total + row[of], 0);
    return stays.length === 0
      ? []
      : [{ reason, stays: stays.length, beds: sum('beds'), meanDays: Math.round(sum('days') / stays.length) }];
  });
}
