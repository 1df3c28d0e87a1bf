import { bedStates } from '@iwaa/shared/ledger/ledger';
import { sql } from 'kysely';

import { callerFor } from './callers.ts';
import type { House } from './context.ts';
import { countOf } from './race.ts';

/** What must never be, each told with the ids that break it; all of them read in raw SQL as the owner, behind every rule. */
const faults = {
  'two claims of one bed overlap': sql`
    select claim.bed_id as id from claim join claim other on other.bed_id = claim.bed_id and other.id > claim.id
    where claim.during && other.during and ${livesAt('claim')} and ${livesAt('other')}`,
  'two companies share a room': sql`
    select claim.room_id as id from claim join claim other on other.room_id = claim.room_id and other.room_key <> claim.room_key
    where claim.during && other.during and ${livesAt('claim')} and ${livesAt('other')}`,
  'two people sleep in one bed': sql`
    select claim.bed_id as id from claim join claim other on other.bed_id = claim.bed_id and other.id > claim.id
    where claim.purpose = 'stay' and other.purpose = 'stay' and not claim.vacated and not other.vacated
      and not isempty(claim.during) and not isempty(other.during)`,
  'a hold outlives its request or its offer': sql`
    select claim.id from claim join offer on offer.id = offer_id join request on request.id = request_id
    where purpose = 'hold' and ${endless('claim')} and 
      (request.state <> case when offer.from_placement_id is null then 'offered' else 'placed' end or offer.state <> 'held')`,
  'a placement lacks a bed for one of its people, or has two': sql`
    select placement.id from placement join party_person on party_person.request_id = placement.request_id
    where placement.state in ('booked', 'arrived') and 1 <> (
      select count(*) from claim where placement_id = placement.id and person_letter = letter and not vacated and not isempty(during)
        and purpose = case placement.state when 'booked' then 'booking' else 'stay' end)`,
  'a placement that is over keeps a bed': sql`
    select placement.id from placement join claim on placement_id = placement.id
    where placement.state not in ('booked', 'arrived') and ${endless('claim')}`,
  'a held offer lacks beds': sql`
    select offer.id from offer join party_person on party_person.request_id = offer.request_id
    where offer.state = 'held' and offer.lapses_at > clock_timestamp() and 1 <> (
      select count(*) from claim where offer_id = offer.id and person_letter = letter and ${endless('claim')})`,
  'two have one place of a service': sql`
    select one.id from service_place one join service_place other on other.offering_id = one.offering_id and other.id > one.id
    where one.place_number = other.place_number and one.during && other.during`,
  'a service serves more than its places without a reason': sql`
    select offering.id from offering where offering.places < (
      select count(*) from service_place where offering_id = offering.id and override_reason is null and during @> clock_timestamp()
        and (lapses_at is null or lapses_at > clock_timestamp()))`,
  'a stay that is over keeps a place of a service': sql`
    select service_place.id from service_place join offer on offer.id = offer_id left join placement on placement.offer_id = offer.id
    where upper_inf(during) and not isempty(during) and (offer.state not in ('held', 'accepted') or placement.state not in ('booked', 'arrived'))`,
  'a place of a service lapses otherwise than its beds': sql`
    select service_place.id from service_place join offer on offer.id = offer_id
    where upper_inf(during) and not isempty(during) and offer.state = 'held' and service_place.lapses_at is distinct from offer.lapses_at`,
  'a must-have service has no place': sql`
    select offer.id from offer join request on request.id = offer.request_id left join placement on placement.offer_id = offer.id
    join offering on offering.center_id = offer.center_id and service_id = any(must_services)
    where (offer.state = 'held' and offer.lapses_at > clock_timestamp() or placement.state in ('booked', 'arrived'))
      and not exists (select from service_place where offer_id = offer.id and offering_id = offering.id and upper_inf(during) and not isempty(during))`,
  'a booking ended without an act': sql`
    select placement.id from placement where state in ('departed', 'no-show', 'cancelled') and not exists (
      select from audit_entry where audit_entry.request_id = placement.request_id and outcome = 'done'
        and act in ('placements.depart', 'placements.noShow', 'placements.withdraw', 'placements.cancelTransfer'))`,
  'a transfer goes on from a stay that is over': sql`
    select moving.id from (
      select request_id as id, from_placement_id from offer where state = 'held'
      union all select request_id, from_placement_id from placement where state = 'booked') moving
    join placement source on source.id = moving.from_placement_id where source.state <> 'arrived'`,
  'a party lives in two places': sql`
    select request_id as id from placement where state in ('booked', 'arrived') group by request_id
    having count(*) filter (where state = 'arrived') > 1 or count(*) > 1 and count(from_placement_id) = 0 or count(*) > 2`,
  'a request disagrees with its placement': sql`
    select request.id from request where (state = 'placed') <> exists (
      select from placement where placement.request_id = request.id and placement.state in ('booked', 'arrived'))`,
} as const;

/** A hold past its time binds nobody; everything else does until it ends. */
function livesAt(alias: 'claim' | 'other') {
  const claim = sql.raw(alias);
  return sql`not isempty(${claim}.during) and (${claim}.lapses_at is null or ${claim}.lapses_at > clock_timestamp())`;
}

function endless(alias: 'claim') {
  const claim = sql.raw(alias);
  return sql`not isempty(${claim}.during) and (upper(${claim}.during) is null or upper(${claim}.during) > clock_timestamp())`;
}

/** All of it in one statement, each under its sentence: to ask one by one would take longer than most acts. */
const countOfEach = sql<{ sentence: string; broken: number }>`select * from (${sql.join(
  Object.entries(faults).map(
    ([sentence, query]) => sql`select ${sentence}::text as sentence, count(*)::int as broken from (${query}) as fault`,
  ),
  sql` union all `,
)}) as counted where broken > 0`;

/** The sentences that are broken now, with how often; an empty object when the ledger is whole. */
export async function brokenRules({ owner }: Pick<House, 'owner'>): Promise<Record<string, number>> {
  const { rows } = await countOfEach.execute(owner);
  return Object.fromEntries(rows.map(({ sentence, broken }) => [sentence, broken]));
}

/** How many claims stand now, by purpose. */
export async function liveClaims({ owner }: Pick<House, 'owner'>): Promise<Record<string, number>> {
  const claims = await owner
    .selectFrom('claim')
    .where(sql<boolean>`${livesAt('claim')} and during @> clock_timestamp()`)
    .select('purpose')
    .execute();
  return countOf(claims.map(({ purpose }) => purpose));
}

/** Beds of each center against the sum of their states, as its own people read them. */
export async function unreconciled(house: House): Promise<string[]> {
  const coordinator = callerFor(house, house.network.people.coordinator);
  const wrong: string[] = [];
  for (const { id: centerId } of [house.network.jasmin, house.network.olivier]) {
    const { totals, rooms } = await coordinator.ledger.beds({ centerId });
    const { beds } = await house.owner
      .selectFrom('bed')
      .where('centerId', '=', centerId)
      .where('retiredAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('beds'))
      .executeTakeFirstOrThrow();
    const told = bedStates.reduce((sum, state) => sum + totals[state], 0);
    const shown = rooms.reduce((sum, room) => sum + room.beds.length, 0);
    if (told !== beds || shown !== told) wrong.push(`${centerId}: ${beds} beds, ${told} told, ${shown} shown`);
  }
  return wrong;
}
