import type { CenterFacts } from '@iwaa/shared/availability/facts';

import type { Database } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live.ts';
import type { Facts } from './live-facts.ts';
import { staffRoom, staffRoomUntil } from './rules-of-staff.ts';
import { keepUntilTheClock } from './until-the-clock.ts';

/**
 * The clock alone brings a gap nearer: tells the open boards when what a center's staff can care for over the next 24 hours has become another
 * number. It only tells; who asks for a place is answered by the rota of that moment. Returns how many centers it told of.
 */
export function coverTeller(db: Database, facts: Facts): () => Promise<number> {
  let known: ReadonlyMap<string, number | null> | undefined;
  return async () => {
    const { centers } = await facts();
    const now = new Map(centers().map((center) => [center.centerId, coverAlone(center)]));
    const changed = [...now].filter(([centerId, cover]) => known !== undefined && known.get(centerId) !== cover);
    known = now;
    if (changed.length === 0) return 0;
    await inTransaction(db, 'system', async (tx) => {
      for (const [centerId] of changed) await announce(tx, { kind: 'capacity', centerId });
    });
    return changed.length;
  };
}

const reckoned = keepUntilTheClock<NonNullable<CenterFacts['cover']>, number | null>();

/** As if nobody lived there: people come and go by acts, which are told when they happen. */
function coverAlone({ cover, at }: CenterFacts): number | null {
  if (cover === null) return null;
  const staffOnly = { cover, rooms: [], at };
  return reckoned(cover, at, () => ({ value: staffRoom(staffOnly, at), until: staffRoomUntil(staffOnly) })).value;
}
