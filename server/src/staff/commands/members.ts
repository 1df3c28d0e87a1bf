import type { Viewer } from '@iwaa/shared/access/access';
import type { WriteMember } from '@iwaa/shared/staff/staff';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { centerFor } from '../queries/settings.ts';

/** Somebody of the staff, new or changed: what they are counts for the rules, so the center's numbers may change with it. */
export async function writeMember(
  tx: Transaction,
  viewer: Viewer,
  { centerId: named, memberId: known, version, certificates, ...member }: WriteMember,
): Promise<{ memberId: string }> {
  const centerId = known
    ? (await memberFor(tx, viewer, 'staff.writeMember', known)).centerId
    : await centerFor(tx, viewer, 'staff.writeMember', { centerId: named });
  await lockCenter(tx, centerId);
  const memberId = known ? await changeMember(tx, known, version, member) : await addMember(tx, centerId, member);
  await tx.deleteFrom('staffCertificate').where('memberId', '=', memberId).execute();
  if (certificates.length > 0)
    await tx
      .insertInto('staffCertificate')
      .values(certificates.map((certificate) => ({ memberId, ...certificate })))
      .execute();
  await record(tx, viewer, 'staff.writeMember', {
    centerId,
    subjectId: memberId,
    details: { added: known === undefined, profession: member.profession },
  });
  await announce(tx, { kind: 'capacity', centerId });
  return { memberId };
}

type Written = Pick<WriteMember, 'displayName' | 'profession' | 'gender' | 'languages'>;

async function addMember(tx: Transaction, centerId: string, member: Written): Promise<string> {
  const { id } = await tx
    .insertInto('staffMember')
    .values({ centerId, ...member })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function changeMember(tx: Transaction, memberId: string, version: number | undefined, member: Written) {
  const changed = await tx
    .updateTable('staffMember')
    .set({ ...member, version: sql`version + 1` })
    .where('id', '=', memberId)
    .where('version', '=', version ?? 0)
    .returning('id')
    .executeTakeFirst();
  return changed ? memberId : refuse('changed-meanwhile');
}

/** Somebody leaves the staff: what they worked stays, what they were to work goes. */
export async function retireMember(tx: Transaction, viewer: Viewer, { memberId }: { memberId: string }): Promise<null> {
  const { centerId } = await memberFor(tx, viewer, 'staff.retireMember', memberId);
  await lockCenter(tx, centerId);
  await tx
    .updateTable('staffMember')
    .set({ retiredAt: sql`clock_timestamp()` })
    .where('id', '=', memberId)
    .execute();
  await tx
    .deleteFrom('shift')
    .where('memberId', '=', memberId)
    .where(sql<boolean>`lower(during) > clock_timestamp()`)
    .execute();
  await record(tx, viewer, 'staff.retireMember', { centerId, subjectId: memberId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}

type MemberAct = 'staff.writeMember' | 'staff.retireMember' | 'staff.setShift' | 'staff.absence';

/** Somebody still on the staff of a center on which the viewer may act so. */
export async function memberFor(
  tx: Transaction,
  viewer: Viewer,
  act: MemberAct,
  memberId: string,
): Promise<{ centerId: string }> {
  const member = found(
    await tx
      .selectFrom('staffMember')
      .select('centerId')
      .where('id', '=', memberId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst(),
  );
  ensure(viewer, act, member);
  return member;
}
