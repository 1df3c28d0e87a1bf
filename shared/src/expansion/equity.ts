/** Who is reached and who is not, by region and by group: averages hide men, boys and the far regions (planning.md §5). */
import { ensureNumber, sum } from './ranges.ts';

/** People of one area and group in need, and hours to the place that would receive them; null when there is none. */
export type Journey = {
  readonly region: string;
  readonly group: string;
  readonly people: number;
  readonly hours: number | null;
};
export type EquityRule = {
  /** Hours within which help is near. */
  readonly within: number;
  /** Hours that stand for a journey that cannot be made: it must weigh, or the unreached would vanish. */
  readonly unreached: number;
};
export type Reach = {
  readonly name: string;
  readonly people: number;
  /** Share with a place within the hours of the rule. */
  readonly near: number;
  /** Share with no place at all. */
  readonly unreached: number;
  /** Of those with a place; null when nobody has one. */
  readonly meanHours: number | null;
  readonly ninetiethHours: number | null;
};
export type Equity = {
  readonly all: Reach;
  readonly regions: readonly Reach[];
  readonly groups: readonly Reach[];
  readonly worstRegion: Reach | null;
  /** Of hours over people, 0 when all travel alike; towards 1 when a few travel for all. */
  readonly gini: number;
  /** Of the same; `between` regions and `within` them add up to `total`. */
  readonly theil: { readonly total: number; readonly between: number; readonly within: number };
};

/** Throws RangeError for people or hours below 0. */
export function equityOf(journeys: readonly Journey[], rule: EquityRule): Equity {
  for (const { people, hours } of journeys) {
    ensureNumber('people', people, 0);
    ensureNumber('hours', hours ?? 0, 0);
  }
  const regions = reachBy(journeys, ({ region }) => region, rule);
  const burden = journeys.map((one) => ({ ...one, hours: one.hours ?? rule.unreached }));
  return {
    all: reachOf('', journeys, rule),
    regions,
    groups: reachBy(journeys, ({ group }) => group, rule),
    worstRegion: regions.toSorted((one, other) => one.near - other.near)[0] ?? null,
    gini: giniOf(burden),
    theil: theilOf(burden),
  };
}

/** Beds for every 100 000 people of each region or group; null where nobody lives. */
export function bedsPer100000(
  places: readonly { readonly name: string; readonly beds: number; readonly population: number }[],
): { readonly name: string; readonly rate: number | null }[] {
  return places.map(({ name, beds, population }) => ({
    name,
    rate: population === 0 ? null : (beds * 100_000) / population,
  }));
}

function reachBy(journeys: readonly Journey[], key: (one: Journey) => string, rule: EquityRule): Reach[] {
  return [...Map.groupBy(journeys, key)].map(([name, some]) => reachOf(name, some, rule));
}

function reachOf(name: string, journeys: readonly Journey[], { within }: EquityRule): Reach {
  const people = sum(journeys.map((one) => one.people));
  const made = journeys
    .flatMap(({ hours, people: some }) => (hours === null ? [] : [{ hours, people: some }]))
    .toSorted((one, other) => one.hours - other.hours);
  const reached = sum(made.map((one) => one.people));
  const near = sum(made.filter(({ hours }) => hours <= within).map((one) => one.people));
  return {
    name,
    people,
    near: people === 0 ? 0 : near / people,
    unreached: people === 0 ? 0 : (people - reached) / people,
    meanHours: reached === 0 ? null : sum(made.map((one) => one.hours * one.people)) / reached,
    ninetiethHours: reached === 0 ? null : at(0.9 * reached, made),
  };
}

type Weighed = { readonly hours: number; readonly people: number };

/** Hours of the person at this place in the line of the sorted. */
function at(place: number, sorted: readonly Weighed[]): number {
  let passed = 0;
  const found = sorted.find(({ people }) => (passed += people) >= place * (1 - 1e-12));
  return found?.hours ?? sorted.at(-1)?.hours ?? 0;
}

/** Σ Σ |c_i - c_j| h_i h_j / (2 mean), with weights that sum to 1; by sorting. */
export function giniOf(journeys: readonly Weighed[]): number {
  const people = sum(journeys.map((one) => one.people));
  const total = sum(journeys.map((one) => one.hours * one.people));
  if (people === 0 || total === 0) return 0;
  let [before, differences] = [0, 0];
  for (const { hours, people: some } of journeys.toSorted((one, other) => one.hours - other.hours)) {
    differences += hours * some * (2 * before + some - people);
    before += some;
  }
  return differences / (people * total);
}

/** Σ h_i (c_i / mean) ln(c_i / mean), split into between and within regions. */
export function theilOf(journeys: readonly (Weighed & { readonly region: string })[]): Equity['theil'] {
  const regions = [...Map.groupBy(journeys, ({ region }) => region).values()].map((some) => ({
    people: sum(some.map((one) => one.people)),
    hours: meanOf(some),
  }));
  const [total, between] = [entropy(journeys), entropy(regions)];
  return { total, between, within: total - between };
}

function entropy(journeys: readonly Weighed[]): number {
  const people = sum(journeys.map((one) => one.people));
  const mean = meanOf(journeys);
  if (people === 0 || mean === 0) return 0;
  const term = (ratio: number) => (ratio === 0 ? 0 : ratio * Math.log(ratio));
  return sum(journeys.map(({ hours, people: some }) => (some / people) * term(hours / mean)));
}

function meanOf(journeys: readonly Weighed[]): number {
  const people = sum(journeys.map((one) => one.people));
  return people === 0 ? 0 : sum(journeys.map((one) => one.hours * one.people)) / people;
}
