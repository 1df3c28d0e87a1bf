import type { Viewer } from '@iwaa/shared/access/access';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { PlacesFound } from '@iwaa/shared/placements/views';
import { letterOf } from '@iwaa/shared/placements/words';
import { sql } from 'kysely';

import { momentNow } from '../ledger/index.ts';
import type { Keys } from '../platform/crypto.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { travelTableOn, wishesOf } from './asked.ts';
import { neededFrom } from './commands/hold.ts';
import type { Known } from './known.ts';
import { assignLately } from './matching/assign-lately.ts';
import { fitOf } from './matching/match.ts';
import { rank } from './matching/rank.ts';
import { countSearch, keepUnmet } from './unmet.ts';

/** Stands for the request that is not filed yet, where rooms ask who shares them. */
const notYetFiled = 'not yet filed';

/** As many as somebody reads with a person beside them. */
const mostPlaces = 40;

/**
 * The best places for a party that is being composed, among centers as they are known now: a hold decides. Nobody is named and no number
 * of beds is told; what found nothing is kept as unmet demand.
 */
export async function searchPlaces(
  tx: Transaction,
  viewer: Viewer,
  { input, centers, load }: { readonly input: SearchPlaces } & Known,
  keys: Keys,
): Promise<PlacesFound> {
  // Losing a count in a power cut does no harm, waiting for the disk at each search would. Said in this way it is not waited for either.
  await sql`select set_config('synchronous_commit', 'off', true)`.execute(tx);
  const { party, arriveOn = null, together, avoidCities, stayDays = null } = input;
  const { mustServices, wishedServices, languages } = input;
  const [, at, wishes, tableOn] = await Promise.all([
    countSearch(tx, viewer, input, keys),
    momentNow(tx),
    wishesOf(tx, input, load),
    travelTableOn(tx),
  ]);
  const people = party.map((person, index) => ({ ...person, letter: letterOf(index) }));
  const from = await neededFrom(tx, { arriveOn }, at);
  const services = { mustServices, wishedServices, languages };
  const asked = { requestId: notYetFiled, people, from, at, together, avoidCities, stayDays, ...services };
  const places = rank(centers, { ...asked, clashes: [] }, wishes, {
    most: mostPlaces,
    fit: (center, criteria) => fitOf(center, criteria, assignLately),
  });
  await keepUnmet(tx, viewer, { searched: input, found: places.some((place) => place.fits) }, keys);
  return { at, places, travelTableOn: tableOn };
}
