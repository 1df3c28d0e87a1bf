/** Small networks for the tests of the simulation: one home of eight beds for women, who come one by one and stay 90 days. */
import type {
  Scenario,
  SimulatedHome,
  SimulatedNetwork,
  SimulatedRoom,
  SimulatedSource,
  SimulationRule,
} from '@iwaa/shared/expansion/simulation/model';

import { daysOfYear } from '../src/expansion/simulation/world.ts';

export const stayDays = 90;

export const aRoom = (more: Partial<SimulatedRoom> = {}): SimulatedRoom => ({
  ...{ beds: 8, receives: ['woman'], mixing: 'open', fromDay: 0 },
  ...more,
});
export const aHome = (more: Partial<SimulatedHome> = {}): SimulatedHome => ({
  ...{ id: 'home', rooms: [aRoom()], phases: ['urgent', 'reflection', 'recovery'], staffed: null },
  ...more,
});
/** Women who fill `load` beds on average if nobody is refused. */
export const someWomen = (load: number, more: Partial<SimulatedSource> = {}): SimulatedSource => ({
  ...{ area: 'here', column: 'woman', partiesAYear: [(load * daysOfYear) / stayDays], people: 1, groupSize: 1 },
  ...{ urgentShare: 0, stays: [{ phase: 'urgent', days: stayDays, goesOn: 0 }], hours: [0] },
  ...more,
});

type More = { readonly network?: Partial<SimulatedNetwork>; readonly rule?: Partial<SimulationRule> };
export const aScenario = ({ network, rule }: More = {}): Scenario => ({
  network: { homes: [aHome()], sources: [someWomen(4.543)], law: 'exponential', variation: 1.2, ...network },
  rule: {
    ...{ years: 40, order: 'nearest', calls: null, reserve: 0, mostDaysWaiting: 0 },
    ...{ transfers: false, lapses: 0, holdHours: 0 },
    ...rule,
  },
});
