import { sum } from '../ranges.ts';
import { type Separation, priceOfSeparation, type SizingRule, sizeUnit, type UnitSize } from './unit.ts';

/** Load of one unit of a region (a group, or groups that may share), in erlangs. */
export type RegionalLoad = { readonly region: string; readonly unit: string; readonly load: number };
export type RegionSize = {
  readonly region: string;
  readonly units: readonly { readonly unit: string; readonly size: UnitSize }[];
  readonly separation: Separation;
};
export type NetworkSize = {
  /** The jump that a planner must see: mean in use, one national pool, a pool in each region, a unit for each group in each region. */
  readonly steps: {
    readonly inUse: number;
    readonly nationalPool: number;
    readonly regionalPools: number;
    readonly regionalUnits: number;
  };
  readonly regions: readonly RegionSize[];
};

/** Sizes every region and shows how beds grow with each division, at the same refusal everywhere (planning.md §10). */
export function sizeNetwork(loads: readonly RegionalLoad[], rule: SizingRule): NetworkSize {
  const regions = [...Map.groupBy(loads, ({ region }) => region)].map(([region, ofRegion]) => ({
    region,
    units: ofRegion.map(({ unit, load }) => ({ unit, size: sizeUnit(load, rule) })),
    separation: priceOfSeparation(
      ofRegion.map(({ load }) => load),
      rule,
    ),
  }));
  const inUse = sum(loads.map(({ load }) => load));
  return {
    steps: {
      inUse,
      nationalPool: sizeUnit(inUse, rule).beds,
      regionalPools: sum(regions.map(({ separation }) => separation.pooled.beds)),
      regionalUnits: sum(regions.map(({ separation }) => separation.bedsApart)),
    },
    regions,
  };
}
