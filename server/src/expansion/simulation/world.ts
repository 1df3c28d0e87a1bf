import { type Column, columns } from '@iwaa/shared/availability/availability';
import { type Phase, phases } from '@iwaa/shared/expansion/demand/assumptions';
import { spreadOf } from '@iwaa/shared/expansion/random';
import { ensureNumber, ensureWhole, sum } from '@iwaa/shared/expansion/ranges';
import type {
  Scenario,
  SimulatedHome,
  SimulatedNetwork,
  SimulatedRoom,
  SimulatedSource,
  SimulationRule,
} from '@iwaa/shared/expansion/simulation/model';

export const daysOfYear = 365;
const mixingCodes = { open: 0, 'one-group': 1, 'one-party': 2 } as const;

/** A source as the loop reads it. */
export type WorldSource = SimulatedSource & {
  readonly columnCode: number;
  /** Greatest rate of parties a day; others are thinned out of it. */
  readonly mostADay: number;
  readonly wholePeople: number;
  /** By phase, the homes that a caller asks: within reach, receiving the column and serving the phase, nearest first, no more than can be called. */
  readonly asked: readonly Int32Array[];
  /** Days that the journey takes, by home. */
  readonly daysTo: Float64Array;
};
export type World = {
  readonly rule: SimulationRule;
  readonly network: SimulatedNetwork;
  readonly sources: readonly WorldSource[];
  readonly roomBeds: Int32Array;
  readonly homeOf: Int32Array;
  readonly roomMixing: Int32Array;
  readonly roomFrom: Float64Array;
  /** Rooms of a home that receive a column, at `home * columns + column`. */
  readonly roomsFor: readonly Int32Array[];
  readonly roomsOf: readonly Int32Array[];
  /** A bit for each phase that a home serves. */
  readonly phasesOf: Int32Array;
  /** Residents whom staff can receive, by home; as many as come where it is no limit. */
  readonly staffedByDay: Float64Array;
  readonly staffedByNight: Float64Array;
  /** Of log-normal stays. */
  readonly spread: number;
  /** Three mean stays at least, so that a start with empty beds is forgotten. */
  readonly warmUp: number;
  readonly end: number;
};

/** Throws RangeError, naming the figure, for what no network can have. */
export function worldOf({ network, rule }: Scenario): World {
  ensureFigures(network, rule);
  const rooms = network.homes.flatMap(({ rooms: ofHome }, home) => ofHome.map((room) => ({ ...room, home })));
  const indices = (home: number, column?: Column) =>
    Int32Array.from(
      rooms.flatMap((room, index) =>
        room.home === home && (column === undefined || room.receives.includes(column)) ? [index] : [],
      ),
    );
  return {
    rule,
    network,
    sources: network.sources.map((source) => worldSource(source, network.homes, rule)),
    roomBeds: Int32Array.from(rooms, ({ beds }) => beds),
    homeOf: Int32Array.from(rooms, ({ home }) => home),
    roomMixing: Int32Array.from(rooms, ({ mixing }) => mixingCodes[mixing]),
    roomFrom: Float64Array.from(rooms, ({ fromDay }) => (fromDay <= 0 ? -Infinity : fromDay)),
    roomsFor: network.homes.flatMap((_, home) => columns.map((column) => indices(home, column))),
    roomsOf: network.homes.map((_, home) => indices(home)),
    phasesOf: Int32Array.from(network.homes, (home) => sum(home.phases.map((phase) => 1 << phases.indexOf(phase)))),
    staffedByDay: Float64Array.from(network.homes, ({ staffed }) => staffed?.day ?? Infinity),
    staffedByNight: Float64Array.from(network.homes, ({ staffed }) => staffed?.night ?? Infinity),
    spread: spreadOf(network.variation),
    warmUp: 3 * Math.max(1, ...network.sources.map(longestStay)),
    end: rule.years * daysOfYear,
  };
}

function worldSource(source: SimulatedSource, homes: readonly SimulatedHome[], { calls }: SimulationRule): WorldSource {
  const receives = ({ rooms }: SimulatedHome) => rooms.some((room) => room.receives.includes(source.column));
  const reached = homes
    .flatMap((one, home) => {
      const hours = source.hours[home] ?? null;
      return hours === null || !receives(one) ? [] : [{ home, hours, serves: one.phases }];
    })
    .toSorted((one, other) => one.hours - other.hours);
  const asked = (phase: Phase) => reached.filter(({ serves }) => serves.includes(phase)).slice(0, calls ?? Infinity);
  return {
    ...source,
    columnCode: columns.indexOf(source.column),
    mostADay: Math.max(0, ...source.partiesAYear) / daysOfYear / source.groupSize,
    wholePeople: Math.floor(source.people),
    asked: phases.map((phase) => Int32Array.from(asked(phase), ({ home }) => home)),
    daysTo: Float64Array.from(homes, (_, home) => (source.hours[home] ?? 0) / 24),
  };
}

const longestStay = ({ stays }: SimulatedSource): number => sum(stays.map(({ days }) => days));

function ensureFigures({ homes, sources, variation }: SimulatedNetwork, rule: SimulationRule): void {
  ensureWhole('years', rule.years, 1, 50);
  ensureWhole('reserve', rule.reserve, 0, 1000);
  ensureWhole('calls', rule.calls ?? 1, 1);
  ensureNumber('days of waiting', rule.mostDaysWaiting ?? 0, 0);
  ensureNumber('lapses', rule.lapses, 0, 1);
  ensureNumber('hours of a hold', rule.holdHours, 0, 10_000);
  ensureNumber('variation', variation, 0, 20);
  ensureWhole('homes', homes.length, 1, 5000);
  for (const { beds, fromDay } of homes.flatMap(({ rooms }): readonly SimulatedRoom[] => rooms)) {
    ensureWhole('beds', beds, 1, 10_000);
    ensureNumber('opening day', fromDay, -1e6, 1e6);
  }
  for (const source of sources) {
    for (const parties of source.partiesAYear) ensureNumber('parties a year', parties, 0, 1e6);
    ensureWhole('years of parties', source.partiesAYear.length, 1);
    ensureNumber('people', source.people, 1, 30);
    ensureNumber('groupSize', source.groupSize, 1, 1000);
    ensureNumber('urgent share', source.urgentShare, 0, 1);
    ensureWhole('phases', source.stays.length, 1, phases.length);
    for (const { days, goesOn } of source.stays) {
      ensureNumber('days', days, 0, 10_000);
      ensureNumber('share that goes on', goesOn, 0, 1);
    }
  }
}
