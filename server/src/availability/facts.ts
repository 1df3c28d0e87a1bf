import type { CenterFacts } from '@iwaa/shared/availability/facts';

import { centerSnapshots } from '../ledger/index.ts';
import { coverOf } from '../staff/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { offeringFacts } from '../services/index.ts';
import { joined } from './rules-of-staff.ts';

/** What decides over some centers: whoever wants to know what a center can give asks here. */
export async function centerFacts(tx: Transaction, ids: readonly string[]): Promise<CenterFacts[]> {
  const [centers, offerings, cover] = await Promise.all([
    centerSnapshots(tx, ids),
    offeringFacts(tx, ids),
    coverOf(tx, ids),
  ]);
  return centers.map((center) => {
    const spans = cover.get(center.centerId)?.(center.at);
    return { ...center, cover: spans ? joined(spans) : null, offerings: offerings.get(center.centerId) ?? [] };
  });
}
