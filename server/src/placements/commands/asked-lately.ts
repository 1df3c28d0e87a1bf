import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { minutesAfter } from './locked.ts';

/** A center that answered, or let its time pass, is not asked again by itself for so many days; an agent may always ask. */
const usually = 7;

/** The centers to which this request was sent of late, whatever came of it. */
export const askedLately = async (tx: Transaction, requestId: string, at: Moment): Promise<ReadonlySet<string>> =>
  new Set((await askedOfLate(tx, [requestId], at)).map(({ centerId }) => centerId));

/** The same of several requests in one statement, with when each was sent. */
export const askedOfLate = (
  tx: Transaction,
  requestIds: readonly string[],
  at: Moment,
): Promise<{ requestId: string; centerId: string; sentAt: Moment | null }[]> =>
  tx
    .selectFrom('offer')
    .where(sql<boolean>`request_id = any(${requestIds}::uuid[])`)
    .where('sentAt', '>', minutesAfter(at, -usually * 24 * 60))
    .select(['requestId', 'centerId', 'sentAt'])
    .execute();
