import type { Viewer } from '@iwaa/shared/access/access';

import { markVouched } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';

/** A center's people changed its capacity: its numbers are theirs, and fresh; every open board hears of it. */
export async function noteCapacity(tx: Transaction, viewer: Viewer, centerId: string): Promise<void> {
  await markVouched(tx, viewer, centerId);
  await announce(tx, { kind: 'capacity', centerId });
}
