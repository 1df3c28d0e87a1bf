import type { Figures, SimulationResult } from '@iwaa/shared/expansion/simulation/model';

import { at, get } from '../solver/numbers.ts';
import { intervalOf } from './intervals.ts';
import { addedUp, type Count, type Tally } from './tally.ts';
import { daysOfYear, type World } from './world.ts';

/** What a figure is of one run's counts; none where nobody asked or nobody was placed. */
const measures: Readonly<Record<keyof Figures, (of: Count) => number>> = {
  refused: ({ refused, asked }) => refused / asked,
  urgentRefused: ({ urgentRefused, urgentAsked }) => urgentRefused / urgentAsked,
  waited: ({ waited, placed }) => waited / placed,
  waitDays: ({ waitDays, placed }) => waitDays / placed,
  journeyHours: ({ journeyDays, placed }) => (24 * journeyDays) / placed,
};

export const sharesRefused = (runs: readonly Tally[]): number[] =>
  runs.map((run) => measures.refused(addedUp(run.sources)));

export function resultOf(world: World, runs: readonly Tally[]): SimulationResult {
  const { network, rule } = world;
  const perYear = (of: (run: Tally) => number) => intervalOf(runs.map((run) => of(run) / rule.years));
  const figuresBy = (isOf: (source: number) => boolean): Figures =>
    figuresOf(runs.map((run) => addedUp(run.sources.filter((_, source) => isOf(source)))));
  return {
    runs: runs.length,
    events: runs.reduce((total, { events }) => total + events, 0),
    all: figuresBy(() => true),
    columns: distinct(network.sources.map(({ column }) => column)).map((column) => ({
      column,
      figures: figuresBy((source) => get(network.sources, source).column === column),
    })),
    areas: distinct(network.sources.map(({ area }) => area)).map((area) => ({
      area,
      figures: figuresBy((source) => get(network.sources, source).area === area),
    })),
    homes: network.homes.map(({ id }, home) => ({ id, ...fillingOf(world, runs, home) })),
    moved: perYear(({ moved }) => moved),
    lapsed: perYear(({ lapsed }) => lapsed),
    blockedDays: perYear(({ blockedDays }) => blockedDays),
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function figuresOf(counts: readonly Count[]): Figures {
  const interval = (name: keyof Figures) => intervalOf(counts.map(measures[name]));
  return {
    refused: interval('refused'),
    urgentRefused: interval('urgentRefused'),
    waited: interval('waited'),
    waitDays: interval('waitDays'),
    journeyHours: interval('journeyHours'),
  };
}

function fillingOf({ network, rule, end }: World, runs: readonly Tally[], home: number) {
  const days = runs.map(({ residentDays }) => at(residentDays, home));
  const bedDays = get(network.homes, home).rooms.reduce(
    (total, { beds, fromDay }) => total + beds * Math.max(0, end - Math.max(0, fromDay)),
    0,
  );
  return {
    residents: intervalOf(days.map((one) => one / (rule.years * daysOfYear))),
    occupancy: intervalOf(days.map((one) => one / bedDays)),
  };
}

/** Differences to the first scenario, run by run: the people are the same, so that chance they share cancels. */
export function gainsOf(first: readonly Tally[], other: readonly Tally[]) {
  const [before, after] = [first, other].map((runs) => runs.map(({ sources }) => addedUp(sources)));
  const gain = (name: keyof Figures) =>
    intervalOf((after ?? []).map((count, run) => measures[name](count) - measures[name](get(before ?? [], run))));
  return {
    refused: gain('refused'),
    waited: gain('waited'),
    waitDays: gain('waitDays'),
    journeyHours: gain('journeyHours'),
  };
}
