/**
 * Groups without a place, city by city, with the nearest answer: a gap is told in words, never left as an empty cell.
 * Works on spots: a center for those who see centers, a city for those who see cities.
 */
import { columns, type CenterRow, type CityRow, type Column } from '@iwaa/shared/availability/availability';
import type { CityLine } from '@iwaa/shared/centers/centers';
import { isCityOpen, isSure } from './totals.ts';
import { travelMinutes } from './travel.ts';

export type Spot = {
  readonly id: string;
  readonly cityId: string;
  readonly open: boolean;
  /** False when one must ring before believing its numbers. */
  readonly sure: boolean;
  /** Per column: has a place now, is full, or receives nobody of it (null). */
  readonly gives: Readonly<Record<Column, boolean | null>>;
};

export type Answer = { readonly spot: Spot; readonly fromCityId: string; readonly minutes: number };
export type Gap = {
  /** Groups that share the same cities and the same answer make one sentence. */
  readonly columns: readonly Column[];
  /** Cities with an open center and no place; empty when nobody in the network has one. */
  readonly cityIds: readonly string[];
  /** Whether an open center receives this group at all. */
  readonly received: boolean;
  readonly nearest: Answer | null;
};

const perColumn = (gives: (column: Column) => boolean | null): Spot['gives'] => ({
  woman: gives('woman'),
  man: gives('man'),
  girl: gives('girl'),
  boy: gives('boy'),
  family: gives('family'),
});

export const spotOfCenter = (row: CenterRow): Spot => ({
  id: row.centerId,
  cityId: row.cityId,
  open: row.stage === 'open',
  sure: isSure(row.freshness.state),
  gives: perColumn((column) => {
    const places = row.columns[column];
    return places === null ? null : places.places > 0;
  }),
});

export const spotOfCity = (row: CityRow): Spot => ({
  id: row.cityId,
  cityId: row.cityId,
  open: isCityOpen(row),
  sure: isSure(row.freshness),
  gives: perColumn((column) => {
    const band = row.columns[column];
    return band === null ? null : band !== 'none';
  }),
});

function nearestTo(cityId: string, givers: readonly Spot[], cities: ReadonlyMap<string, CityLine>): Answer | null {
  const from = cities.get(cityId);
  const answers = givers.flatMap((spot) => {
    const to = cities.get(spot.cityId);
    return from && to ? [{ spot, fromCityId: cityId, minutes: travelMinutes(from, to) }] : [];
  });
  return answers.toSorted((one, other) => one.minutes - other.minutes)[0] ?? null;
}

/** Cities with the same nearest answer make one sentence; the shorter road is the one told. */
function gapsElsewhere(
  without: readonly string[],
  base: Gap,
  givers: readonly Spot[],
  cities: ReadonlyMap<string, CityLine>,
): Gap[] {
  const byAnswer = new Map<string, Gap>();
  for (const cityId of without) {
    const nearest = nearestTo(cityId, givers, cities);
    const key = nearest?.spot.id ?? '';
    const known = byAnswer.get(key);
    const closer = known?.nearest && nearest && known.nearest.minutes <= nearest.minutes ? known.nearest : nearest;
    byAnswer.set(key, { ...base, cityIds: [...(known?.cityIds ?? []), cityId], nearest: closer });
  }
  return [...byAnswer.values()];
}

function gapsOfColumn(column: Column, spots: readonly Spot[], cities: ReadonlyMap<string, CityLine>): Gap[] {
  const open = spots.filter((spot) => spot.open);
  const givers = open.filter((spot) => spot.gives[column] === true);
  const giving = new Set(givers.map((spot) => spot.cityId));
  const without = [...new Set(open.map((spot) => spot.cityId))].filter((cityId) => !giving.has(cityId));
  const received = open.some((spot) => spot.gives[column] !== null);
  const base: Gap = { columns: [column], cityIds: [], received, nearest: null };
  if (givers.length === 0) return open.length > 0 ? [base] : [];
  return gapsElsewhere(without, base, givers, cities);
}

const sameAnswer = (gap: Gap): string => [...gap.cityIds, gap.received, gap.nearest?.spot.id].join(' ');

/** Every gap, or those of one column. */
export function gapsOf(spots: readonly Spot[], cities: ReadonlyMap<string, CityLine>, only: Column | null): Gap[] {
  const asked = columns.filter((column) => only === null || column === only);
  const gaps = asked.flatMap((column) => gapsOfColumn(column, spots, cities));
  const alike = [...new Set(gaps.map(sameAnswer))].map((key) => gaps.filter((gap) => sameAnswer(gap) === key));
  return alike.flatMap(([first, ...rest]) =>
    first ? [{ ...first, columns: [first, ...rest].flatMap((gap) => gap.columns) }] : [],
  );
}
