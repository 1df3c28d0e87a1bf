import { randomUUID } from 'node:crypto';

import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { Profession } from '@iwaa/shared/staff/words';

import type { House } from './context.ts';

/** Somebody on the staff of a center (Jasmin), under a code of no other test's. */
export async function onStaff(
  { owner, network }: House,
  profession: Profession = 'care-worker',
  centerId = network.jasmin.id,
): Promise<string> {
  const id = randomUUID();
  await owner.insertInto('staffMember').values({ id, centerId, displayName: id, profession }).execute();
  return id;
}

/** A shift between two moments, in hours from now. */
export async function onShift({ owner }: House, memberId: string, from: number, until: number): Promise<string> {
  const { centerId } = await owner
    .selectFrom('staffMember')
    .where('id', '=', memberId)
    .select('centerId')
    .executeTakeFirstOrThrow();
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const shift = { memberId, centerId, during: `[${at(from)},${at(until)})` };
  const { id } = await owner.insertInto('shift').values(shift).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The rules of a center (Jasmin), day and night alike, as the owner would write them: one care worker for so many residents. */
export async function ruled(
  { owner, network }: House,
  residentsPerStaff: number | null,
  least = 0,
  centerId = network.jasmin.id,
): Promise<void> {
  const rule = { profession: 'care-worker', residentsPerStaff, least } satisfies Omit<CoverRule, 'part'>;
  await owner.insertInto('coverHours').values({ centerId }).execute();
  await owner
    .insertInto('coverRule')
    .values((['day', 'night'] as const).map((part) => ({ ...rule, centerId, part })))
    .execute();
}

/** No staff, no rota and no rules any more. */
export async function noStaff({ owner }: House): Promise<void> {
  for (const table of ['coverRule', 'coverHours', 'shift', 'staffAbsence', 'staffCertificate', 'staffMember'] as const)
    await owner.deleteFrom(table).execute();
}
