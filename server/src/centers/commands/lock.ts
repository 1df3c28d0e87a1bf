import type { Viewer } from '@iwaa/shared/access/access';
import type { Selectable } from 'kysely';

import { type Act, ensure } from '../../access/index.ts';
import type { Center, Room } from '../../platform/db/tables.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';

/** The center, locked until the end of the transaction: whoever decides on its beds or people waits here for whoever did before. */
export async function lockCenter(tx: Transaction, centerId: string): Promise<Selectable<Center>> {
  return found(
    await tx.selectFrom('center').selectAll().where('id', '=', centerId).forNoKeyUpdate().executeTakeFirst(),
  );
}

/** A room still in use, under its center's lock, for a viewer who may do `act` there. */
export async function lockRoom(tx: Transaction, viewer: Viewer, act: Act, roomId: string): Promise<Selectable<Room>> {
  const room = found(await tx.selectFrom('room').select('centerId').where('id', '=', roomId).executeTakeFirst());
  ensure(viewer, act, room);
  await lockCenter(tx, room.centerId);
  return found(
    await tx.selectFrom('room').selectAll().where('id', '=', roomId).where('retiredAt', 'is', null).executeTakeFirst(),
  );
}
