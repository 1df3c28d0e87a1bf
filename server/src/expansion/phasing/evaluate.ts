import type { Highs } from 'highs';

import { at, get, indexAt, range, total } from '../solver/numbers.ts';
import type { Model } from './model.ts';
import { spendingHours } from './spending.ts';
import { yearly, type YearDetail } from './yearly.ts';

/** The exact worth of plans, each year's linear program solved once for each set of units. */
export type Evaluation = {
  /** Hours of one year; `priced` hears the prices of its demands when it had to be solved. */
  readonly year: (year: number, cells: Int32Array, priced?: (prices: Float64Array) => void) => number;
  readonly detail: (year: number, cells: Int32Array) => YearDetail;
  readonly solved: () => number;
  readonly dispose: () => void;
};

export function evaluation(highs: Highs, model: Model): Evaluation {
  const { years, sites, groups, sizes, zones, cells, carries } = model;
  const programs = range(years).map((year) => yearly(highs, model, year));
  const known = range(years).map(() => new Map<string, number>());
  const prices = new Float64Array(model.load.length);
  let solved = 0;
  const capacityOf = (year: number, plan: Int32Array) =>
    Float64Array.from({ length: sites * groups }, (_, unit) => {
      const cell = indexAt(plan, Math.floor(unit / groups) * years + year);
      return at(carries, (unit % groups) * sizes + indexAt(cells.units, cell * groups + (unit % groups)));
    });
  return {
    year: (year, plan, priced) => {
      const key = String.fromCharCode(...range(sites).map((site) => indexAt(plan, site * years + year)));
      const seen = get(known, year).get(key);
      if (seen !== undefined) return seen;
      const answer = get(programs, year).answer(capacityOf(year, plan));
      solved += 1;
      get(known, year).set(key, answer.value);
      prices.set(answer.prices, year * groups * zones);
      priced?.(prices);
      return answer.value;
    },
    detail: (year, plan) => get(programs, year).detail(capacityOf(year, plan)),
    solved: () => solved,
    dispose: () => {
      for (const program of programs) program.dispose();
    },
  };
}

/** A whole plan: what no site can reach, what its money weighs, and its years; `priced` hears what was learned of each. */
export const worthOf = (
  model: Model,
  evaluated: Pick<Evaluation, 'year'>,
  plan: Int32Array,
  priced?: (year: number, prices: Float64Array) => void,
): number =>
  model.lostValue +
  spendingHours(model, plan) +
  total(range(model.years).map((year) => evaluated.year(year, plan, (prices) => priced?.(year, prices))));
