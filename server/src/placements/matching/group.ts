import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { GroupProof } from '@iwaa/shared/placements/group';

import { bedsFor, fitsTogether, type Group, type Parties } from './parties.ts';
import { seated } from './pair.ts';

/** Where each unit of a group goes: a unit stays together, in one center. */
export type Split = {
  readonly parts: readonly { readonly center: CenterFacts; readonly parties: Parties }[];
  readonly unplaced: readonly number[];
  readonly proof: GroupProof;
};

/** Looks at center and units that are worth it in one search; beyond, the answer says that it was not proven. */
const mostLooks = 1200;
const mostSteps = 30_000;
const mostSets = 600;
const largestSet = 4;

type Search = {
  readonly centers: readonly CenterFacts[];
  readonly group: Group;
  /** Beds that could take each person of the group, by center and person: what any plan must obey, and no more. */
  readonly beds: ReadonlyMap<CenterFacts, readonly (readonly string[])[]>;
  /** Centers that could take each unit by itself. */
  readonly homes: readonly (readonly CenterFacts[])[];
  readonly looks: Map<string, Parties | null>;
  steps: number;
  /** False once something was left untried, or tried in some ways only. */
  exhaustive: boolean;
};

/**
 * All of a group over centers, or as much of it as can be, best first: `centers` come in the order of preference. Fewest centers, then the most
 * preferred. Every set of centers that could be enough is searched to the end; only when a limit was met is "none" not a proof.
 */
export function splitGroup(centers: readonly CenterFacts[], group: Group): Split {
  const search = begin(centers, group);
  if (couldTake(search, search.centers) === group.people.length) {
    for (const { set, fewerRefuted } of setsOf(search)) {
      const plan = couldTake(search, set) === group.people.length ? within(search, set) : undefined;
      if (plan) return { parts: plan, unplaced: [], proof: fewerRefuted ? 'fewest-centers' : 'whole' };
    }
    search.steps = 0;
    const plan = search.centers.length > largestSet || !search.exhaustive ? within(search, search.centers) : undefined;
    if (plan) return { parts: plan, unplaced: [], proof: 'whole' };
  }
  return { ...largestPart(search), proof: search.exhaustive ? 'none-exists' : 'not-found' };
}

function begin(all: readonly CenterFacts[], group: Group): Search {
  const homes = group.units.map((unit) => all.filter((center) => fitsTogether(center, [unit], group).parties));
  const centers = all.filter((center) => homes.some((each) => each.includes(center)));
  const beds = new Map(
    centers.map((center) => [center, group.people.map((_, index) => bedsFor(center, index, group))]),
  );
  return { centers, group, homes, beds, looks: new Map(), steps: 0, exhaustive: true };
}

/** How many people these centers could take at the very most. */
function couldTake({ beds, group }: Search, centers: readonly CenterFacts[]): number {
  const takers = new Map<string, number[]>();
  for (const center of centers)
    beds.get(center)?.forEach((ids, person) => {
      for (const id of ids) takers.set(id, [...(takers.get(id) ?? []), person]);
    });
  return seated(group.people.length, [...takers.values()]).filter((place) => place !== undefined).length;
}

/** Sets of centers from the smallest on, those of preferred centers first; with each, whether all smaller ones were refuted for certain. */
function* setsOf(search: Search): Generator<{ set: readonly CenterFacts[]; fewerRefuted: boolean }> {
  const { centers, group } = search;
  let given = 0;
  for (let size = 1; size <= Math.min(largestSet, centers.length, group.units.length); size++) {
    const fewerRefuted = search.exhaustive;
    for (const set of choose(centers, size)) {
      if (++given > mostSets) {
        search.exhaustive = false;
        return;
      }
      yield { set, fewerRefuted };
    }
  }
  if (Math.min(centers.length, group.units.length) > largestSet) search.exhaustive = false;
}

function* choose<T>(from: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first <= from.length - size; first++)
      for (const rest of choose(from.slice(first + 1), size - 1)) yield [...from.slice(first, first + 1), ...rest];
}

/** Every way to give the units to these centers, hardest unit first, until one serves them all. */
function within(search: Search, centers: readonly CenterFacts[]): Split['parts'] | undefined {
  const { group, homes } = search;
  const units = group.units
    .map((people, index) => ({
      people,
      name: group.names[index] ?? '',
      homes: (homes[index] ?? []).filter((one) => centers.includes(one)),
    }))
    .toSorted(
      (one, other) =>
        one.homes.length - other.homes.length ||
        Number(isMarked(group, other.people)) - Number(isMarked(group, one.people)) ||
        other.people.length - one.people.length ||
        one.name.localeCompare(other.name),
    );
  const given = new Map<CenterFacts, readonly (readonly number[])[]>();
  const place = (at: number, least: number): boolean => {
    const unit = units[at];
    if (!unit) return true;
    if (++search.steps > mostSteps) search.exhaustive = false;
    if (!search.exhaustive && search.steps > mostSteps) return false;
    const next = units[at + 1];
    return unit.homes.some((center) => {
      const index = centers.indexOf(center);
      const before = given.get(center) ?? [];
      const together = [...before, unit.people];
      if (index < least || areApart(group, before, unit.people) || !look(search, center, together)) return false;
      given.set(center, together);
      // Of two units alike, the later goes to no center before the earlier one's: the same plan would be tried again.
      if (place(at + 1, next?.name === unit.name ? index : 0)) return true;
      given.set(center, before);
      return false;
    });
  };
  if (!place(0, 0)) return undefined;
  return [...given].flatMap(([center, people]) => {
    const parties = people.length > 0 && look(search, center, people);
    return parties ? [{ center, parties }] : [];
  });
}

const isMarked = ({ apart }: Group, unit: readonly number[]) =>
  apart.some((pair) => pair.some((one) => unit.includes(one)));

const areApart = ({ apart }: Group, there: readonly (readonly number[])[], unit: readonly number[]) =>
  apart.some(([one, other]) =>
    there.some(
      (people) => (people.includes(one) && unit.includes(other)) || (people.includes(other) && unit.includes(one)),
    ),
  );

/** Does the center take these units at once; each question is answered once, whoever of several alike is meant. */
function look(search: Search, center: CenterFacts, units: readonly (readonly number[])[]): Parties | undefined {
  const key = `${center.centerId} ${units
    .map((unit) => unit.join('.'))
    .toSorted()
    .join(' ')}`;
  const known = search.looks.get(key);
  if (known !== undefined) return known ?? undefined;
  if (search.looks.size >= mostLooks) {
    search.exhaustive = false;
    return undefined;
  }
  const { parties, proven } = fitsTogether(center, units, search.group);
  if (!parties && !proven) search.exhaustive = false;
  search.looks.set(key, parties ?? null);
  return parties;
}

/** As many people as find a place when all cannot: units one after the other in several orders, the best of them. */
function largestPart(search: Search): Pick<Split, 'parts' | 'unplaced'> {
  const { group, homes, centers } = search;
  const all = group.units.map((unit, index) => ({ unit, homes: homes[index] ?? [] }));
  const orders = [
    all.toSorted((one, other) => one.homes.length - other.homes.length || other.unit.length - one.unit.length),
    all.toSorted((one, other) => other.unit.length - one.unit.length),
    all,
  ];
  search.looks.clear();
  const plans = orders.map((order) => {
    const given = new Map<CenterFacts, readonly (readonly number[])[]>();
    for (const { unit, homes: open } of order) {
      const home = open.find((center) => {
        const before = given.get(center) ?? [];
        return !areApart(group, before, unit) && fitsTogether(center, [...before, unit], group).parties;
      });
      if (home) given.set(home, [...(given.get(home) ?? []), unit]);
    }
    return given;
  });
  const placed = (plan: (typeof plans)[number]) => [...plan.values()].flat(2);
  const best = plans.reduce((one, other) => (placed(other).length > placed(one).length ? other : one));
  const there = new Set(placed(best));
  return {
    parts: centers.flatMap((center) => {
      const units = best.get(center);
      const parties = units && fitsTogether(center, units, group).parties;
      return parties ? [{ center, parties }] : [];
    }),
    unplaced: group.people.flatMap((_, index) => (there.has(index) ? [] : [index])),
  };
}
