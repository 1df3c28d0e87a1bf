import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { Highs } from 'highs';

import { isOptimal } from '../solver/highs.ts';
import { get, range, total } from '../solver/numbers.ts';
import { costEntries, type Program, standingCredit, structureOf } from './program.ts';

type Entry = readonly [column: number, value: number];

/** Adds who is served: rows (1) to (3) and (10), and the objective. Answers the constant of the objective. */
export function serve(problem: PhasingProblem, program: Program): void {
  for (const year of range(problem.load.length)) serveYear(problem, program, year);
}

function serveYear(problem: PhasingProblem, program: Program, year: number): void {
  const { groups, zones, goals, load } = problem;
  const hour = goals.discount ** year;
  const byRegion = new Map<string, { refused: Entry[]; load: number }>();
  const capacity = new Map<string, Entry[]>();
  for (const [group, byZone] of get(load, year).entries())
    for (const [zone, amount] of byZone.entries()) {
      const { weight, region } = get(zones, zone);
      const refused = program.draft.column(hour * weight * goals.unserved * amount, 0, 1);
      const entries: Entry[] = [[refused, 1]];
      for (const site of range(problem.sites.length)) {
        const hours = get(get(problem.hours, site), zone);
        if (hours > get(groups, group).travelLimit || amount <= 0) continue;
        const served = program.draft.column(hour * weight * goals.journey * hours * amount, 0, 1);
        entries.push([served, 1]);
        const unit = `${site} ${group}`;
        capacity.set(unit, [...(capacity.get(unit) ?? []), [served, amount]]);
        program.draft.row(-Infinity, 0, [[served, 1], ...sizesOf(problem, program, site, year, group, () => -1)]);
      }
      program.draft.row(1, 1, entries);
      const members = byRegion.get(region) ?? { refused: [], load: 0 };
      byRegion.set(region, { refused: [...members.refused, [refused, amount]], load: members.load + amount });
    }
  for (const [unit, entries] of capacity) {
    const [site = 0, group = 0] = unit.split(' ').map(Number);
    const carried = sizesOf(
      problem,
      program,
      site,
      year,
      group,
      (size) => -get(get(problem.sizes, size - 1).carries, group),
    );
    program.draft.row(-Infinity, 0, [...entries, ...carried]);
  }
  const { share, beyond } = goals.worstRegionLimit ?? { share: 1, beyond: 0 };
  const worst = [program.draft.column(hour * goals.worstRegion, 0, share)];
  if (goals.worstRegionLimit) worst.push(program.draft.column(hour * beyond, 0, 1));
  for (const { refused, load: all } of byRegion.values())
    if (all > 0) program.draft.row(-Infinity, 0, [...refused, ...worst.map((column): Entry => [column, -all])]);
}

const sizesOf = (
  { sizes }: PhasingProblem,
  program: Program,
  site: number,
  year: number,
  group: number,
  value: (size: number) => number,
): Entry[] => sizes.map((_, size) => [program.size(site, year, group, size + 1), value(size + 1)]);

/** The whole model with the plan's integers fixed, solved by HiGHS: another code, another formulation, the same hours or a fault. */
export function checkedValue(highs: Highs, problem: PhasingProblem, units: Units): number | undefined {
  const program = structureOf(problem);
  serve(problem, program);
  const { goals } = problem;
  using model = program.draft.model(highs);
  for (const [site, byYear] of units.entries())
    for (const [year, sizes] of byYear.entries()) {
      const isOpen = sizes.some((size) => size > 0) ? 1 : 0;
      model.changeColBounds(program.open(site, year), isOpen, isOpen);
      for (const [group, chosen] of sizes.entries())
        for (const size of range(problem.sizes.length)) {
          const value = chosen === size + 1 ? 1 : 0;
          model.changeColBounds(program.size(site, year, group, size + 1), value, value);
        }
    }
  model.run();
  if (!isOptimal(highs, model)) return undefined;
  if (goals.money === 0) return model.getObjectiveValue();
  const { colValue } = model.getSolution();
  const spent = range(problem.load.length).map(
    (year) =>
      goals.money *
      goals.discount ** year *
      (total(costEntries(problem, program, year).map(([column, cost]) => cost * get(colValue, column))) -
        standingCredit(problem, [year])),
  );
  return model.getObjectiveValue() + total(spent);
}
