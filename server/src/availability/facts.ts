import type { CenterFacts } from '@iwaa/shared/availability/facts';

import { allCenters, centerSnapshots } from '../ledger/index.ts';
import { coverOf } from '../staff/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { offeringFacts } from '../services/index.ts';

/** What decides over some centers (all when none are named): whoever wants to know what a center can give asks here. */
export async function centerFacts(tx: Transaction, centerIds?: readonly string[]): Promise<CenterFacts[]> {
  const ids = centerIds ?? (await allCenters(tx));
  const [centers, offerings, cover] = await Promise.all([
    centerSnapshots(tx, ids),
    offeringFacts(tx, ids),
    coverOf(tx, ids),
  ]);
  return centers.map((center) => ({
    ...center,
    cover: cover.get(center.centerId)?.(center.at) ?? null,
    offerings: offerings.get(center.centerId) ?? [],
  }));
}
