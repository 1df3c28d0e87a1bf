import type { Moment } from '@iwaa/shared/text';

import { startOfDay } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Placement } from './locked.ts';

/** The confirmed end of a stay, or none. */
export const endOf = async (
  tx: Transaction,
  { departsOn, departureConfirmed }: Pick<Placement, 'departsOn' | 'departureConfirmed'>,
): Promise<Moment | null> => (departureConfirmed && departsOn !== null ? startOfDay(tx, departsOn) : null);
