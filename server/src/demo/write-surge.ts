import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import { hour, type Scene } from './scene.ts';

type Surge = { readonly id: string; readonly at: Date };
const [regionId, reason] = ['MA-01', 'border'] as const;
/** Its room for girls was full. */
const extraBeds = { center: 'olivier', room: '4', labels: ['+1', '+2'] } as const;

/** A surge is open at the border: the board says so, and the center of that region has put up two beds more. */
export function tellSurge(scene: Scene): Surge {
  const surge = { id: randomUUID(), at: new Date(scene.now - 20 * hour) };
  scene.traces.push(
    {
      at: surge.at,
      actorId: scene.accountIds.coordinator,
      actorRole: 'coordinator',
      act: 'ledger.surge',
      subjectId: surge.id,
      details: { regionId, reason, until: new Date(scene.now + 5 * 24 * hour).toISOString().slice(0, 10) },
    },
    {
      at: new Date(scene.now - 18 * hour),
      actorId: scene.accountIds['manager.tanger'],
      actorRole: 'manager',
      act: 'ledger.addExtraBeds',
      centerId: scene.centerIds[extraBeds.center],
      subjectId: surge.id,
      details: { beds: extraBeds.labels.length },
    },
  );
  return surge;
}

export async function writeSurge(tx: Transaction, scene: Scene, { id: surgeId, at }: Surge): Promise<void> {
  await sql`
    insert into surge (id, region_id, reason, opened_by, during)
    select ${surgeId}, ${regionId}, ${reason}, ${scene.accountIds.coordinator}, tstzrange(${at},
      ((clock_timestamp() at time zone time_zone)::date + 6)::timestamp at time zone time_zone)
    from network`.execute(tx);
  const room = scene.rooms[extraBeds.center].find(({ name }) => name === extraBeds.room);
  if (!room) throw new Error(`the demonstration has no room ${extraBeds.room} at ${extraBeds.center}`);
  const { roomId, centerId } = room;
  const beds = extraBeds.labels.map((label) => ({ roomId, centerId, label, surgeId, kind: 'extra' as const }));
  await tx.insertInto('bed').values(beds).execute();
}
