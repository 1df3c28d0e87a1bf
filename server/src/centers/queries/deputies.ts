import type { CenterDetail } from '@iwaa/shared/centers/centers';

import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';

/** Whoever works at the center, or at another one of its organization: a deputy must be able to ring those on duty. */
const accountsAround = (tx: Transaction, centerId: string) =>
  tx
    .selectFrom('account')
    .innerJoin('center as theirs', 'theirs.id', 'account.centerId')
    .innerJoin('center as ours', 'ours.organizationId', 'theirs.organizationId')
    .where('ours.id', '=', centerId)
    .where('disabledAt', 'is', null);

/** Who may be named deputy, those of the center itself first. */
export async function deputiesOf(tx: Transaction, centerId: string): Promise<CenterDetail['deputies']> {
  const rows = await accountsAround(tx, centerId)
    .select(['account.id as accountId', 'label', 'theirs.codeName', 'theirs.codeNameAr', 'theirs.id as theirCenterId'])
    .orderBy('label')
    .execute();
  return rows
    .map(({ theirCenterId, ...deputy }) => ({ ...deputy, isOwn: theirCenterId === centerId }))
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
}

export async function ensureDeputy(tx: Transaction, centerId: string, accountId: string): Promise<void> {
  found(await accountsAround(tx, centerId).where('account.id', '=', accountId).select('account.id').executeTakeFirst());
}
