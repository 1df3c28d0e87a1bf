import type { Viewer } from '@iwaa/shared/access/access';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { PlacesFound } from '@iwaa/shared/placements/views';
import { letterOf } from '@iwaa/shared/placements/words';

import { centerFacts } from '../availability/index.ts';
import { momentNow } from '../ledger/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { neededFrom } from './commands/hold.ts';
import { type Point, rank } from './matching/rank.ts';

/** Stands for the request that is not filed yet, where rooms ask who shares them. */
const notYetFiled = 'not yet filed';

/** Places for a party that is being composed: nothing is written, nobody is named, and no number of beds is told. */
export async function searchPlaces(tx: Transaction, _viewer: Viewer, input: SearchPlaces): Promise<PlacesFound> {
  const { party, originCityId, arriveOn = null, together, mustServices, avoidCities } = input;
  const at = await momentNow(tx);
  const people = party.map((person, index) => ({ ...person, letter: letterOf(index) }));
  const from = await neededFrom(tx, { arriveOn }, at);
  const criteria = { requestId: notYetFiled, people, from, at, together, mustServices, avoidCities };
  const origin = originCityId === undefined ? null : await pointOf(tx, originCityId);
  return { at, places: rank(await centerFacts(tx), criteria, { ...input, origin }) };
}

async function pointOf(tx: Transaction, cityId: string): Promise<Point | null> {
  const city = await tx
    .selectFrom('city')
    .where('id', '=', cityId)
    .select(['latitude', 'longitude'])
    .executeTakeFirst();
  return city ?? null;
}
