import type { Moment } from '@iwaa/shared/text';

import type { Transaction } from '../../platform/db/transaction.ts';
import { minutesAfter } from './locked.ts';

/** A center that answered, or let its time pass, is not asked again by itself for so many days; an agent may always ask. */
const usually = 7;

/** The centers to which this request was sent of late, whatever came of it. */
export async function askedLately(
  tx: Transaction,
  requestId: string,
  at: Moment,
  days = usually,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('offer')
    .where('requestId', '=', requestId)
    .where('sentAt', '>', minutesAfter(at, -days * 24 * 60))
    .select('centerId')
    .execute();
  return new Set(rows.map(({ centerId }) => centerId));
}
