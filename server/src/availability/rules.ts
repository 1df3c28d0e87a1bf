import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { BedSnapshot, RoomSnapshot } from '@iwaa/shared/ledger/snapshot';
import { isBeyondSurge, promisableBeds } from '@iwaa/shared/ledger/states';
import {
  type Band,
  type CityRow,
  type Column,
  type Freshness,
  type FreshnessState,
  freshnessStates,
  type Places,
} from '@iwaa/shared/availability/availability';
import { type Group, isMinor } from '@iwaa/shared/centers/words';
import type { Moment } from '@iwaa/shared/text';

import { staffRoom } from './rules-of-staff.ts';

const hour = 3_600_000;

/** Who may share a room with a person: the same request in a one-party room, the same group in a one-group room, anybody in an open one. */
export function roomKeyFor(room: RoomSnapshot, requestId: string, group: Group): string | null {
  return { open: null, 'one-group': group, 'one-party': requestId }[room.mixing];
}

/** Both terms of what a center can give: the lesser counts, and below zero it says by how many it is over-full. */
export function placesFrom(beds: number, staffed: number | null): Places {
  return { places: staffed === null ? beds : Math.min(beds, staffed), beds, staffed };
}

/** What a center can give to each column from now on, with no end in sight; null where it receives nobody of it. */
export function columnsOf(center: CenterFacts): Record<Column, Places | null> {
  const staffed = staffRoom(center, center.at);
  const places = (column: Column): Places | null => {
    if (center.participation === 'counts') return declaredPlaces(center, column);
    const rooms = center.stage === 'open' ? center.rooms.filter((room) => serves(room, column)) : [];
    if (rooms.length === 0) return null;
    return placesFrom(
      rooms.reduce((sum, room) => sum + roomGives(room, column, center.at), 0),
      staffed,
    );
  };
  return {
    woman: places('woman'),
    man: places('man'),
    girl: places('girl'),
    boy: places('boy'),
    family: places('family'),
  };
}

/** Of a center that reports by hand its word is all there is. */
function declaredPlaces({ stage, declared }: CenterFacts, column: Column): Places | null {
  const places = stage === 'open' ? declared[column] : undefined;
  return places === undefined ? null : placesFrom(places, null);
}

const receives = (room: RoomSnapshot, group: Group) => room.receives.some((reception) => reception.group === group);
const receivesMinor = (room: RoomSnapshot) => room.receives.some((reception) => isMinor(reception.group));
const receivesAdult = (room: RoomSnapshot) => room.receives.some((reception) => !isMinor(reception.group));

/** A minor alone is never put in a room with adults of another party; a family needs a room that takes an adult with a child. */
export function serves(room: RoomSnapshot, column: Column): boolean {
  if (column === 'family') return room.mixing !== 'one-group' && receivesAdult(room) && receivesMinor(room);
  const mayBeAlone = !isMinor(column) || room.mixing === 'one-party' || !receivesAdult(room);
  return receives(room, column) && mayBeAlone;
}

/** A room of one party counts once, however many beds it has; a family counts once a room that still has two beds. */
function roomGives(room: RoomSnapshot, column: Column, at: Moment): number {
  const group = column === 'family' ? 'woman' : column;
  const key = roomKeyFor(room, 'a new party', group);
  const promisable = promisableBeds(room, at, at, key);
  const overFull = room.beds.filter(
    (bed) => isDoublyNeeded(bed, at) || (isBeyondSurge(bed, at) && isSleptIn(bed, at)),
  ).length;
  if (column === 'family') return (promisable.length >= 2 ? 1 : 0) - overFull;
  const beds = promisable.filter((bed) => bed.kind !== 'cot').length;
  return (room.mixing === 'one-party' ? Math.min(1, beds) : beds) - overFull;
}

/** Somebody who should have left is still in a bed that is promised to another from now on. */
const isDoublyNeeded = (bed: BedSnapshot, at: Moment) =>
  bed.claims.filter((claim) => claim.since <= at && (claim.purpose === 'stay' || claim.purpose === 'booking')).length >
  1;

const isSleptIn = (bed: BedSnapshot, at: Moment) =>
  bed.claims.some(({ purpose, since }) => (purpose === 'stay' || purpose === 'booking') && since <= at);

type Word = Pick<CenterFacts, 'vouchedAt' | 'promiseHours'>;

type Trust = (center: Word) => FreshnessState;
let latest: { readonly at: Moment; readonly trust: Trust } | undefined;

/** How far a center's word can be trusted at a moment: past its promise it is stale, past twice its promise one rings first. */
export function trustAt(at: Moment): Trust {
  // All centers of a board and of a search are asked about one moment, one at a time.
  if (latest?.at !== at) latest = { at, trust: trustFrom(at) };
  return latest.trust;
}

function trustFrom(at: Moment): Trust {
  const ago = (hours: number): Moment => new Date(Date.parse(at) - hours * hour).toISOString();
  // A network has thousands of centers and few promises; moments sort as text.
  const known = new Map<number, { readonly fresh: Moment; readonly stale: Moment }>();
  return ({ vouchedAt, promiseHours }) => {
    if (vouchedAt === null) return 'never';
    const since = known.get(promiseHours) ?? { fresh: ago(promiseHours), stale: ago(2 * promiseHours) };
    known.set(promiseHours, since);
    return vouchedAt >= since.fresh ? 'fresh' : vouchedAt >= since.stale ? 'stale' : 'ring-first';
  };
}

export function freshnessOf(center: Word & Pick<CenterFacts, 'vouchedBy' | 'at'>): Freshness {
  const { vouchedAt, vouchedBy, promiseHours, at } = center;
  return { at: vouchedAt, by: vouchedBy, promiseHours, state: trustAt(at)(center) };
}

/** Whole hours, rounded up: the exact minute of a confirmation would tell when somebody arrived. */
export const hoursSince = (moment: Moment, at: Moment): number =>
  Math.max(1, Math.ceil((Date.parse(at) - Date.parse(moment)) / hour));

const bandOf = (places: number): Band => (places <= 0 ? 'none' : places <= 2 ? 'few' : 'some');

type ColumnsIn = (center: CenterFacts) => Record<Column, Places | null>;

/** Cities as bands: what those who browse may know. */
export function cityRows(centers: readonly CenterFacts[], columnsIn: ColumnsIn): CityRow[] {
  const shown = centers.filter((center) => center.stage === 'open' || center.stage === 'equipping');
  return [...Map.groupBy(shown, (center) => center.cityId)].map(([cityId, inCity]) =>
    cityRow(cityId, inCity, columnsIn),
  );
}

function cityRow(cityId: string, centers: readonly CenterFacts[], columnsIn: ColumnsIn): CityRow {
  const open = centers.filter((center) => center.stage === 'open');
  const given = open.map(columnsIn);
  const band = (column: Column): Band | null => {
    const received = given.flatMap((one) => one[column] ?? []);
    return received.length === 0 ? null : bandOf(received.reduce((sum, one) => sum + Math.max(0, one.places), 0));
  };
  return {
    cityId,
    regionId: centers[0]?.regionId ?? '',
    columns: { woman: band('woman'), man: band('man'), girl: band('girl'), boy: band('boy'), family: band('family') },
    services: servicesOf(open),
    accessible: open.some((center) => center.rooms.some((room) => room.accessible)),
    freshness: leastFresh(open.map((center) => freshnessOf(center).state)),
    opensOn:
      open.length > 0
        ? null
        : (centers
            .map((center) => center.opensOn)
            .filter((day) => day !== null)
            .toSorted()[0] ?? null),
  };
}

/** Each service once, in the order of the catalogue. */
export const servicesOf = (centers: readonly Pick<CenterFacts, 'offerings'>[]): string[] => [
  ...new Set(centers.flatMap(({ offerings }) => offerings.map(({ service }) => service))),
];

function leastFresh(states: readonly FreshnessState[]): FreshnessState {
  return freshnessStates.findLast((state) => states.includes(state)) ?? 'never';
}
