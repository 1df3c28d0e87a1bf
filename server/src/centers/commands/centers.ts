import type { Viewer } from '@iwaa/shared/access/access';
import type { CreateCenter, UpdateCenter } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { hasPeople } from '../queries/people.ts';
import { ensureDeputy } from '../queries/deputies.ts';
import { ensurePlace } from '../queries/places.ts';
import { differingFields } from '../rules.ts';
import { lockCenter } from './lock.ts';

export async function createCenter(
  tx: Transaction,
  viewer: Viewer,
  center: CreateCenter,
): Promise<{ centerId: string }> {
  await ensurePlace(tx, center);
  const { centerId } = await tx
    .insertInto('center')
    .values(center)
    .returning('id as centerId')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'centers.create', { centerId, details: { stage: center.stage } });
  await announce(tx, { kind: 'network', centerId });
  return { centerId };
}

/** Changes a center's profile; never its vouch. A second editor is told which of their fields now differ, and nothing is lost. */
export async function updateCenter(
  tx: Transaction,
  viewer: Viewer,
  { centerId, version, changes }: UpdateCenter,
): Promise<{ version: number }> {
  ensure(viewer, 'centers.update', { centerId });
  const center = await lockCenter(tx, centerId);
  const fields = differingFields(center, changes);
  if (center.version !== version) refuse('changed-meanwhile', { fields });
  if (fields.length === 0) return { version };
  if (fields.includes('organizationId') && viewer.role !== 'coordinator') refuse('forbidden');
  const { organizationId = center.organizationId, cityId = center.cityId } = changes;
  await ensurePlace(tx, { organizationId, cityId });
  if (changes.deputyId && fields.includes('deputyId')) await ensureDeputy(tx, centerId, changes.deputyId);
  if (fields.includes('stage') && changes.stage !== 'open' && (await hasPeople(tx, { centerId })))
    refuse('people-present');
  await tx
    .updateTable('center')
    .set({ ...changes, version: sql`version + 1` })
    .where('id', '=', centerId)
    .execute();
  await record(tx, viewer, 'centers.update', { centerId, details: { fields } });
  await announce(tx, { kind: 'network', centerId });
  // Whether it is open, what it offers and how it answers are on the board as well.
  await announce(tx, { kind: 'capacity', centerId });
  return { version: version + 1 };
}
