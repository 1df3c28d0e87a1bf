import type { Facts } from '../../availability/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { askConfirmations, closeUnconfirmed } from '../waiting/confirmations.ts';
import { lapseOffers } from './lapse.ts';
import { offerNext } from './offer-next.ts';
import { pressOffers } from './press.ts';

/** Everything that time alone brings about. What it did, it finds written in the rows: any number of servers may do it. */
export async function keepDeadlines(db: Database, facts: Facts): Promise<number> {
  const lapsed = await lapseOffers(db);
  const pressed = await pressOffers(db);
  const offered = await offerNext(db, facts);
  const closed = await closeUnconfirmed(db);
  return lapsed + pressed + offered + closed + (await askConfirmations(db));
}
