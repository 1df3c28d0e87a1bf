import { phases } from '@iwaa/shared/expansion/demand/assumptions';
import type { PhasedPlan } from '@iwaa/shared/expansion/phasing';
import type { SimulatePlan } from '@iwaa/shared/expansion/planning';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { type SimulatedNetwork, type SimulationRule, usualEffort } from '@iwaa/shared/expansion/simulation/model';
import { sourcesOf, withoutAndWith } from '@iwaa/shared/expansion/simulation/sources';

import { bedsByUnit } from '../plan/beds.ts';
import type { SimulationJob } from '../simulation/start.ts';
import { get } from '../solver/numbers.ts';
import type { PlanningPlaces } from './places.ts';
import type { Posed } from './problem.ts';
import { roomsOf } from './rooms.ts';

/** Assumed: stays differ a little more than those of an exponential law, and a hold on which nobody arrives is given up after a night. */
const variation = 1.2;
const holdHours = 12;

/**
 * The network of a plan, played through without and with the platform: its sites as homes whose rooms open year by year, the people of the
 * scenario as they arrive in each province. Staff is never the limit. A plan without a bed gives a job without a home, which cannot be started.
 */
export function simulationOf(
  content: ScenarioContent,
  { problem }: Posed,
  { units }: Pick<PhasedPlan, 'units'>,
  input: SimulatePlan,
  { provinces }: PlanningPlaces,
): SimulationJob {
  const built = problem.sites
    .map(({ id }, site) => ({
      id,
      hours: hoursOf(content, problem, site),
      rooms: roomsIn(content, problem, get(units, site)),
    }))
    .filter(({ rooms }) => rooms.length > 0);
  const network: SimulatedNetwork = {
    homes: built.map(({ id, rooms }) => ({ id, rooms, phases, staffed: null })),
    sources: sourcesOf(content.demand, provinces, {
      demand: content.demandFor,
      urgentShare: input.urgentShare,
      hours: ({ id }) => built.map(({ hours }) => hours.get(id) ?? null),
    }),
    law: input.law,
    variation,
  };
  const { order, reserve, mostDaysWaiting, transfers, lapses, seed, mostRuns } = input;
  const rule: SimulationRule = {
    years: problem.load.length,
    calls: null,
    holdHours,
    order,
    reserve,
    mostDaysWaiting,
    transfers,
    lapses,
  };
  return { scenarios: withoutAndWith(network, rule), effort: { ...usualEffort, seed, mostRuns } };
}

/** From the areas that are near enough. */
const hoursOf = (
  { travelHours }: ScenarioContent,
  { hours, zones }: Posed['problem'],
  site: number,
): ReadonlyMap<string, number> =>
  new Map(
    zones.map(({ id }, zone) => [id, get(get(hours, site), zone)] as const).filter(([, one]) => one <= travelHours),
  );

function roomsIn(content: ScenarioContent, { sizes }: Posed['problem'], units: PhasedPlan['units'][number]) {
  const beds = units.map((year) => bedsByUnit(sizes, year));
  return content.units.flatMap((_, unit) =>
    roomsOf(
      content,
      unit,
      beds.map((year) => get(year, unit)),
    ),
  );
}
