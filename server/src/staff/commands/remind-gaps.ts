import type { CoverGap } from '@iwaa/shared/staff/cover';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { centerSnapshots } from '../../ledger/index.ts';
import { notify, wasTold } from '../../notifications/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { coverOf } from '../queries/cover.ts';
import { gapsOf, mondayOf } from '../queries/gaps.ts';

const day = 24 * 3_600_000;
/** Centers whose rotas are read in one go: those of a large network take seconds, in which nobody else would be answered. */
const atOnce = 20;
type Notice = Pick<Parameters<typeof notify>[1], 'to' | 'occasion'> & { readonly centerId: string };

/**
 * Tells who runs a center of a gap of cover that begins within 24 hours, and the coordination of one that has begun; once for each moment at
 * which gaps begin, whichever server does it. Returns how many notices it gave.
 */
export async function remindGaps(db: Database): Promise<number> {
  const ruled = await inTransaction(db, 'system', (tx) => ruledCenters(tx));
  let given = 0;
  while (ruled.length > 0) {
    const some = ruled.splice(0, atOnce);
    const notices = await inTransaction(db, 'system', async (tx) => notYetTold(tx, await noticesOf(tx, some)));
    for (const notice of notices)
      await inTransaction(db, 'system', (tx) => notify(tx, { kind: 'staffing-gap', ...notice }));
    given += notices.length;
  }
  return given;
}

async function ruledCenters(tx: Transaction): Promise<string[]> {
  const ruled = tx.selectFrom('coverRule').innerJoin('center', 'center.id', 'centerId').where('stage', '=', 'open');
  return (await ruled.select('centerId').distinct().execute()).map(({ centerId }) => centerId);
}

async function noticesOf(tx: Transaction, ids: readonly string[]): Promise<Notice[]> {
  const [centers, cover] = await Promise.all([centerSnapshots(tx, ids), coverOf(tx, ids)]);
  return centers.flatMap((center) => {
    const { centerId, at } = center;
    // From before now: a gap that has begun keeps its beginning, and is the same at the next turn.
    const spans = cover.get(centerId)?.(later(at, -2 * day)) ?? [];
    const near = gapsOf(center, spans).filter(({ since, until }) => until > at && since < later(at, day));
    const managers = near.map((gap) => ({
      to: { managersOf: centerId },
      occasion: occasionOf(gap, centerId),
      centerId,
    }));
    // A caseload that is short over a week is nothing that the coordination could mend tonight.
    const coordinators = near
      .filter(({ since, part }) => since <= at && part !== 'week')
      .map((gap) => ({ to: 'coordinators' as const, occasion: `${occasionOf(gap, centerId)}:now`, centerId }));
    return [...managers, ...coordinators];
  });
}

/** A caseload is short over its week, of which more comes into view every day: there the week is the beginning. */
const occasionOf = ({ since, day: date, part }: CoverGap, centerId: string): string =>
  `staffing-gap:${centerId}:${part === 'week' ? mondayOf(date) : since}`;

/** Gaps of several professions that begin together are one occasion. */
async function notYetTold(tx: Transaction, notices: readonly Notice[]): Promise<Notice[]> {
  const byOccasion = new Map(notices.map((notice) => [notice.occasion, notice]));
  const { rows } = await sql<{ occasion: string }>`
    select occasion from unnest(${[...byOccasion.keys()]}::text[]) as occasion
    where not ${wasTold(sql`occasion.occasion`)}`.execute(tx);
  return rows.flatMap(({ occasion }) => byOccasion.get(occasion) ?? []);
}

const later = (at: Moment, ms: number): Moment => new Date(Date.parse(at) + ms).toISOString();
