import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';

/** One bed of an offer: `letter` is null on a bed kept empty for the party. */
export type BedToTake = {
  readonly bedId: string;
  readonly roomId: string;
  readonly letter: string | null;
  readonly roomKey: string | null;
};

type Taking = {
  readonly centerId: string;
  readonly offerId: string;
  readonly placementId?: string;
  readonly from: Moment;
  readonly until?: Moment | null;
  readonly beds: readonly BedToTake[];
} & (
  | { readonly as: 'hold'; readonly lapsesAt: Moment }
  | { readonly as: 'booking' | 'stay'; readonly lapsesAt?: never }
);

/** Takes exactly these beds or refuses with `taken`. The caller has locked the center; the constraint has the last word. */
export async function takeBeds(tx: Transaction, viewer: Pick<Viewer, 'accountId'>, taking: Taking): Promise<void> {
  const locked = lockBeds(
    tx,
    taking.beds.map((bed) => bed.bedId),
  );
  const inserted = tx
    .insertInto('claim')
    .values(
      taking.beds.map(({ bedId, roomId, letter, roomKey }) => ({
        bedId,
        roomId,
        roomKey,
        personLetter: letter,
        centerId: taking.centerId,
        offerId: taking.offerId,
        placementId: taking.placementId ?? null,
        purpose: taking.as !== 'hold' && letter === null ? ('kept' as const) : taking.as,
        lapsesAt: taking.lapsesAt ?? null,
        during: sql<string>`tstzrange(${taking.from}, ${taking.until ?? null})`,
        createdBy: viewer.accountId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const [, taken] = await Promise.all([locked, inserted]);
  if (taken.length < taking.beds.length) refuse('taken');
}

/** Locks beds in id order (any other order deadlocks). Whoever wants a bed next ends the holds in its room that are past their time. */
export async function lockBeds(tx: Transaction, bedIds: readonly string[]): Promise<void> {
  const locking = tx
    .selectFrom('bed')
    .select('id')
    .where('id', 'in', [...bedIds])
    .where('retiredAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const [locked] = await Promise.all([locking, endDeadHolds(tx, bedIds)]);
  if (locked.length < new Set(bedIds).size) refuse('not-found');
}

/** A hold's claim ends at the moment it lapsed; one that never began becomes empty. By the clock after the lock, not before. */
async function endDeadHolds(tx: Transaction, bedIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('claim')
    .set({
      during: sql<string>`case when lapses_at <= lower(during) then 'empty' else tstzrange(lower(during), lapses_at) end`,
    })
    .where('roomId', 'in', (rooms) =>
      rooms
        .selectFrom('bed')
        .where('id', 'in', [...bedIds])
        .select('roomId'),
    )
    // The purpose stands in the statement, so that the index of holds can be planned with once and for all.
    .where(
      sql<boolean>`purpose = 'hold' and not isempty(during) and lapses_at <= clock_timestamp() and (upper(during) is null or upper(during) > lapses_at)`,
    )
    .execute();
}

/** Ends claims of an offer at a moment: shortened if they began, empty if not. None is ever deleted. */
export async function endClaims(tx: Transaction, of: { offerId: string }, at: Moment): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ during: endedAt(at) })
    .where('offerId', '=', of.offerId)
    .where(sql<boolean>`not isempty(during) and (upper(during) is null or upper(during) > ${at})`)
    .execute();
}

/** A bed is in use again before it was cleaned: a person, or a repair, comes first. */
export async function endTurnarounds(tx: Transaction, bedIds: readonly string[], at: Moment): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ during: endedAt(at) })
    .where('bedId', 'in', [...bedIds])
    .where('purpose', '=', 'turnaround')
    .where(sql<boolean>`not isempty(during) and upper(during) > ${at}`)
    .execute();
}

/** A range ended at a moment, unless it ended before; empty if it had not begun. */
export const endedAt = (at: Moment) =>
  sql<string>`case when lower(during) >= ${at} then 'empty' else tstzrange(lower(during), least(upper(during), ${at})) end`;
