import type { Viewer } from '@iwaa/shared/access/access';
import type { AddBed, RetireBed } from '@iwaa/shared/centers/centers';
import type { UpdateBed } from '@iwaa/shared/centers/editing';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { hasPeople } from '../queries/people.ts';
import { differingFields } from '../rules.ts';
import { lockCenter, lockRoom } from './lock.ts';
import { markVouched } from './vouch.ts';

export async function addBed(
  tx: Transaction,
  viewer: Viewer,
  { roomId, label, kind }: AddBed,
): Promise<{ bedId: string }> {
  const { centerId } = await lockRoom(tx, viewer, 'centers.addBed', roomId);
  const { bedId } = await tx
    .insertInto('bed')
    .values({ roomId, centerId, label, kind })
    .returning('id as bedId')
    .executeTakeFirstOrThrow();
  await markVouched(tx, viewer, centerId);
  await record(tx, viewer, 'centers.addBed', { centerId, subjectId: bedId, details: { kind } });
  await announce(tx, { kind: 'capacity', centerId });
  return { bedId };
}

/** Another label, or another kind while nobody is promised the bed: who may sleep in it depends on that. */
export async function updateBed(
  tx: Transaction,
  viewer: Viewer,
  { bedId, version, ...wanted }: UpdateBed,
): Promise<{ version: number }> {
  const { centerId } = found(await tx.selectFrom('bed').select('centerId').where('id', '=', bedId).executeTakeFirst());
  ensure(viewer, 'centers.updateBed', { centerId });
  await lockCenter(tx, centerId);
  const bed = found(
    await tx
      .selectFrom('bed')
      .selectAll()
      .where('id', '=', bedId)
      .where('retiredAt', 'is', null)
      // What a surge puts up goes with it.
      .where('surgeId', 'is', null)
      .executeTakeFirst(),
  );
  const fields = differingFields(bed, wanted);
  if (bed.version !== version) refuse('changed-meanwhile', { fields });
  if (fields.length === 0) return { version };
  const isOtherKind = fields.includes('kind');
  if (isOtherKind && (await hasPeople(tx, { bedId }))) refuse('people-present');
  await tx
    .updateTable('bed')
    .set({ ...wanted, version: sql`version + 1` })
    .where('id', '=', bedId)
    .execute();
  if (isOtherKind) await markVouched(tx, viewer, centerId);
  await record(tx, viewer, 'centers.updateBed', { centerId, subjectId: bedId, details: { fields } });
  await announce(tx, { kind: 'capacity', centerId });
  return { version: version + 1 };
}

/** A bed leaves service for good; its history stays. */
export async function retireBed(
  tx: Transaction,
  viewer: Viewer,
  { bedId }: InferOutput<typeof RetireBed>,
): Promise<null> {
  const { centerId } = found(await tx.selectFrom('bed').select('centerId').where('id', '=', bedId).executeTakeFirst());
  ensure(viewer, 'centers.retireBed', { centerId });
  await lockCenter(tx, centerId);
  if (await hasPeople(tx, { bedId })) refuse('bed-occupied');
  const retired = await tx
    .updateTable('bed')
    .set({ retiredAt: sql`clock_timestamp()` })
    .where('id', '=', bedId)
    .where('retiredAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  found(retired);
  await markVouched(tx, viewer, centerId);
  await record(tx, viewer, 'centers.retireBed', { centerId, subjectId: bedId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}
