import type { Viewer } from '@iwaa/shared/access/access';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { PlacesFound } from '@iwaa/shared/placements/views';
import { letterOf } from '@iwaa/shared/placements/words';

import { centerFacts } from '../availability/index.ts';
import { momentNow } from '../ledger/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { travelTableOn, wishesOf } from './asked.ts';
import { neededFrom } from './commands/hold.ts';
import { rank } from './matching/rank.ts';

/** Stands for the request that is not filed yet, where rooms ask who shares them. */
const notYetFiled = 'not yet filed';

/** Places for a party that is being composed: nothing is written, nobody is named, and no number of beds is told. */
export async function searchPlaces(tx: Transaction, _viewer: Viewer, input: SearchPlaces): Promise<PlacesFound> {
  const { party, arriveOn = null, together, avoidCities, stayDays = null } = input;
  const { mustServices, wishedServices, languages } = input;
  const at = await momentNow(tx);
  const people = party.map((person, index) => ({ ...person, letter: letterOf(index) }));
  const from = await neededFrom(tx, { arriveOn }, at);
  const services = { mustServices, wishedServices, languages };
  const asked = { requestId: notYetFiled, people, from, at, together, avoidCities, stayDays, ...services };
  const centers = await centerFacts(tx);
  const places = rank(centers, { ...asked, clashes: [] }, await wishesOf(tx, input, centers));
  return { at, places, travelTableOn: await travelTableOn(tx) };
}
