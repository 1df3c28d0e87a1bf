import type { Participation, Service, Stage } from '@iwaa/shared/centers/words';
import type { BedClaim, BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { Day, Moment } from '@iwaa/shared/text';
import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';

import { ensure } from '../access/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';
import { standingClaim, stateOf, tally } from './rules.ts';
import type { BedSnapshot, ClaimSnapshot, RoomSnapshot } from './snapshot.ts';
import { momentNow } from './time.ts';

/** All that a decision over a center's beds needs to know, at one moment. */
export type CenterSnapshot = {
  readonly centerId: string;
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
  readonly regionId: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly stage: Stage;
  readonly opensOn: Day | null;
  readonly participation: Participation;
  readonly promiseHours: number;
  readonly services: Service[];
  readonly languages: string[];
  readonly vouchedAt: Moment | null;
  readonly vouchedBy: string | null;
  readonly at: Moment;
  readonly rooms: readonly RoomSnapshot[];
};

/** Snapshots of some centers (all when none are named): a statement for each kind of row, whatever the number of centers. */
export async function centerSnapshots(tx: Transaction, centerIds?: readonly string[]): Promise<CenterSnapshot[]> {
  const centers = await tx
    .selectFrom('center')
    .innerJoin('city', 'city.id', 'center.cityId')
    .$if(centerIds !== undefined, (query) => query.where('center.id', 'in', [...(centerIds ?? [])]))
    .select([
      'center.id as centerId',
      'codeName',
      'codeNameAr',
      'cityId',
      'city.regionId',
      'latitude',
      'longitude',
      'stage',
      'opensOn',
    ])
    .select(['participation', 'promiseHours', 'services', 'languages', 'vouchedAt', 'vouchedBy'])
    .select(sql<Moment>`clock_timestamp()`.as('at'))
    .orderBy('city.regionId')
    .orderBy('codeName')
    .execute();
  const rooms = await roomsOf(
    tx,
    centers.map((center) => center.centerId),
  );
  return centers.map((center) => ({ ...center, rooms: rooms.get(center.centerId) ?? [] }));
}

async function roomsOf(tx: Transaction, centerIds: readonly string[]): Promise<Map<string, RoomSnapshot[]>> {
  const rooms = await tx
    .selectFrom('room')
    .where('centerId', 'in', noneOr(centerIds))
    .where('retiredAt', 'is', null)
    .select(['id as roomId', 'centerId', 'name', 'mixing', 'accessible'])
    .orderBy(sql`length(name)`)
    .orderBy('name')
    .execute();
  const receives = Map.groupBy(await receptionsOf(tx, centerIds), (row) => row.roomId);
  const beds = Map.groupBy(await bedsIn(tx, centerIds), (row) => row.roomId);
  const whole = rooms.map(({ centerId, ...room }) => ({
    centerId,
    room: {
      ...room,
      receives: (receives.get(room.roomId) ?? []).map(({ group, fromAge, toAge }) => ({ group, fromAge, toAge })),
      beds: (beds.get(room.roomId) ?? []).map(({ bedId, label, kind, claims }) => ({ bedId, label, kind, claims })),
    },
  }));
  const byCenter = Map.groupBy(whole, (row) => row.centerId);
  return new Map([...byCenter].map(([centerId, rows]) => [centerId, rows.map((row) => row.room)]));
}

const receptionsOf = (tx: Transaction, centerIds: readonly string[]) =>
  tx
    .selectFrom('roomReception')
    .innerJoin('room', 'room.id', 'roomReception.roomId')
    .where('room.centerId', 'in', noneOr(centerIds))
    .select(['roomId', 'receivedGroup as group', 'fromAge', 'toAge'])
    .orderBy('receivedGroup', 'desc')
    .execute();

async function bedsIn(tx: Transaction, centerIds: readonly string[]): Promise<(BedSnapshot & { roomId: string })[]> {
  const beds = await tx
    .selectFrom('bed')
    .where('centerId', 'in', noneOr(centerIds))
    .where('retiredAt', 'is', null)
    .select(['id as bedId', 'roomId', 'label', 'kind'])
    .orderBy(sql`length(label)`)
    .orderBy('label')
    .execute();
  const claims = Map.groupBy(await claimsOf(tx, centerIds), (claim) => claim.bedId);
  return beds.map((bed) => ({ ...bed, claims: claims.get(bed.bedId) ?? [] }));
}

/** Claims that stand now or begin later. A stay past its end whose person has not left goes on, until somebody says that they left. */
async function claimsOf(tx: Transaction, centerIds: readonly string[]): Promise<ClaimSnapshot[]> {
  const overdue = sql<boolean>`purpose = 'stay' and not vacated and upper(during) <= clock_timestamp()`;
  const standing = tx
    .selectFrom('claim')
    .where('centerId', 'in', noneOr(centerIds))
    .where(sql<boolean>`during && tstzrange(clock_timestamp(), null)`)
    .where(sql<boolean>`(lapses_at is null or lapses_at > clock_timestamp())`)
    .selectAll();
  const stillThere = tx.selectFrom('claim').where('centerId', 'in', noneOr(centerIds)).where(overdue).selectAll();
  return tx
    .selectFrom(standing.unionAll(stillThere).as('claim'))
    .select([
      'id as claimId',
      'bedId',
      'roomId',
      'purpose',
      'lapsesAt',
      'roomKey',
      'offerId',
      'placementId',
      'personLetter as letter',
      'reason',
    ])
    .select([
      sql<Moment>`lower(during)`.as('since'),
      sql<Moment | null>`case when ${overdue} then null else upper(during) end`.as('until'),
    ])
    .orderBy('since')
    .execute();
}

/** The beds of a center as its people see them. */
export async function bedsOfCenter(
  tx: Transaction,
  viewer: Viewer,
  input: { centerId?: string | undefined },
): Promise<CenterBeds> {
  const centerId = found(input.centerId ?? viewer.centerId);
  ensure(viewer, 'ledger.beds', { centerId });
  const [center] = await centerSnapshots(tx, [centerId]);
  const { rooms } = found(center);
  const details = await claimDetails(tx, centerId);
  const at = await momentNow(tx);
  const told = (claim: ClaimSnapshot): BedClaim => {
    const { bedId: _bed, roomId: _room, roomKey: _key, offerId: _offer, ...shown } = claim;
    return { ...shown, ...(details.get(claim.claimId) ?? nobody) };
  };
  const tileOf = (bed: BedSnapshot, room: RoomSnapshot): BedTile => {
    const { claims, ...tile } = bed;
    const standing = standingClaim(bed, at);
    const later = claims.filter((claim) => claim !== standing && claim.since > at);
    return { ...tile, state: stateOf(bed, room, at), claim: standing ? told(standing) : null, later: later.map(told) };
  };
  return {
    centerId,
    totals: tally(rooms, at),
    rooms: rooms.map(({ beds, receives, ...room }) => ({
      ...room,
      receives: [...receives],
      beds: beds.map((bed) => tileOf(bed, { ...room, receives, beds })),
    })),
  };
}

const nobody = { reference: null, requestId: null, person: null, absentUntil: null };

/** Whom each live claim of a center is for. An offer not yet sent is not told to the center: its claims stay without a reference. */
async function claimDetails(tx: Transaction, centerId: string) {
  const rows = await tx
    .selectFrom('claim')
    .innerJoin('offer', 'offer.id', 'claim.offerId')
    .innerJoin('request', 'request.id', 'offer.requestId')
    .leftJoin('partyPerson', (join) =>
      join.onRef('partyPerson.requestId', '=', 'request.id').onRef('partyPerson.letter', '=', 'claim.personLetter'),
    )
    .leftJoin('placement', 'placement.id', 'claim.placementId')
    .where('claim.centerId', '=', centerId)
    .where('offer.sentAt', 'is not', null)
    .where((where) =>
      where.or([where('offer.state', '=', 'held'), where('placement.state', 'in', ['booked', 'arrived'])]),
    )
    .select([
      'claim.id as claimId',
      'request.reference',
      'request.id as requestId',
      'partyPerson.personGroup as group',
      'partyPerson.ageBand',
      'placement.absentUntil',
    ])
    .execute();
  return new Map(
    rows.map(({ claimId, reference, requestId, group, ageBand, absentUntil }) => [
      claimId,
      { reference, requestId, absentUntil, person: group && ageBand ? { group, ageBand } : null },
    ]),
  );
}

/** An empty list is not SQL: nothing has the id zero. */
export const noneOr = (ids: readonly string[]) =>
  ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...ids];
