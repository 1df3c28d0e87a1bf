/** The numbers of the headline: what can really be given, and how it comes to less than the free beds. */
import {
  columns,
  type CenterRow,
  type CityRow,
  type Column,
  type FreshnessState,
} from '@iwaa/shared/availability/availability';

/** Numbers one may act on without ringing first. */
export const isSure = (state: FreshnessState): boolean => state === 'fresh' || state === 'stale';

/** How many more residents the staff on shift can receive: one number for a center, told with each of its columns. */
export const staffedOf = (row: CenterRow): number | null =>
  columns.map((column) => row.columns[column]?.staffed ?? null).find((staffed) => staffed !== null) ?? null;

/** Places of a whole center: a bed may stand in several columns and is given only once. */
function wholePlaces(row: CenterRow): number {
  const staffed = staffedOf(row);
  const { free } = row.totals;
  return staffed === null ? free : Math.min(free, staffed);
}

/** Places of one center, never below zero: what one center has too many, another cannot give back. */
export const givenBy = (row: CenterRow, column: Column | null): number =>
  Math.max(0, column === null ? wholePlaces(row) : (row.columns[column]?.places ?? 0));

const freeBeds = (row: CenterRow, column: Column | null): number =>
  Math.max(0, column === null ? row.totals.free : (row.columns[column]?.beds ?? 0));

export type Headline = {
  /** Places that can be given now by centers whose numbers are confirmed. */
  readonly places: number;
  readonly freeBeds: number;
  /** Null while no cover rule bites. */
  readonly staffedFor: number | null;
  /** Places of centers that must be rung first. */
  readonly unconfirmed: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function headlineOf(rows: readonly CenterRow[], column: Column | null): Headline {
  const open = rows.filter((row) => row.stage === 'open');
  const sure = open.filter((row) => isSure(row.freshness.state));
  const places = sum(sure.map((row) => givenBy(row, column)));
  const beds = sum(sure.map((row) => freeBeds(row, column)));
  const ruled = sure.some((row) => staffedOf(row) !== null);
  return {
    places,
    freeBeds: beds,
    staffedFor: ruled && places < beds ? places : null,
    unconfirmed: sum(open.filter((row) => !isSure(row.freshness.state)).map((row) => givenBy(row, column))),
  };
}

export const bandOf = (city: CityRow, column: Column | null) => {
  const known = column === null ? columns.map((one) => city.columns[one]) : [city.columns[column]];
  return known.includes('some') ? 'some' : known.includes('few') ? 'few' : known.includes('none') ? 'none' : null;
};

/** Cities where a place is possible. */
export const citiesWithPlaces = (cities: readonly CityRow[], column: Column | null): number =>
  cities.filter((city) => ['few', 'some'].includes(bandOf(city, column) ?? 'none')).length;

/** A city where nothing is open yet has no bands at all. */
export const isCityOpen = (city: CityRow): boolean => columns.some((column) => city.columns[column] !== null);
