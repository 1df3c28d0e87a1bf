import { add, at, get, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';
import { refusedAt } from './refused.ts';
import { isOpening, spentAt } from './spending.ts';
import { type Trajectories, trajectories, type Windows, type YearPrices } from './trajectories.ts';
import { type UnitValues, unitValues } from './unit-values.ts';

/**
 * One vector of prices: of the demands, then of the money rows, of the openings of each year, of the region minimums and, for the branch and
 * bound, of the number of open sites in each year.
 */
export type Layout = {
  readonly money: number;
  readonly openings: number;
  readonly regions: number;
  readonly open: number;
  readonly length: number;
};

export function layoutOf(model: Model): Layout {
  const money = model.load.length;
  const openings = money + model.money.length;
  const regions = openings + model.years;
  const open = regions + model.problem.rules.regionMinimums.length;
  return { money, openings, regions, open, length: open + model.years };
}

/** What is decided so far: windows of the sites, and how many sites may be open in each year. */
export type Node = { readonly windows: Windows; readonly fewest: Int32Array; readonly most: Int32Array };

export function rootOf({ years, sites, cells, allowed }: Model): Node {
  const may = new Uint8Array(sites * years * cells.count);
  for (const [site, cellsOfSite] of allowed.entries())
    for (let year = 0; year < years; year++) may.set(cellsOfSite, (site * years + year) * cells.count);
  return {
    windows: { notBefore: new Int32Array(sites), by: new Int32Array(sites).fill(years), may },
    fewest: new Int32Array(years),
    most: new Int32Array(years).fill(sites),
  };
}

/** A bound with where it came from: the violation of each row (its subgradient, demands by share) and each site's cells. */
export type Bounding = {
  readonly violation: Float64Array;
  readonly cells: Int32Array;
  readonly at: (prices: Float64Array, node: Node) => number;
};

/**
 * The Lagrangian bound (`planning-solver.md` §3). With the rows that sites share priced, everything separates, and each part is solved exactly: so no
 * plan is better than what `at` answers, whatever the prices.
 */
export function bounding(model: Model): Bounding {
  const layout = layoutOf(model);
  const values = unitValues(model);
  const ways = trajectories(model);
  const violation = new Float64Array(layout.length);
  const cells = new Int32Array(model.sites * model.years);
  const yearPrices: YearPrices = {
    money: new Float64Array(model.years + 1),
    opening: new Float64Array(model.years),
    open: new Float64Array(model.sites * model.years),
  };
  const boundAt = (prices: Float64Array, node: Node): number => {
    let bound = model.lostValue + limitsAt(model, layout, prices, node, violation);
    fillYearPrices(model, layout, prices, yearPrices);
    for (let year = 0; year < model.years; year++) values.update(year, prices);
    bound += sitesAt(model, ways, node.windows, yearPrices, values, cells);
    followPlan(model, layout, cells, values, violation);
    settleCounts(model, layout, prices, node, violation);
    for (let year = 0; year < model.years; year++)
      bound += refusedAt(model, year, prices, (demand, share) => add(violation, demand, -share));
    return bound;
  };
  return { violation, cells, at: boundAt };
}

/** The constant part, and the limits as the violation of a plan that does nothing. */
function limitsAt(model: Model, layout: Layout, prices: Float64Array, node: Node, violation: Float64Array): number {
  let sum = 0;
  for (let demand = 0; demand < layout.money; demand++) {
    violation[demand] = at(model.load, demand) > 0 ? 1 : 0;
    sum += at(model.load, demand) * at(prices, demand);
  }
  const limit = (row: number, amount: number) => {
    violation[row] = -amount;
    sum -= amount * at(prices, row);
  };
  for (const [row, money] of model.money.entries()) limit(layout.money + row, money.limit);
  for (let year = 0; year < model.years; year++) {
    limit(layout.openings + year, get(model.problem.rules.mostOpenings, year));
    // The price of the number of open sites is above 0 against too many and below 0 against too few.
    const isAgainstMany = at(prices, layout.open + year) > 0;
    limit(layout.open + year, indexAt(isAgainstMany ? node.most : node.fewest, year));
  }
  for (const [row, minimum] of model.problem.rules.regionMinimums.entries())
    limit(layout.regions + row, -minimum.centers);
  return sum;
}

function fillYearPrices(model: Model, layout: Layout, prices: Float64Array, filled: YearPrices): void {
  const { years, sites, problem } = model;
  for (let year = 0; year < years; year++) {
    let money = problem.goals.money * at(model.worth, year);
    for (const [row, { years: of }] of model.money.entries())
      if (of.includes(year)) money += at(prices, layout.money + row);
    filled.money[year] = money * at(model.prices, year);
    filled.opening[year] = at(prices, layout.openings + year);
  }
  for (let site = 0; site < sites; site++)
    for (let year = 0; year < years; year++) {
      let reward = -at(prices, layout.open + year);
      for (const [row, { region, from }] of problem.rules.regionMinimums.entries())
        if (year >= from && region === get(problem.sites, site).region) reward += at(prices, layout.regions + row);
      filled.open[site * years + year] = reward;
    }
}

function sitesAt(
  { sites }: Model,
  ways: Trajectories,
  windows: Windows,
  prices: YearPrices,
  { values }: UnitValues,
  cells: Int32Array,
): number {
  let sum = 0;
  for (let site = 0; site < sites; site++) sum += ways.best(site, prices, values, windows, cells);
  return sum;
}

/** Adds what the sites' best ways use of each shared row. */
function followPlan(
  model: Model,
  layout: Layout,
  cells: Int32Array,
  values: UnitValues,
  violation: Float64Array,
): void {
  const { years, sites, groups, problem } = model;
  const serve = (demand: number, share: number) => add(violation, demand, -share);
  for (let site = 0; site < sites; site++)
    for (let year = 0; year < years; year++) {
      const cell = indexAt(cells, site * years + year);
      if (cell === 0) continue;
      for (let group = 0; group < groups; group++) {
        const size = indexAt(model.cells.units, cell * groups + group);
        if (size > 0) values.taken(year, site * groups + group, size, serve);
      }
      const spent = spentAt(model, site, year, year === 0 ? 0 : indexAt(cells, site * years + year - 1), cell);
      for (const [row, { years: of }] of model.money.entries())
        if (of.includes(year)) add(violation, layout.money + row, spent);
      if (isOpening(model, site, year, cells)) add(violation, layout.openings + year, 1);
      add(violation, layout.open + year, 1);
      for (const [row, { region, from }] of problem.rules.regionMinimums.entries())
        if (year >= from && region === get(problem.sites, site).region) add(violation, layout.regions + row, -1);
    }
}

/** Between the fewest and the most there is nothing to complain of. */
function settleCounts(
  { years }: Model,
  layout: Layout,
  prices: Float64Array,
  node: Node,
  violation: Float64Array,
): void {
  for (let year = 0; year < years; year++) {
    const price = at(prices, layout.open + year);
    if (price !== 0) continue;
    const open = at(violation, layout.open + year) + indexAt(node.fewest, year);
    violation[layout.open + year] =
      Math.max(0, open - indexAt(node.most, year)) + Math.min(0, open - indexAt(node.fewest, year));
  }
}
