import { bedsOfRoom } from '@iwaa/shared/centers/naming';
import { randomUUID } from 'node:crypto';

import type { Mixing, Reception } from '@iwaa/shared/centers/words';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

export type NewRoom = {
  readonly centerId: string;
  readonly name: string;
  readonly mixing: Mixing;
  readonly accessible: boolean;
  readonly receives: readonly Reception[];
  readonly beds: number;
  readonly cots: number;
};

/** As many as a busy database takes in a second or two: a statement has five. */
const bedsAtOnce = 10_000;

/** Writes rooms with their beds in a few statements, however many. Names that are taken are refused by the database. */
export async function writeRooms(
  tx: Transaction,
  wanted: readonly NewRoom[],
): Promise<{ rooms: number; beds: number }> {
  const rooms = wanted.map((room) => ({ ...room, roomId: randomUUID() }));
  const beds = rooms.flatMap(({ roomId, centerId, ...room }) =>
    bedsOfRoom(room.name, room.beds, room.cots).map((bed) => ({ ...bed, roomId, centerId })),
  );
  await sql`
    insert into room (id, center_id, name, mixing, accessible)
    select * from unnest(${column(rooms, 'roomId')}::uuid[], ${column(rooms, 'centerId')}::uuid[], ${column(rooms, 'name')}::text[],
      ${column(rooms, 'mixing')}::text[], ${column(rooms, 'accessible')}::boolean[])`.execute(tx);
  await writeReceptions(tx, rooms);
  for (let from = 0; from < beds.length; from += bedsAtOnce) {
    const some = beds.slice(from, from + bedsAtOnce);
    await sql`
      insert into bed (room_id, center_id, label, kind)
      select * from unnest(${column(some, 'roomId')}::uuid[], ${column(some, 'centerId')}::uuid[], ${column(some, 'label')}::text[],
        ${column(some, 'kind')}::text[])`.execute(tx);
  }
  return { rooms: rooms.length, beds: beds.length };
}

export async function writeReceptions(
  tx: Transaction,
  rooms: readonly { readonly roomId: string; readonly receives: readonly Reception[] }[],
): Promise<void> {
  const rows = rooms.flatMap(({ roomId, receives }) => receives.map((reception) => ({ roomId, ...reception })));
  await sql`
    insert into room_reception (room_id, received_group, from_age, to_age)
    select * from unnest(${column(rows, 'roomId')}::uuid[], ${column(rows, 'group')}::text[], ${column(rows, 'fromAge')}::int[],
      ${column(rows, 'toAge')}::int[])`.execute(tx);
}

/** Arrays as parameters: one each, where rows of values would reach the protocol's limit of 65,535. */
function column<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Row[Key][] {
  return rows.map((row) => row[key]);
}
