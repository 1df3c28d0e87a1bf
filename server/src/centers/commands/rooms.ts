import { nextRoomNames } from '@iwaa/shared/centers/naming';
import type { Viewer } from '@iwaa/shared/access/access';
import type { AddRooms, RetireRoom, UpdateRoom } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { hasPeople, occupantsOf } from '../queries/people.ts';
import { receptionsOf } from '../queries/receptions.ts';
import { differingFields, stillFit } from '../rules.ts';
import { lockCenter, lockRoom } from './lock.ts';
import { markVouched } from './vouch.ts';
import { writeReceptions, writeRooms } from './write-rooms.ts';

export async function addRooms(
  tx: Transaction,
  viewer: Viewer,
  { centerId, rooms, bedsEach, cotsEach, ...room }: AddRooms,
): Promise<{ rooms: number; beds: number }> {
  ensure(viewer, 'centers.addRooms', { centerId });
  await lockCenter(tx, centerId);
  const used = await tx
    .selectFrom('room')
    .select('name')
    .where('centerId', '=', centerId)
    .where('retiredAt', 'is', null)
    .execute();
  const names = nextRoomNames(
    used.map(({ name }) => name),
    rooms,
  );
  const added = await writeRooms(
    tx,
    names.map((name) => ({ ...room, centerId, name, beds: bedsEach, cots: cotsEach })),
  );
  await markVouched(tx, viewer, centerId);
  await record(tx, viewer, 'centers.addRooms', { centerId, details: added });
  await announce(tx, { kind: 'capacity', centerId });
  return added;
}

/** What a room receives may not shrink below the people in it, and who may share it may not change around them. */
export async function updateRoom(
  tx: Transaction,
  viewer: Viewer,
  { roomId, version, receives, ...wanted }: UpdateRoom,
): Promise<{ version: number }> {
  const room = await lockRoom(tx, viewer, 'centers.updateRoom', roomId);
  const before = await receptionsOf(tx, roomId);
  const fields = differingFields({ ...room, receives: before }, { ...wanted, receives });
  if (room.version !== version) refuse('changed-meanwhile', { fields });
  if (fields.length === 0) return { version };
  if (fields.includes('mixing') && (await hasPeople(tx, { roomId }))) refuse('people-present');
  if (fields.includes('receives')) {
    if (!stillFit(await occupantsOf(tx, roomId), before, receives)) refuse('does-not-fit');
    await tx.deleteFrom('roomReception').where('roomId', '=', roomId).execute();
    await writeReceptions(tx, [{ roomId, receives }]);
  }
  await tx
    .updateTable('room')
    .set({ ...wanted, version: sql`version + 1` })
    .where('id', '=', roomId)
    .execute();
  const { centerId } = room;
  await record(tx, viewer, 'centers.updateRoom', { centerId, subjectId: roomId, details: { fields } });
  await announce(tx, { kind: 'capacity', centerId });
  return { version: version + 1 };
}

/** A room with its beds leaves service; their history stays. */
export async function retireRoom(
  tx: Transaction,
  viewer: Viewer,
  { roomId }: InferOutput<typeof RetireRoom>,
): Promise<null> {
  const { centerId } = await lockRoom(tx, viewer, 'centers.retireRoom', roomId);
  if (await hasPeople(tx, { roomId })) refuse('bed-occupied');
  const retired = { retiredAt: sql<string>`clock_timestamp()` };
  await tx.updateTable('bed').set(retired).where('roomId', '=', roomId).where('retiredAt', 'is', null).execute();
  await tx.updateTable('room').set(retired).where('id', '=', roomId).execute();
  await markVouched(tx, viewer, centerId);
  await record(tx, viewer, 'centers.retireRoom', { centerId, subjectId: roomId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}
