import type { Viewer } from '@iwaa/shared/access/access';
import type { AddBed, RetireBed } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { hasPeople } from '../queries/people.ts';
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
