import type { Database } from '../../platform/db/database.ts';
import { lapseOffers } from './lapse.ts';
import { offerNext } from './offer-next.ts';
import { pressOffers } from './press.ts';

/** Everything that time alone brings about. What it did, it finds written in the rows: any number of servers may do it. */
export async function keepDeadlines(db: Database): Promise<number> {
  const lapsed = await lapseOffers(db);
  const pressed = await pressOffers(db);
  return lapsed + pressed + (await offerNext(db));
}
