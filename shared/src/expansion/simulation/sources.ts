import { columns } from '../../availability/availability.ts';
import { type Area, partsOf } from '../demand/allocate.ts';
import { type DemandAssumptions, type Phase, phases, valueOf } from '../demand/assumptions.ts';
import { daysOf, nationalDemand, partOf } from '../demand/chain.ts';
import type { Demand } from '../demand/loads.ts';
import { yearsOf } from '../ranges.ts';
import type { Scenario, SimulatedNetwork, SimulatedSource, SimulationRule } from './model.ts';

export type Arrivals = {
  readonly demand: Demand;
  readonly urgentShare: number;
  /** Journey in hours from an area to each home, in the order of homes; null where it is not made. */
  readonly hours: (area: Area) => readonly (number | null)[];
};

/** The people of a scenario as they arrive day by day: what its demand says, for each area and column, by year. */
export function sourcesOf(
  assumptions: DemandAssumptions,
  areas: readonly Area[],
  arrivals: Arrivals,
): SimulatedSource[] {
  const parts = partsOf(areas, assumptions.allocation, valueOf(assumptions, 'identified'));
  const years = yearsOf(assumptions);
  return columns.flatMap((column) => {
    const national = years.map((year) => nationalDemand(assumptions, column, year)[arrivals.demand].mean);
    const stays = phases.map((phase) => ({
      phase,
      days: daysOf(assumptions, column, phase),
      goesOn: goesOn(assumptions, phase),
    }));
    return areas.map((area, index) => ({
      area: area.id,
      column,
      partiesAYear: national.map((parties) => parties * (parts[index]?.share ?? 0)),
      people: partOf(assumptions, column).people,
      groupSize: valueOf(assumptions, 'groupSize'),
      urgentShare: arrivals.urgentShare,
      stays,
      hours: arrivals.hours(area),
    }));
  });
}

function goesOn(assumptions: DemandAssumptions, phase: Phase): number {
  if (phase === 'recovery') return 0;
  return valueOf(assumptions, phase === 'urgent' ? 'toReflection' : 'toRecovery');
}

/**
 * The same homes and the same people without and with the platform: each caller rings the nearest home that receives them and waits for it, or sees every
 * bed of the network at once. What differs is what coordination alone is worth.
 */
export const withoutAndWith = (network: SimulatedNetwork, rule: SimulationRule): readonly [Scenario, Scenario] => [
  { network, rule: { ...rule, calls: 1, order: 'nearest' } },
  { network, rule: { ...rule, calls: null } },
];
