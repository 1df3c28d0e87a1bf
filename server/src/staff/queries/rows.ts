import type { Shift, StaffAbsence, StaffMember } from '@iwaa/shared/staff/staff';
import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** The staff of a center in its alphabet of professions, each with its certificates. */
export async function membersOf(tx: Transaction, centerId: string): Promise<StaffMember[]> {
  return tx
    .selectFrom('staffMember')
    .where('centerId', '=', centerId)
    .where('retiredAt', 'is', null)
    .select(['id as memberId', 'displayName', 'profession', 'gender', 'languages', 'version'])
    .select(
      sql<StaffMember['certificates']>`coalesce((
        select json_agg(json_build_object('kind', kind, 'expiresOn', expires_on) order by expires_on, kind)
        from staff_certificate where member_id = staff_member.id), '[]')`.as('certificates'),
    )
    .orderBy('profession')
    .orderBy('displayName')
    .execute();
}

/** The date on which a shift begins, where the network is. */
const dayOfShift = sql<Day>`(lower(during) at time zone (select time_zone from network))::date`;

/** Shifts that begin from a day to another, both included. */
export async function shiftsOf(tx: Transaction, centerId: string, from: Day, until: Day): Promise<Shift[]> {
  return tx
    .selectFrom('shift')
    .where('centerId', '=', centerId)
    .where(dayOfShift, '>=', from)
    .where(dayOfShift, '<=', until)
    .select([
      'id as shiftId',
      'memberId',
      dayOfShift.as('day'),
      sql<Moment>`lower(during)`.as('since'),
      sql<Moment>`upper(during)`.as('until'),
    ])
    .orderBy('since')
    .execute();
}

/** Absences that are not over before that moment. */
export async function absencesOf(tx: Transaction, centerId: string, since: Moment): Promise<StaffAbsence[]> {
  return tx
    .selectFrom('staffAbsence')
    .where('centerId', '=', centerId)
    .where(sql<boolean>`during && tstzrange(${since}, null)`)
    .select([
      'id as absenceId',
      'memberId',
      sql<Moment>`lower(during)`.as('since'),
      sql<Moment | null>`upper(during)`.as('until'),
    ])
    .orderBy('since')
    .execute();
}
