import type { BedSnapshot, CenterSnapshot, ClaimSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** All centers of the network with what orders them, in the order of their snapshots. */
export const centersInOrder = (tx: Transaction) =>
  tx
    .selectFrom('center')
    .innerJoin('city', 'city.id', 'center.cityId')
    .select(['center.id as centerId', 'city.regionId', 'codeName'])
    .orderBy('city.regionId')
    .orderBy('codeName')
    .execute();

/** The ids of all centers of the network. */
export async function allCenters(tx: Transaction): Promise<string[]> {
  return (await centersInOrder(tx)).map(({ centerId }) => centerId);
}

/** Snapshots of some centers: a statement for each kind of row, whatever the number of centers. */
export async function centerSnapshots(tx: Transaction, centerIds: readonly string[]): Promise<CenterSnapshot[]> {
  const [centers, rooms] = await Promise.all([centersOf(tx, centerIds), roomsOf(tx, centerIds)]);
  return centers.map((center) => ({ ...center, rooms: rooms.get(center.centerId) ?? [] }));
}

const centersOf = (tx: Transaction, centerIds: readonly string[]) =>
  tx
    .selectFrom('center')
    .innerJoin('city', 'city.id', 'center.cityId')
    .where('center.id', 'in', noneOr(centerIds))
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
    .select(['participation', 'promiseHours', 'holdMinutes', 'maxStayDays', 'languages', 'vouchedAt', 'vouchedBy'])
    .select(declared.as('declared'))
    .select(sql<Moment>`clock_timestamp()`.as('at'))
    .orderBy('city.regionId')
    .orderBy('codeName')
    .execute();

const declared = sql<CenterSnapshot['declared']>`case participation when 'counts'
  then (select coalesce(json_object_agg(receives, places), '{}') from declared_place where declared_place.center_id = center.id)
  else '{}' end`;

async function roomsOf(tx: Transaction, centerIds: readonly string[]): Promise<Map<string, RoomSnapshot[]>> {
  const [rooms, receptions, bedRows] = await Promise.all([
    tx
      .selectFrom('room')
      .where('centerId', 'in', noneOr(centerIds))
      .where('retiredAt', 'is', null)
      .select(['id as roomId', 'centerId', 'name', 'mixing', 'accessible'])
      .orderBy(sql`length(name)`)
      .orderBy('name')
      .execute(),
    receptionsOf(tx, centerIds),
    bedsIn(tx, centerIds),
  ]);
  const receives = Map.groupBy(receptions, (row) => row.roomId);
  const beds = Map.groupBy(bedRows, (row) => row.roomId);
  const byCenter = new Map<string, RoomSnapshot[]>();
  // Written out here and below: a network has hundreds of thousands of beds, and what copies the rest of a row takes several times as long.
  for (const { centerId, roomId, name, mixing, accessible } of rooms) {
    const room: RoomSnapshot = {
      roomId,
      name,
      mixing,
      accessible,
      receives: (receives.get(roomId) ?? []).map(({ group, fromAge, toAge }) => ({ group, fromAge, toAge })),
      beds: (beds.get(roomId) ?? []).map(({ bed }) => bed),
    };
    const inCenter = byCenter.get(centerId);
    if (inCenter) inCenter.push(room);
    else byCenter.set(centerId, [room]);
  }
  return byCenter;
}

const receptionsOf = (tx: Transaction, centerIds: readonly string[]) =>
  tx
    .selectFrom('roomReception')
    .innerJoin('room', 'room.id', 'roomReception.roomId')
    .where('room.centerId', 'in', noneOr(centerIds))
    .where('room.retiredAt', 'is', null)
    .select(['roomId', 'receivedGroup as group', 'fromAge', 'toAge'])
    .orderBy('receivedGroup', 'desc')
    .execute();

type BedIn = { readonly roomId: string; readonly bed: BedSnapshot };

async function bedsIn(tx: Transaction, centerIds: readonly string[]): Promise<BedIn[]> {
  const read = tx
    .selectFrom('bed')
    .leftJoin('surge', 'surge.id', 'bed.surgeId')
    .where('centerId', 'in', noneOr(centerIds))
    .where('retiredAt', 'is', null)
    .select(['bed.id as bedId', 'roomId', 'label', 'kind', sql<Moment | null>`upper(during)`.as('surgeUntil')])
    .select(sql<boolean>`coalesce(upper(during) <= clock_timestamp(), false)`.as('surgeIsOver'))
    // What lasts is given first: an extra bed goes with its surge.
    .orderBy(sql`kind = 'extra'`)
    .orderBy(sql`length(label)`)
    .orderBy('label')
    .execute();
  const [beds, standing] = await Promise.all([read, claimsOf(tx, centerIds)]);
  const claims = Map.groupBy(standing, (claim) => claim.bedId);
  const there: BedIn[] = [];
  for (const { roomId, bedId, label, kind, surgeUntil, surgeIsOver } of beds) {
    const taken = claims.get(bedId) ?? [];
    // An extra bed goes with its surge; one that somebody is in goes when they do.
    if (surgeIsOver && taken.length === 0) continue;
    const bed: BedSnapshot = { bedId, label, kind, claims: taken };
    there.push({ roomId, bed: surgeUntil === null ? bed : { ...bed, surgeUntil } });
  }
  return there;
}

/** Claims that stand now or begin later. A stay past its end whose person has not left goes on, until somebody says that they left. */
async function claimsOf(tx: Transaction, centerIds: readonly string[]): Promise<ClaimSnapshot[]> {
  // The clock stands in a query of its own: read anew for each row, it would keep the index from being used.
  const now = sql`(select clock_timestamp())`;
  const overdue = sql<boolean>`purpose = 'stay' and not vacated and upper(during) <= ${now}`;
  const standing = tx
    .selectFrom('claim')
    .where('centerId', 'in', noneOr(centerIds))
    .where(sql<boolean>`during && tstzrange(${now}, null)`)
    .where(sql<boolean>`(lapses_at is null or lapses_at > ${now})`)
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

/** An empty list is not SQL: nothing has the id zero. */
const noneOr = (ids: readonly string[]) => (ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...ids]);
