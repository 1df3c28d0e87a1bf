import { type Equity, equityOf, type EquityRule, type Journey, type Reach } from '@iwaa/shared/expansion/equity';
import type { PhasingProblem, Served } from '@iwaa/shared/expansion/phasing';
import type { Reached } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';
import { refusal } from '@iwaa/shared/expansion/sizing/loss';

import { get } from '../solver/numbers.ts';

/** By group and zone: erlangs or people. */
type Amounts = readonly (readonly number[])[];

/** A journey that cannot be made weighs like ten of the longest that can. */
const unreachedTimes = 10;

export const equityRule = (travelHours: number): EquityRule => ({
  within: travelHours,
  unreached: unreachedTimes * travelHours,
});

/** Everybody of a year with the way to their place, and those who have none; less than a millionth of a zone is rounding. */
export function journeysIn(
  { groups, zones, hours }: PhasingProblem,
  served: readonly Served[],
  amounts: Amounts,
): Journey[] {
  const shares = Map.groupBy(served, ({ group, zone }) => `${group} ${zone}`);
  return groups.flatMap((_, group) =>
    zones.flatMap(({ region }, zone) => {
      const people = get(get(amounts, group), zone);
      if (people === 0) return [];
      const some = shares.get(`${group} ${zone}`) ?? [];
      const rest = 1 - sum(some.map(({ share }) => share));
      const who = { region, group: String(group) };
      return [
        ...some.map(({ site, share }) => ({ ...who, people: people * share, hours: get(get(hours, site), zone) })),
        ...(rest > 1e-6 ? [{ ...who, people: people * rest, hours: null }] : []),
      ];
    }),
  );
}

/** What each region and each group gets in a year, and how often its units are full. */
export type YearReached = {
  readonly region: (id: string) => Reached;
  readonly group: (place: number) => Reached;
  /** Of everybody served. */
  readonly full: number | null;
};

/** `beds` by site and group; `groupSize` as units were sized for. */
export function reachedIn(
  problem: PhasingProblem,
  served: readonly Served[],
  year: { readonly load: Amounts; readonly beds: Amounts },
  groupSize: number,
): YearReached {
  const { regions, groups } = equityOf(journeysIn(problem, served, year.load), equityRule(0));
  const flows = flowsIn(served, year, groupSize);
  const named = (all: Equity['regions'], name: string) => all.find((reach) => reach.name === name);
  return {
    region: (id) =>
      told(
        named(regions, id),
        flows.filter(({ zone }) => get(problem.zones, zone).region === id),
      ),
    group: (place) =>
      told(
        named(groups, String(place)),
        flows.filter(({ group }) => group === place),
      ),
    full: fullOf(flows),
  };
}

type Flow = Served & { readonly load: number; readonly refused: number };

/** Who is served, in erlangs, with the share that their unit turns away under all the load that it serves. */
function flowsIn(
  served: readonly Served[],
  { load, beds }: { readonly load: Amounts; readonly beds: Amounts },
  groupSize: number,
): Flow[] {
  const flows = served.map((one) => ({ ...one, load: one.share * get(get(load, one.group), one.zone) }));
  const units = Map.groupBy(flows, ({ site, group }) => `${site} ${group}`);
  return [...units.values()].flatMap((some) => {
    const all = sum(some.map((one) => one.load));
    return some.map((one) => ({ ...one, refused: refusal(get(get(beds, one.site), one.group), all, groupSize) }));
  });
}

function fullOf(flows: readonly Flow[]): number | null {
  const all = sum(flows.map(({ load }) => load));
  return all === 0 ? null : sum(flows.map(({ load, refused }) => load * refused)) / all;
}

const told = (reach: Reach | undefined, flows: readonly Flow[]): Reached => ({
  load: reach?.people ?? 0,
  // Where nobody is in need, all are covered.
  covered: reach ? 1 - reach.unreached : 1,
  full: fullOf(flows),
  meanHours: reach?.meanHours ?? null,
  ninetiethHours: reach?.ninetiethHours ?? null,
});
