import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Column, Places } from '@iwaa/shared/availability/availability';
import type { BedTotals } from '@iwaa/shared/ledger/ledger';
import { tally } from '@iwaa/shared/ledger/states';

import { columnsOf } from './rules.ts';

/** What a center gives, and what its beds are. */
type Given = { readonly columns: Record<Column, Places | null>; readonly totals: BedTotals };
type Reckoned = Given & { readonly since: number; readonly until: number };

/** Whom the staff can care for over the next 24 hours moves with the clock; no board may be wrong for longer. */
const longestKept = 500;

const reckoned = new WeakMap<CenterFacts['rooms'], Reckoned>();

/** Reckoned once for a center as it was read, until the clock changes it, whatever the number of boards: a change elsewhere costs nothing here. */
export function givenBy(center: CenterFacts): Given {
  const { rooms } = center;
  const at = Date.parse(center.at);
  const known = reckoned.get(rooms);
  if (known && at >= known.since && at < known.until) return known;
  const until = center.cover === null ? nextMoment(center) : at + longestKept;
  const given = { columns: columnsOf(center), totals: tally(rooms, center.at), since: at, until };
  reckoned.set(rooms, given);
  return given;
}

/** When a claim next begins, ends or lapses, or a surge is over: until then the beds stay as they are. */
function nextMoment({ rooms, at }: CenterFacts): number {
  let next: string | undefined;
  const see = (moment: string | null | undefined) => {
    if (moment && moment > at && (next === undefined || moment < next)) next = moment;
  };
  for (const { surgeUntil, claims } of rooms.flatMap((room) => room.beds)) {
    see(surgeUntil);
    for (const { since, until, lapsesAt } of claims) for (const moment of [since, until, lapsesAt]) see(moment);
  }
  return next === undefined ? Infinity : Date.parse(next);
}
