import type { CenterFacts } from '@iwaa/shared/availability/facts';
import { unchangedUntil } from '@iwaa/shared/ledger/states';
import type { Moment } from '@iwaa/shared/text';

import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live.ts';
import type { Facts } from './live-facts.ts';

/**
 * The clock alone gives beds back and takes them away: a turnaround, a closure or a surge is over, what was booked begins. Tells the open boards of the
 * centers where it did since the last look. Returns how many these are.
 */
export function clockTeller(db: Database, facts: Facts): () => Promise<number> {
  let turns: ReadonlyMap<string, number> = new Map();
  return async () => {
    const { centers, at } = await facts();
    const now = Date.parse(at);
    const turned = [...turns].filter(([, moment]) => moment <= now).map(([centerId]) => centerId);
    if (turned.length > 0)
      await inTransaction(db, 'system', async (tx) => {
        for (const centerId of turned) await announce(tx, { kind: 'capacity', centerId });
      });
    // Only once it is told: what fails is told at the next look.
    turns = new Map(centers().map(({ centerId, rooms }) => [centerId, turnOf(rooms, at)]));
    return turned.length;
  };
}

const known = new WeakMap<CenterFacts['rooms'], number>();

/** When the clock next changes a bed after a moment, looked for once in rooms as they were read. That a hold lapses is told by who ends it. */
function turnOf(rooms: CenterFacts['rooms'], at: Moment): number {
  const earlier = known.get(rooms);
  if (earlier !== undefined && earlier > Date.parse(at)) return earlier;
  const turn = unchangedUntil(rooms, at, ({ purpose }) => purpose !== 'hold');
  known.set(rooms, turn);
  return turn;
}
