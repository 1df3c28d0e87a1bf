import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Column, Places } from '@iwaa/shared/availability/availability';
import type { BedTotals } from '@iwaa/shared/ledger/ledger';
import { tally } from '@iwaa/shared/ledger/states';

import { columnsOf } from './rules.ts';

/** What a center gives, and what its beds are. */
type Given = { readonly columns: Record<Column, Places | null>; readonly totals: BedTotals };

/** The clock alone changes it, too; no board may be wrong for longer. */
const longestKept = 500;

const reckoned = new WeakMap<CenterFacts['rooms'], Given & { readonly at: number }>();

/** Reckoned once for a center as it was read, whatever the number of boards: a change elsewhere costs nothing here. */
export function givenBy(center: CenterFacts): Given {
  const { rooms } = center;
  const at = Date.parse(center.at);
  const known = reckoned.get(rooms);
  if (known && at >= known.at && at - known.at < longestKept) return known;
  const given = { columns: columnsOf(center), totals: tally(rooms, center.at), at };
  reckoned.set(rooms, given);
  return given;
}
