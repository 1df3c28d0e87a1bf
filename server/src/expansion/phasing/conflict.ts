import type { PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import type { Conflict, Demand, Relaxation } from '@iwaa/shared/expansion/phasing-run';
import type { Highs } from 'highs';

import { type Draft, isOptimal } from '../solver/highs.ts';
import { get, range, total } from '../solver/numbers.ts';
import { bedsOf } from './cells.ts';
import { unitsIn } from './optimum.ts';
import { type Demanded, structureOf } from './program.ts';

/** Seconds that HiGHS may take for one answer; what it has by then is used. */
const patience = 10;

/** Nothing when some plan keeps every demand; else which demands stand in each other's way, and the least that helps. */
export function conflictOf(highs: Highs, problem: PhasingProblem): Conflict | undefined {
  const relaxation = leastRelaxation(highs, problem);
  if (relaxation.length === 0) return undefined;
  const demands = impossibleTogether(highs, problem);
  const yearOf = (demanded: Demanded): Demand =>
    demanded.kind === 'money'
      ? { ...demanded, years: demanded.years.map((year) => problem.firstYear + year) }
      : { ...demanded, year: problem.firstYear + demanded.year };
  return {
    demands: unique((demands.length > 0 ? demands : relaxation.map(({ demanded }) => demanded)).map(yearOf)),
    relaxation: relaxation.map(({ demanded, by }): Relaxation => ({ demand: yearOf(demanded), by })),
  };
}

type Given = { readonly demanded: Demanded; readonly by: number };

/** What giving way costs: a yearly budget, an opening and a center weigh alike, and what stands gives way last. */
const costs = { openings: 1, region: 1, standing: 10, 'least-beds': 0.1, 'most-beds': 0.1, apart: 5 };

/**
 * The elastic model: each demand may give way at its cost. Money that comes in a year is there for all later ones too; it is asked
 * for as late as may be.
 */
function leastRelaxation(highs: Highs, problem: PhasingProblem): Given[] {
  const yearly = yearlyMoney(problem);
  const given = new Map<number, Demanded>();
  const money = new Map<number, number>();
  const more = (program: Draft, year: number): number => {
    const column = money.get(year) ?? program.column((1 + 0.001 * (problem.load.length - year)) / yearly, 0, Infinity);
    money.set(year, column);
    given.set(column, { kind: 'money', years: [year] });
    return column;
  };
  const { draft } = structureOf(problem, (demanded, program) => {
    if (demanded.kind === 'money')
      return range(Math.max(...demanded.years) + 1).map((year) => [more(program, year), -1]);
    const column = program.column(costs[demanded.kind], 0, Infinity);
    given.set(column, demanded);
    return [[column, isAtLeast(demanded) ? 1 : -1]];
  });
  using model = draft.model(highs);
  model.options.set({ time_limit: patience, mip_rel_gap: 0.01 });
  model.run();
  const { colValue } = model.getSolution();
  return [...given].flatMap(([column, demanded]) => {
    const by = get(colValue, column);
    return by > 1e-6 ? [{ demanded, by }] : [];
  });
}

/** What weighs as much as an opening: a year's grants, or a year of what stands where the grants do not even pay for that. */
function yearlyMoney({ grants, load, sites, sizes }: PhasingProblem): number {
  const paid = total(grants.map(({ amount }) => amount)) / load.length;
  const needed = sites.map(({ existing, costs: { perYear, perBedAndYear } }) =>
    existing ? perYear + perBedAndYear * total(existing.units.map((size) => bedsOf(sizes, size))) : 0,
  );
  return Math.max(1, paid, total(needed));
}

const isAtLeast = ({ kind }: Demanded) => kind === 'region' || kind === 'standing' || kind === 'least-beds';

/** An irreducible set of rows of the relaxed program; empty when only whole numbers make it impossible. */
function impossibleTogether(highs: Highs, problem: PhasingProblem): Demanded[] {
  const { draft, demanded } = structureOf(problem);
  using model = draft.model(highs);
  // Strategy 0, the default, answers an empty list for a program that is infeasible.
  model.options.set({ solver: 'simplex', iis_strategy: 2, time_limit: patience });
  model.run();
  if (isOptimal(highs, model)) return [];
  return [...model.getIis().rowIndex]
    .flatMap((row) => (demanded.has(row) ? [get([demanded.get(row)], 0)] : []))
    .filter(isThere);
}

const isThere = (demanded: Demanded | undefined): demanded is Demanded => demanded !== undefined;

function unique(demands: readonly Demand[]): Demand[] {
  return [...new Map(demands.map((demand) => [JSON.stringify(demand), demand])).values()];
}

/** Some plan that keeps every rule, to begin with; nothing when HiGHS finds none in its time. */
export function anyUnits(highs: Highs, problem: PhasingProblem): Units | undefined {
  const program = structureOf(problem);
  using model = program.draft.model(highs);
  model.options.set({ time_limit: patience, mip_rel_gap: 1 });
  model.run();
  if (!Number.isFinite(model.getObjectiveValue()) || !isOptimal(highs, model)) return undefined;
  return unitsIn(problem, program, model.getSolution().colValue);
}
