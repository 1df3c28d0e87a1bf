import { sum } from '../ranges.ts';
import { bedsFor } from './loss.ts';
import { type Separation, priceOfSeparation, type SizingRule, sizeUnit, type UnitSize } from './unit.ts';

/** Load of one unit of a region (a group, or groups that may share), in erlangs. */
export type RegionalLoad = { readonly region: string; readonly unit: string; readonly load: number };
export type RegionSize = {
  readonly region: string;
  readonly units: readonly { readonly unit: string; readonly size: UnitSize }[];
  readonly separation: Separation;
};
/** The jump that a planner must see: mean in use, one national pool, a pool in each region, a unit for each group in each region. */
export type Divisions = {
  readonly inUse: number;
  readonly nationalPool: number;
  readonly regionalPools: number;
  readonly regionalUnits: number;
};
export type NetworkSize = { readonly divisions: Divisions; readonly regions: readonly RegionSize[] };

/** How beds grow with each division, at the same refusal everywhere (planning.md §10). */
export function divisionsOf(loads: readonly RegionalLoad[], { target, groupSize }: SizingRule): Divisions {
  const beds = (some: readonly RegionalLoad[]) => bedsFor(sum(some.map(({ load }) => load)), target, groupSize);
  return {
    inUse: sum(loads.map(({ load }) => load)),
    nationalPool: beds(loads),
    regionalPools: sum([...Map.groupBy(loads, ({ region }) => region).values()].map(beds)),
    regionalUnits: sum(loads.map((one) => beds([one]))),
  };
}

/** Sizes every unit of every region, with what separation costs there. */
export function sizeNetwork(loads: readonly RegionalLoad[], rule: SizingRule): NetworkSize {
  const regions = [...Map.groupBy(loads, ({ region }) => region)].map(([region, ofRegion]) => ({
    region,
    units: ofRegion.map(({ unit, load }) => ({ unit, size: sizeUnit(load, rule) })),
    separation: priceOfSeparation(
      ofRegion.map(({ load }) => load),
      rule,
    ),
  }));
  return { divisions: divisionsOf(loads, rule), regions };
}
