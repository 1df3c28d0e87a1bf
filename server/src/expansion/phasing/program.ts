import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { type Draft, draft } from '../solver/highs.ts';
import { get, range } from '../solver/numbers.ts';
import { bedsIn } from './check.ts';
import { moneyRows } from './money.ts';

/** What a planner demands, as a row of the program: what can stand in the way of a plan, and be relaxed. */
export type Demanded =
  | { readonly kind: 'money'; readonly years: readonly number[] }
  | { readonly kind: 'openings'; readonly year: number }
  | { readonly kind: 'region'; readonly region: string; readonly year: number }
  | { readonly kind: 'standing'; readonly site: string; readonly year: number }
  | { readonly kind: 'least-beds' | 'most-beds' | 'apart'; readonly site: string; readonly year: number };

export type Program = {
  readonly draft: Draft;
  readonly open: (site: number, year: number) => number;
  /** Column of a size, 1 and more. */
  readonly size: (site: number, year: number, group: number, size: number) => number;
  /** By row: what it says, when it says something that a planner asked for. */
  readonly demanded: ReadonlyMap<number, Demanded>;
};

type Entry = readonly [column: number, value: number];
const open = -Infinity;

/**
 * The model of `planning.md` §4.1 as it is written there, every row, for HiGHS: rows (4) to (9), (11) and region minimums. `elastic` lets each
 * demand be broken at a cost: it answers the columns to put into the row. Rows about who is served are added by `serve`.
 */
export function structureOf(
  problem: PhasingProblem,
  elastic: (demanded: Demanded, program: Draft) => readonly Entry[] = () => [],
): Program {
  const { sites, groups, sizes, load, rules } = problem;
  const [years, units, kinds] = [load.length, groups.length, sizes.length];
  const program = draft();
  const demanded = new Map<number, Demanded>();
  for (const _ of range(sites.length * years * (1 + units * kinds))) program.column(0, 0, 1, true);
  const block = 1 + units * kinds;
  const openAt = (site: number, year: number) => (site * years + year) * block;
  const sizeAt = (site: number, year: number, group: number, size: number) =>
    openAt(site, year) + 1 + group * kinds + size - 1;
  const demand = (what: Demanded, lower: number, upper: number, entries: readonly Entry[]) => {
    demanded.set(program.row(lower, upper, [...entries, ...elastic(what, program)]), what);
  };
  const result: Program = { draft: program, open: openAt, size: sizeAt, demanded };
  for (const site of range(sites.length))
    for (const year of range(years)) siteRows(problem, result, site, year, demand);
  for (const { years: of, limit } of moneyRows(problem.grants, years))
    demand(
      { kind: 'money', years: of },
      open,
      limit + standingCredit(problem, of),
      of.flatMap((year) => costEntries(problem, result, year)),
    );
  for (const year of range(years)) {
    const opened = sites.flatMap(({ existing }, site) => (existing ? [] : openingEntries(result, site, year)));
    demand({ kind: 'openings', year }, open, get(rules.mostOpenings, year), opened);
    for (const { region, centers, from } of rules.regionMinimums) {
      const members = sites.flatMap((site, place): Entry[] =>
        site.region === region ? [[openAt(place, year), 1]] : [],
      );
      if (year >= from) demand({ kind: 'region', region, year }, centers, Infinity, members);
    }
  }
  return result;
}

type Demand = (what: Demanded, lower: number, upper: number, entries: readonly Entry[]) => void;

function siteRows(problem: PhasingProblem, program: Program, site: number, year: number, demand: Demand): void {
  const { sizes, groups, rules } = problem;
  const { id, existing, leastBeds, mostBeds } = get(problem.sites, site);
  const { draft: rows, open: openAt } = program;
  const x = openAt(site, year);
  const chosen = (group: number) =>
    range(sizes.length).map((size): Entry => [program.size(site, year, group, size + 1), 1]);
  for (const group of range(groups.length)) {
    rows.row(open, 0, [...chosen(group), [x, -1]]);
    const grown = [
      ...bedEntries(problem, program, site, year, group, 1),
      ...(year > 0 ? bedEntries(problem, program, site, year - 1, group, -1) : []),
    ];
    if (year > 0) rows.row(0, Infinity, grown);
  }
  if (year > 0)
    rows.row(0, Infinity, [
      [x, 1],
      [openAt(site, year - 1), -1],
    ]);
  const all = range(groups.length).flatMap((group) => bedEntries(problem, program, site, year, group, 1));
  const standing = existing ? bedsIn(sizes, existing.units) : 0;
  const least = existing ? Math.min(leastBeds, standing) : leastBeds;
  demand({ kind: 'least-beds', site: id, year }, 0, Infinity, [...all, [x, -least]]);
  demand({ kind: 'most-beds', site: id, year }, open, 0, [...all, [x, -Math.max(mostBeds, standing)]]);
  for (const [one, other] of rules.apart)
    demand({ kind: 'apart', site: id, year }, open, 1, [...chosen(one), ...chosen(other)]);
  if (!existing) return;
  if (year < existing.from) rows.row(0, 0, [[x, 1]]);
  else
    for (const [group, size] of existing.units.entries())
      if (size > 0)
        demand(
          { kind: 'standing', site: id, year },
          get(sizes, size - 1).beds,
          Infinity,
          bedEntries(problem, program, site, year, group, 1),
        );
}

const bedEntries = (
  { sizes }: PhasingProblem,
  { size: sizeAt }: Program,
  site: number,
  year: number,
  group: number,
  sign: number,
): Entry[] => sizes.map(({ beds }, size) => [sizeAt(site, year, group, size + 1), sign * beds]);

const openingEntries = ({ open: openAt }: Program, site: number, year: number): Entry[] =>
  year === 0
    ? [[openAt(site, year), 1]]
    : [
        [openAt(site, year), 1],
        [openAt(site, year - 1), -1],
      ];

/** Row (8) of one year: F, G, O and V, with what was there the year before. */
export function costEntries(problem: PhasingProblem, program: Program, year: number): Entry[] {
  const scale = (1 + problem.rules.inflation) ** year;
  const sums = new Map<number, number>();
  const put = (entries: readonly Entry[], factor: number) => {
    for (const [column, value] of entries) sums.set(column, (sums.get(column) ?? 0) + factor * value * scale);
  };
  for (const [site, { costs, existing }] of problem.sites.entries()) {
    if (!existing) put(openingEntries(program, site, year), costs.opening);
    put([[program.open(site, year), 1]], costs.perYear);
    for (const group of range(problem.groups.length)) {
      put(bedEntries(problem, program, site, year, group, 1), costs.perBedAdded + costs.perBedAndYear);
      if (year > 0) put(bedEntries(problem, program, site, year - 1, group, 1), -costs.perBedAdded);
    }
  }
  return [...sums];
}

/** Beds that stand are not paid for when they come in. */
export const standingCredit = ({ sites, sizes, rules }: PhasingProblem, years: readonly number[]): number =>
  sites.reduce(
    (sum, { costs, existing }) =>
      existing && years.includes(existing.from)
        ? sum + costs.perBedAdded * bedsIn(sizes, existing.units) * (1 + rules.inflation) ** existing.from
        : sum,
    0,
  );
