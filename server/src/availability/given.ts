import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Column, Places } from '@iwaa/shared/availability/availability';
import type { BedTotals } from '@iwaa/shared/ledger/ledger';
import { tally, unchangedUntil } from '@iwaa/shared/ledger/states';

import { columnsOf } from './rules.ts';
import { staffRoomUntil } from './rules-of-staff.ts';
import { keepUntilTheClock } from './until-the-clock.ts';

/** What a center gives, and what its beds are. */
type Given = { readonly columns: Record<Column, Places | null>; readonly totals: BedTotals };

const reckoned = keepUntilTheClock<CenterFacts['rooms'], Given>();

/** Reckoned once for a center as it was read, whatever the number of boards: a change elsewhere costs nothing here. */
export function givenBy(center: CenterFacts): Given {
  const { rooms, at, participation } = center;
  // Its beds, if it has written any down, are not what it speaks for.
  const kept = participation === 'counts' ? [] : rooms;
  return reckoned(rooms, at, () => ({
    value: { columns: columnsOf(center), totals: tally(kept, at) },
    until: Math.min(unchangedUntil(rooms, at), staffRoomUntil(center)),
  })).value;
}
