import { type Column, columns } from '../../availability/availability.ts';
import type { RegionalLoad } from '../sizing/network.ts';
import { type Area, partsOf } from './allocate.ts';
import { type DemandAssumptions, valueOf } from './assumptions.ts';
import { meanStay, nationalDemand, partOf } from './chain.ts';

/** Which demand beds are for. */
export const demands = ['referred', 'need'] as const;
export type Demand = (typeof demands)[number];

/** Columns that may share a unit, with the name of it. */
export type Units = Readonly<Record<string, readonly Column[]>>;

/** Nobody shares: minors alone by sex, as reception standards ask (EUAA 45.2, 45.3). */
export const unitsApart: Units = Object.fromEntries(columns.map((column) => [column, [column]]));

export type Wanted = { readonly units: Units; readonly year: number; readonly demand: Demand };

/** Mean load of every unit in every area, in erlangs of beds; shares of areas in their order, by default as the assumptions allot them. */
export function loadsOf(
  assumptions: DemandAssumptions,
  areas: readonly Area[],
  { units, year, demand }: Wanted,
  shares: readonly number[] = sharesOf(assumptions, areas),
): RegionalLoad[] {
  const beds = (column: Column) =>
    (nationalDemand(assumptions, column, year)[demand].mean *
      partOf(assumptions, column).people *
      meanStay(assumptions, column)) /
    365;
  const national = Object.entries(units).map(([unit, members]) => ({
    unit,
    load: members.reduce((total, column) => total + beds(column), 0),
  }));
  return areas.flatMap(({ id }, index) =>
    national.map(({ unit, load }) => ({ region: id, unit, load: load * (shares[index] ?? 0) })),
  );
}

const sharesOf = (assumptions: DemandAssumptions, areas: readonly Area[]): number[] =>
  partsOf(areas, assumptions.allocation, valueOf(assumptions, 'identified')).map(({ share }) => share);
