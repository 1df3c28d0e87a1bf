import type { Day, Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import type { Request } from './commands/locked.ts';
import type { Criteria } from './matching/match.ts';
import type { Wishes } from './matching/rank.ts';
import type { Road } from './matching/travel.ts';
import { clashingCenters } from './marks/clashes.ts';
import { peopleOf } from './people.ts';

type When = { readonly from: Moment; readonly at: Moment };

/** A party, and the centers of those whom it must not meet. */
type Party = Pick<Criteria, 'people' | 'clashes'>;

export async function partyOf(tx: Transaction, requestId: string): Promise<Party> {
  const [people, clashes] = await Promise.all([peopleOf(tx, requestId), clashingCenters(tx, requestId)]);
  return { people, clashes };
}

/** What a filed request asks of a center, as the pure matching takes it. */
export const criteriaOf = async (tx: Transaction, request: Request, when: When): Promise<Criteria> =>
  askedBy(request, await partyOf(tx, request.id), when);

export const askedBy = (request: Request, { people, clashes }: Party, { from, at }: When): Criteria => {
  const { id: requestId, together, avoidCities, stayDays } = request;
  const { mustServices, wishedServices, languages } = request;
  const asked = { requestId, people, from, at, together, avoidCities, stayDays, clashes };
  return { ...asked, mustServices, wishedServices, languages };
};

/** Who only looks learns of no conflict: who holds does, and that is counted. */
export const withoutConflicts = (people: Party['people']): Party => ({ people, clashes: [] });

type Wished = Pick<Wishes, 'urgency' | 'languages'> & {
  readonly originCityId?: string | null | undefined;
};

/** What decides between centers that fit: the party's wishes, its road, and how much each center was asked of late, which is the same for all parties. */
export async function wishesOf(tx: Transaction, wished: Wished, load: Wishes['load']): Promise<Wishes> {
  const { urgency, languages, originCityId = null } = wished;
  const road = originCityId === null ? null : await roadFrom(tx, originCityId);
  return { urgency, languages, road, load };
}

async function roadFrom(tx: Transaction, cityId: string): Promise<Road | null> {
  const city = await tx
    .selectFrom('city')
    .where('id', '=', cityId)
    .select(['latitude', 'longitude'])
    .select(
      sql<Readonly<Record<string, number>> | null>`(
        select json_object_agg(to_city_id, minutes) from travel_time where from_city_id = city.id)`.as('ways'),
    )
    .executeTakeFirst();
  if (!city) return null;
  const { latitude, longitude, ways } = city;
  return { cityId, latitude, longitude, measured: new Map(Object.entries(ways ?? {})) };
}

/** The day on which the table of travel times was imported. */
export async function travelTableOn(tx: Transaction): Promise<Day | null> {
  const row = await tx
    .selectFrom('travelImport')
    .select(sql<Day>`(imported_at at time zone (select time_zone from network))::date`.as('day'))
    .executeTakeFirst();
  return row?.day ?? null;
}
