import type { Viewer } from '@iwaa/shared/access/access';
import { CreateCenter } from '@iwaa/shared/centers/centers';
import * as v from 'valibot';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { writeRooms } from '../commands/write-rooms.ts';
import type { NewCenter, Plan } from './plan.ts';

/** Writes a plan without errors: a few statements, then one audit entry and one announcement for each center touched. */
export async function applyPlan(
  tx: Transaction,
  viewer: Viewer,
  { organizations, centers, rooms }: Plan,
): Promise<void> {
  if (organizations.length > 0) {
    await tx
      .insertInto('organization')
      .values(organizations.map(({ organizationId, name }) => ({ id: organizationId, name, kind: 'operator' })))
      .execute();
  }
  if (centers.length > 0) await tx.insertInto('center').values(centers.map(rowOf)).execute();
  await writeRooms(tx, rooms);
  for (const [centerId, added] of Map.groupBy(rooms, (room) => room.centerId)) {
    await record(tx, viewer, 'centers.importNetwork', { centerId, details: { rooms: added.length } });
    await announce(tx, { kind: 'capacity', centerId });
  }
  await announce(tx, { kind: 'network' });
}

function rowOf({ centerId, codeName, center_ar, organizationId, city, stage, participation }: NewCenter) {
  const center = { organizationId, codeName, codeNameAr: center_ar, cityId: city, stage, participation };
  return { id: centerId, ...v.parse(CreateCenter, center) };
}
