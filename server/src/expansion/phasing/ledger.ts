import { add, at, get, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';
import { isOpening, spentAt } from './spending.ts';

/** What a plan uses of the things with limits, kept up to date as sites change. */
export type Ledger = {
  readonly follow: (cells: Int32Array) => void;
  /** Takes a site out (-1) or puts it back (+1), with its cells as they stand. */
  readonly count: (cells: Int32Array, site: number, sign: 1 | -1) => void;
  /** Money over the limits, the sum of all rows. */
  readonly overspent: () => number;
  /** Openings too many, and centers that a region lacks. */
  readonly broken: () => number;
  /** What the goals' weight on money makes of the spending: hours. */
  readonly moneyValue: () => number;
};

export function ledgerOf(model: Model): Ledger {
  const { years, sites, money, problem, worth } = model;
  const spent = new Float64Array(years);
  const openings = new Int32Array(years);
  const minimums = problem.rules.regionMinimums;
  const inRegion = new Float64Array(minimums.length * years);

  const count = (cells: Int32Array, site: number, sign: 1 | -1) => {
    for (let year = 0; year < years; year++) {
      const cell = indexAt(cells, site * years + year);
      if (cell === 0) continue;
      const before = year === 0 ? 0 : indexAt(cells, site * years + year - 1);
      add(spent, year, sign * spentAt(model, site, year, before, cell));
      if (isOpening(model, site, year, cells)) openings[year] = indexAt(openings, year) + sign;
      for (const [row, { region }] of minimums.entries())
        if (region === get(problem.sites, site).region) add(inRegion, row * years + year, sign);
    }
  };
  return {
    count,
    follow: (cells) => {
      spent.fill(0);
      openings.fill(0);
      inRegion.fill(0);
      for (let site = 0; site < sites; site++) count(cells, site, 1);
    },
    overspent: () => {
      let over = 0;
      for (const { years: of, limit } of money) {
        let sum = -limit;
        for (const year of of) sum += at(spent, year);
        if (sum > 1e-6) over += sum;
      }
      return over;
    },
    broken: () => {
      let broken = 0;
      for (let year = 0; year < years; year++) {
        broken += Math.max(0, indexAt(openings, year) - get(problem.rules.mostOpenings, year));
        for (const [row, { centers, from }] of minimums.entries())
          if (year >= from) broken += Math.max(0, centers - at(inRegion, row * years + year));
      }
      return broken;
    },
    moneyValue: () => {
      let sum = 0;
      if (problem.goals.money > 0)
        for (let year = 0; year < years; year++) sum += problem.goals.money * at(worth, year) * at(spent, year);
      return sum;
    },
  };
}
