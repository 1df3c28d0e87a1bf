import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Column, Places } from '@iwaa/shared/availability/availability';
import type { BedTotals } from '@iwaa/shared/ledger/ledger';
import { tally, unchangedUntil } from '@iwaa/shared/ledger/states';

import { columnsOf } from './rules.ts';
import { staffRoomUntil } from './rules-of-staff.ts';

/** What a center gives, and what its beds are. */
type Given = { readonly columns: Record<Column, Places | null>; readonly totals: BedTotals };
type Reckoned = Given & { readonly since: number; readonly until: number };

const reckoned = new WeakMap<CenterFacts['rooms'], Reckoned>();

/** Reckoned once for a center as it was read, until the clock changes it, whatever the number of boards: a change elsewhere costs nothing here. */
export function givenBy(center: CenterFacts): Given {
  const { rooms } = center;
  const at = Date.parse(center.at);
  const known = reckoned.get(rooms);
  if (known && at >= known.since && at < known.until) return known;
  const until = Math.min(unchangedUntil(rooms, center.at), staffRoomUntil(center));
  // Its beds, if it has written any down, are not what it speaks for.
  const kept = center.participation === 'counts' ? [] : rooms;
  const given = { columns: columnsOf(center), totals: tally(kept, center.at), since: at, until };
  reckoned.set(rooms, given);
  return given;
}
