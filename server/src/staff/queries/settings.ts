import type { Viewer } from '@iwaa/shared/access/access';
import { isMinor } from '@iwaa/shared/centers/words';
import { type CenterCover, type CoverHours, defaultRules } from '@iwaa/shared/staff/cover';
import type { StaffOf } from '@iwaa/shared/staff/staff';

import { type Act, ensure } from '../../access/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';

/** The center that is meant: the one named, or the viewer's own; it must be there, and be one on which they may act. */
export async function centerFor(tx: Transaction, viewer: Viewer, act: Act, { centerId }: StaffOf): Promise<string> {
  const meant = found(centerId ?? viewer.centerId);
  ensure(viewer, act, { centerId: meant });
  return found(await tx.selectFrom('center').where('id', '=', meant).select('id').executeTakeFirst()).id;
}

/** The rules of cover of a center, what they would be by default, and when its days and nights begin. */
export async function readCover(tx: Transaction, viewer: Viewer, input: StaffOf): Promise<CenterCover> {
  const centerId = await centerFor(tx, viewer, 'staff.cover', input);
  const rules = await tx
    .selectFrom('coverRule')
    .where('centerId', '=', centerId)
    .select(['profession', 'part', 'residentsPerStaff', 'least', 'assumed'])
    .orderBy('profession')
    .orderBy('part')
    .execute();
  return { centerId, ...(await hoursOf(tx, centerId)), rules, defaults: await defaultsOf(tx, centerId) };
}

/** Where minors are received the ratio is theirs: the stricter one, for everybody. */
export async function defaultsOf(tx: Transaction, centerId: string): Promise<CenterCover['defaults']> {
  const receptions = await tx
    .selectFrom('roomReception')
    .innerJoin('room', 'room.id', 'roomReception.roomId')
    .where('room.centerId', '=', centerId)
    .where('room.retiredAt', 'is', null)
    .select('receivedGroup')
    .distinct()
    .execute();
  return defaultRules({ receivesMinors: receptions.some(({ receivedGroup }) => isMinor(receivedGroup)) });
}

/** A center that has written none has the usual hours. */
export async function hoursOf(tx: Transaction, centerId: string): Promise<CoverHours & { version: number }> {
  const hours = await tx.selectFrom('coverHours').where('centerId', '=', centerId).selectAll().executeTakeFirst();
  const { dayBegins = '08:00', nightBegins = '20:00', version = 0 } = hours ?? {};
  return { dayBegins: dayBegins.slice(0, 5), nightBegins: nightBegins.slice(0, 5), version };
}
