import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { endedAt, lockBeds, takeBeds } from './claims.ts';
import { clean, ofPlacement } from './stays.ts';

type Move = {
  readonly centerId: string;
  readonly placementId: string;
  readonly letter: string;
  readonly to: { readonly bedId: string; readonly roomId: string; readonly roomKey: string | null };
};

/** Moves one person to another bed of the center: the old bed ends and the new one begins in one act. The caller has locked the center and chosen the bed. */
export async function moveBed(
  tx: Transaction,
  viewer: Viewer,
  { centerId, placementId, letter, to }: Move,
  at: Moment,
): Promise<void> {
  const old = found(
    await tx
      .selectFrom('claim')
      .where(ofPlacement(placementId))
      .where('personLetter', '=', letter)
      .select(['id', 'bedId', 'roomId', 'offerId', 'purpose'])
      .select([sql<Moment>`greatest(lower(during), ${at})`.as('from'), sql<Moment | null>`upper(during)`.as('until')])
      .executeTakeFirst(),
  );
  await lockBeds(tx, [old.bedId, to.bedId]);
  await tx
    .updateTable('claim')
    .set({ during: endedAt(at), vacated: true })
    .where('id', '=', old.id)
    .execute();
  await stopKeeping(tx, to.bedId, found(old.offerId), at);
  await leaveRoom(tx, placementId, old.roomId, at);
  const as = old.purpose === 'stay' ? 'stay' : 'booking';
  // A stay past its end has no end any more: the person is still here.
  const until = old.until !== null && old.until > old.from ? old.until : null;
  await takeBeds(tx, viewer, {
    centerId,
    offerId: found(old.offerId),
    placementId,
    as,
    from: old.from,
    until,
    beds: [{ ...to, letter }],
  });
  if (as === 'stay') await clean(tx, [old.bedId], at);
}

/** A bed kept empty for a party is to be used by one of it. */
export async function stopKeeping(tx: Transaction, bedId: string, offerId: string, at: Moment): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ during: endedAt(at), vacated: true })
    .where('bedId', '=', bedId)
    .where('offerId', '=', offerId)
    .where('personLetter', 'is', null)
    .where(sql<boolean>`not vacated and not isempty(during)`)
    .execute();
}

/** A room left by the last of the party keeps nothing any more. */
async function leaveRoom(tx: Transaction, placementId: string, roomId: string, at: Moment): Promise<void> {
  const stillThere = sql<boolean>`exists (
    select from claim other where other.placement_id = ${placementId} and other.room_id = ${roomId}
      and other.person_letter is not null and not other.vacated and not isempty(other.during))`;
  await tx
    .updateTable('claim')
    .set({ during: endedAt(at), vacated: true })
    .where(ofPlacement(placementId))
    .where('roomId', '=', roomId)
    .where('purpose', '=', 'kept')
    .where(({ not }) => not(stillThere))
    .execute();
}
