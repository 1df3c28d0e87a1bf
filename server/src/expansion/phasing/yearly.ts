import type { Served } from '@iwaa/shared/expansion/phasing';
import type { Highs } from 'highs';

import { at, get, indexAt, range } from '../solver/numbers.ts';
import { draft, type HighsModel, isOptimal } from '../solver/highs.ts';
import type { Model } from './model.ts';

/** Who is served where in one year, when the units are decided: a linear program, exact. */
export type YearAnswer = {
  readonly value: number;
  /** Hours an erlang more would cost, by demand within the year. */
  readonly prices: Float64Array;
};

export type YearDetail = {
  readonly served: readonly Served[];
  readonly unserved: Float64Array;
  readonly worst: number;
};

export type Yearly = {
  /** For the capacity of each unit (site, group), in erlangs. */
  readonly answer: (capacity: Float64Array) => YearAnswer;
  readonly detail: (capacity: Float64Array) => YearDetail;
  readonly dispose: () => void;
};

/** One persistent model a year: only the capacities change, so each answer starts from the last. */
export function yearly(highs: Highs, model: Model, year: number): Yearly {
  const { groups, sites, zones } = model;
  const demands = groups * zones;
  const columns = columnsOf(model, year);
  const solver = columns.model(highs);
  solver.options.set({ presolve: 'off', solver: 'simplex' });
  const solve = (capacity: Float64Array) => {
    for (let unit = 0; unit < sites * groups; unit++)
      solver.changeRowBounds(demands + unit, -Infinity, at(capacity, unit));
    solver.run();
    if (!isOptimal(highs, solver))
      throw new Error(`the year ${year} was not solved: status ${solver.getModelStatus()}`);
  };
  return {
    answer: (capacity) => {
      solve(capacity);
      const { rowDual } = solver.getSolution();
      return { value: solver.getObjectiveValue(), prices: pricesOf(model, year, rowDual) };
    },
    detail: (capacity) => {
      solve(capacity);
      return columns.detail(solver);
    },
    dispose: () => solver.dispose(),
  };
}

/** The price of a row "served or refused" is for the whole load: an erlang costs its part. */
function pricesOf({ groups, zones, load }: Model, year: number, rowDual: Float64Array): Float64Array {
  const first = year * groups * zones;
  return Float64Array.from({ length: groups * zones }, (_, demand) => {
    const amount = at(load, first + demand);
    return amount > 0 ? at(rowDual, demand) / amount : 0;
  });
}

function columnsOf(model: Model, year: number) {
  const { groups, sites, zones, reachStart, reachZone, reachHours, load, refusal } = model;
  const program = draft();
  const first = year * groups * zones;
  const hour = at(model.worth, year);
  const byDemand: [number, number][][] = range(groups * zones).map(() => []);
  const byUnit: [number, number][][] = range(sites * groups).map(() => []);
  const pairs: (Omit<Served, 'share'> & { readonly column: number })[] = [];
  for (const unit of range(sites * groups))
    for (let pair = get(reachStart, unit); pair < get(reachStart, unit + 1); pair++) {
      const demand = (unit % groups) * zones + indexAt(reachZone, pair);
      const amount = at(load, first + demand);
      if (amount <= 0) continue;
      const column = program.column(hour * amount * at(reachHours, pair), 0, 1);
      get(byDemand, demand).push([column, 1]);
      get(byUnit, unit).push([column, amount]);
      pairs.push({ column, zone: indexAt(reachZone, pair), group: unit % groups, site: Math.floor(unit / groups) });
    }
  const refused = range(groups * zones).map((demand) => {
    const amount = at(load, first + demand);
    const column = program.column(amount * at(refusal, first + demand), 0, amount > 0 ? 1 : 0);
    get(byDemand, demand).push([column, 1]);
    return column;
  });
  for (const [demand, entries] of byDemand.entries()) {
    const wanted = at(load, first + demand) > 0 ? 1 : 0;
    program.row(wanted, wanted, entries);
  }
  for (const entries of byUnit) program.row(-Infinity, 0, entries);
  const worst = worstRegion(program, model, year, refused);
  return {
    model: (highs: Highs) => program.model(highs),
    detail: (solver: HighsModel): YearDetail => {
      const { colValue } = solver.getSolution();
      return {
        served: pairs.flatMap(({ column, ...pair }) =>
          at(colValue, column) > 1e-7 ? [{ ...pair, share: at(colValue, column) }] : [],
        ),
        unserved: Float64Array.from(refused, (column) => at(colValue, column)),
        worst: worst.reduce((sum, column) => sum + at(colValue, column), 0),
      };
    },
  };
}

/** The share R of the worst region: a part within the promised limit and a dearer part beyond it. Answers their columns. */
function worstRegion(
  program: ReturnType<typeof draft>,
  model: Model,
  year: number,
  refused: readonly number[],
): number[] {
  const { groups, zones, regions, regionOf, regionLoad, lostLoad, load, problem } = model;
  const { worstRegion: weight, worstRegionLimit: limit } = problem.goals;
  const hour = at(model.worth, year);
  const within = program.column(hour * weight, 0, limit?.share ?? 1);
  const beyond = limit ? [program.column(hour * limit.beyond, 0, 1)] : [];
  const first = year * groups * zones;
  for (const region of range(regions.length)) {
    const all = at(regionLoad, year * regions.length + region);
    if (all <= 0) continue;
    const members = range(groups * zones).filter((demand) => indexAt(regionOf, demand % zones) === region);
    program.row(-Infinity, -at(lostLoad, year * regions.length + region), [
      ...members.map((demand) => [get(refused, demand), at(load, first + demand)] as const),
      ...[within, ...beyond].map((column) => [column, -all] as const),
    ]);
  }
  return [within, ...beyond];
}
