import type { Viewer } from '@iwaa/shared/access/access';
import type { RecordStaffAbsence } from '@iwaa/shared/staff/staff';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found } from '../../platform/refusal.ts';
import { hoursOf } from '../queries/settings.ts';
import { memberFor } from './members.ts';

/** Somebody is away: for one shift, or for all that begin on some days. Why is not asked. */
export async function recordStaffAbsence(
  tx: Transaction,
  viewer: Viewer,
  input: RecordStaffAbsence,
): Promise<{ absenceId: string }> {
  const { memberId, during } = 'shiftId' in input ? await shiftOf(tx, input.shiftId) : await daysOf(tx, input);
  const { centerId } = await memberFor(tx, viewer, 'staff.absence', memberId);
  await lockCenter(tx, centerId);
  const { id } = await tx
    .insertInto('staffAbsence')
    .values({ memberId, centerId, during, createdBy: viewer.accountId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'staff.absence', {
    centerId,
    subjectId: memberId,
    details: { for: 'shiftId' in input ? 'shift' : 'days' },
  });
  await announce(tx, { kind: 'capacity', centerId });
  return { absenceId: id };
}

type Absence = { readonly memberId: string; readonly during: string };

async function shiftOf(tx: Transaction, shiftId: string): Promise<Absence> {
  return found(
    await tx.selectFrom('shift').select(['memberId', 'during']).where('id', '=', shiftId).executeTakeFirst(),
  );
}

/** A night belongs to the date on which it begins: days run from the morning's hour to that of the next. */
async function daysOf(
  tx: Transaction,
  { memberId, from, until }: { memberId: string; from: string; until: string | null },
): Promise<Absence> {
  const { centerId } = found(
    await tx.selectFrom('staffMember').select('centerId').where('id', '=', memberId).executeTakeFirst(),
  );
  const { dayBegins } = await hoursOf(tx, centerId);
  const { rows } = await sql<{ during: string }>`
    select tstzrange((${from}::date + ${dayBegins}::time) at time zone time_zone,
      (${until}::date + 1 + ${dayBegins}::time) at time zone time_zone)::text as during from network`.execute(tx);
  return { memberId, during: found(rows[0]).during };
}

/** Somebody is back. Taken back within a minute, the absence never was; later it was true until now. */
export async function endStaffAbsence(
  tx: Transaction,
  viewer: Viewer,
  { absenceId }: { absenceId: string },
): Promise<null> {
  const { centerId, memberId } = found(
    await tx.selectFrom('staffAbsence').select(['centerId', 'memberId']).where('id', '=', absenceId).executeTakeFirst(),
  );
  ensure(viewer, 'staff.endAbsence', { centerId });
  await lockCenter(tx, centerId);
  await tx
    .updateTable('staffAbsence')
    .set({
      during: sql`case when created_at > clock_timestamp() - interval '1 minute' or lower(during) >= clock_timestamp() then 'empty'::tstzrange
        else during * tstzrange(null, clock_timestamp()) end`,
    })
    .where('id', '=', absenceId)
    .execute();
  await record(tx, viewer, 'staff.endAbsence', { centerId, subjectId: memberId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}
