import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { Waiting } from '@iwaa/shared/placements/inputs';
import type { PlaceFound } from '@iwaa/shared/placements/views';
import type { WaitingLine, WaitingList, WaitingPlace } from '@iwaa/shared/placements/waiting';
import type { PartyCount } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import { type Selectable, sql } from 'kysely';

import { momentNow } from '../../ledger/index.ts';
import type { Request } from '../../platform/db/tables.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { askedBy, wishesOf, withoutConflicts } from '../asked.ts';
import { neededFrom } from '../commands/hold.ts';
import { assignLately } from '../matching/assign-lately.ts';
import { type Criteria, fitOf } from '../matching/match.ts';
import { rank } from '../matching/rank.ts';
import { receivesPerson } from '../matching/sleeper.ts';
import type { Known } from '../known.ts';
import { peopleOfEach } from '../people.ts';
import { expectedWait, type LeftFrom } from './expected.ts';
import { positionOf, type Queued } from './order.ts';
import { departuresOf, queueOf } from './queue.ts';
import { reasonsOf } from './reasons.ts';

const most = 60;

type Asked = Waiting & Known;

/** Requests that wait for a place, in the order of the list, as far as the viewer may know of them (row-level security draws the circle). */
export async function waitingList(
  tx: Transaction,
  _viewer: Viewer,
  { requestId, centers, load }: Asked,
): Promise<WaitingList> {
  const at = await momentNow(tx);
  const queue = await queueOf(tx);
  const rows = await waiting(tx, requestId);
  const place = new Map(queue.map((one, index) => [one.requestId, index]));
  const ordered = rows.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)).slice(0, most);
  const people = await peopleOfEach(
    tx,
    ordered.map(({ id }) => id),
  );
  const known = { queue, at, centers, people, load, leftFrom: await departuresOf(tx) };
  const lines: WaitingLine[] = [];
  for (const row of ordered) lines.push(await lineOf(tx, row, known));
  return { at, lines, more: rows.length > most };
}

const waiting = (tx: Transaction, requestId: string | undefined) =>
  tx
    .selectFrom('request')
    .where('state', '=', 'seeking')
    .$if(requestId !== undefined, (query) => query.where('id', '=', requestId ?? ''))
    .selectAll()
    .select([
      sql<Moment>`confirmed_at + confirm_rhythm(urgency)`.as('confirmBy'),
      sql<Moment>`confirmed_at + confirm_rhythm(urgency) * (select confirm_rounds from network)`.as('closesAt'),
      sql<PartyCount | null>`(select json_object_agg(person_group, people) from (
        select person_group, count(*)::int as people from party_person where request_id = request.id group by person_group) counted)`.as(
        'party',
      ),
    ])
    .execute();

type Row = Selectable<Request> & {
  readonly confirmBy: Moment;
  readonly closesAt: Moment;
  readonly party: PartyCount | null;
};
type Listed = Known & {
  readonly queue: readonly Queued[];
  readonly at: Moment;
  readonly people: ReadonlyMap<string, Criteria['people']>;
  readonly leftFrom: LeftFrom;
};

async function lineOf(
  tx: Transaction,
  row: Row,
  { queue, at, centers, people, load, leftFrom }: Listed,
): Promise<WaitingLine> {
  const party = withoutConflicts(people.get(row.id) ?? []);
  const criteria = askedBy(row, party, { from: await neededFrom(tx, row, at), at });
  const places = rank(centers, criteria, await wishesOf(tx, row, load), {
    fit: (center, asked) => fitOf(center, asked, assignLately),
  });
  const position = positionOf(queue, row.id) ?? 1;
  const { reference, urgency, arriveOn, createdAt, confirmBy, closesAt, automatic, consent } = row;
  return {
    requestId: row.id,
    reference,
    urgency,
    arriveOn,
    party: row.party ?? {},
    since: createdAt,
    position,
    confirmBy,
    closesAt,
    unconfirmed: confirmBy <= at,
    automatic,
    hasConsent: consent !== null,
    fits: placeOf(places.find(({ fits }) => fits)),
    suggested: await suggestionOf(tx, row.id),
    reasons: reasonsOf(places.filter(({ fits }) => !fits)),
    wait: expectedWait(leftFrom(roomsFor(criteria, centers)), position, at),
  };
}

const placeOf = (place: PlaceFound | undefined): WaitingPlace | null =>
  place
    ? { centerId: place.centerId, codeName: place.codeName, codeNameAr: place.codeNameAr, cityId: place.cityId }
    : null;

/** The last opening that this request was told of, while it is one. */
async function suggestionOf(tx: Transaction, requestId: string): Promise<WaitingLine['suggested']> {
  const row = await tx
    .selectFrom('waitingSuggestion')
    .innerJoin('center', 'center.id', 'waitingSuggestion.centerId')
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .select(['centerId', 'codeName', 'codeNameAr', 'cityId', 'madeAt as since'])
    .orderBy('madeAt', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Rooms of the centers that could take the whole party if nobody were there: what is full, time may lift; what is not for them, it will not. */
function roomsFor(criteria: Criteria, centers: readonly CenterFacts[]): ReadonlySet<string> {
  // Whoever is composed like them fits into an empty house where they do: that is worked out once.
  const anybody = { ...criteria, requestId: 'anybody' };
  const rooms = centers
    .filter((center) => fitOf(whenEmpty(center), anybody, assignLately) !== undefined)
    .flatMap((center) => center.rooms);
  const whole = rooms.filter((room) => criteria.people.every((person) => receivesPerson(room, person)));
  const some = rooms.filter((room) => criteria.people.some((person) => receivesPerson(room, person)));
  return new Set((whole.length > 0 ? whole : some).map(({ roomId }) => roomId));
}

const whenEmpty = (center: CenterFacts): CenterFacts => ({
  ...center,
  rooms: emptiedOf(center.rooms),
  offerings: center.offerings.map((offering) => ({ ...offering, taken: 0 })),
});

const emptied = new WeakMap<readonly RoomSnapshot[], readonly RoomSnapshot[]>();

/** Once for the rooms of a center as they were read. */
function emptiedOf(rooms: readonly RoomSnapshot[]): readonly RoomSnapshot[] {
  const known = emptied.get(rooms) ?? rooms.map(withNobody);
  emptied.set(rooms, known);
  return known;
}

const withNobody = (room: RoomSnapshot): RoomSnapshot => ({
  ...room,
  beds: room.beds.map((bed) => ({ ...bed, claims: [] })),
});
