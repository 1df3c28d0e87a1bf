import type { SiteCosts } from '@iwaa/shared/expansion/phasing';

import { at, get, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';

/** What is decided already about the sites, as the branch and bound does: not open before one year, open by another, and in which cells. */
export type Windows = {
  readonly notBefore: Int32Array;
  readonly by: Int32Array;
  /** By site, year and cell: 1 where an open site may be in it. */
  readonly may: Uint8Array;
};

/** Prices of what the sites share, each for a whole year: money, an opening, and the reward for a site that is open. */
export type YearPrices = {
  /** By year, one entry more (0) at the end. */
  readonly money: Float64Array;
  readonly opening: Float64Array;
  /** By site and year. */
  readonly open: Float64Array;
};

/** The best of all ways that a site can go through the years: its worth in hours, and its cell in each year. */
export type Trajectories = {
  readonly best: (
    site: number,
    prices: YearPrices,
    values: Float64Array,
    windows: Windows,
    cells: Int32Array,
  ) => number;
};

/**
 * Exact by dynamic programming over years and cells: a site opens once, is never made smaller, and stays within its beds. The best cell to come
 * from is a running minimum over the smaller cells.
 */
export function trajectories(model: Model): Trajectories {
  const { years, groups, sizes } = model;
  const { count } = model.cells;
  const table: Table = {
    ends: new Float64Array(count),
    least: new Float64Array(count),
    from: Int32Array.from({ length: count }),
    came: new Int32Array(years * count),
    worth: new Float64Array(groups * sizes),
  };
  return {
    best: (site, prices, values, windows, cells) => {
      const closed = forward(model, table, site, prices, values, windows);
      return trace(model, table, site, closed, cells);
    },
  };
}

/** By cell: the least cost of ending there, the least of all smaller cells and which that is; by year and cell: where it came from, 0 for closed. */
type Table = {
  readonly ends: Float64Array;
  readonly least: Float64Array;
  readonly from: Int32Array;
  readonly came: Int32Array;
  /** Of the units of the site in the present year, by group and size. */
  readonly worth: Float64Array;
};

/** Fills the table; answers the cost of having stayed closed. */
function forward(
  model: Model,
  table: Table,
  site: number,
  prices: YearPrices,
  values: Float64Array,
  windows: Windows,
): number {
  const { years, groups, sizes, sites } = model;
  const { costs, existing } = get(model.problem.sites, site);
  const standing = existing ? indexAt(model.cells.beds, model.cells.of(existing.units)) : 0;
  const opens = existing?.from ?? indexAt(windows.notBefore, site);
  const by = existing?.from ?? indexAt(windows.by, site);
  table.ends.fill(Infinity);
  let closed = 0;
  for (let year = 0; year < years; year++) {
    const money = at(prices.money, year);
    const place = (year * sites + site) * groups * sizes;
    for (let unit = 0; unit < groups * sizes; unit++) table.worth[unit] = at(values, place + unit);
    spread(model, table);
    enter(model, table, windows.may, site, year, {
      fixed: money * costs.perYear - at(prices.open, site * years + year),
      perBed: (money - at(prices.money, year + 1)) * costs.perBedAdded + money * costs.perBedAndYear,
      entering: year < opens ? Infinity : closed + enteringCost(prices, year, costs, existing ? standing : null),
    });
    if (year >= by) closed = Infinity;
  }
  return closed;
}

/** To open costs an opening; what stands already comes in with its beds paid for. */
function enteringCost(prices: YearPrices, year: number, costs: SiteCosts, standing: number | null): number {
  const money = at(prices.money, year);
  return standing === null ? money * costs.opening + at(prices.opening, year) : -money * costs.perBedAdded * standing;
}

/** The least cost over all smaller cells of the year before. */
function spread({ groups, cells: { count, below } }: Model, { ends, least, from }: Table): void {
  for (let cell = 1; cell < count; cell++) {
    // Two variables, not a pair: of a hundred thousand pairs a round most garbage collections came.
    let lowest = at(ends, cell);
    let place = cell;
    for (let group = 0; group < groups; group++) {
      const smaller = indexAt(below, cell * groups + group);
      if (smaller <= 0 || at(least, smaller) >= lowest) continue;
      lowest = at(least, smaller);
      place = indexAt(from, smaller);
    }
    least[cell] = lowest;
    from[cell] = place;
  }
}

type YearCost = { readonly fixed: number; readonly perBed: number; readonly entering: number };

function enter(
  model: Model,
  table: Table,
  may: Uint8Array,
  site: number,
  year: number,
  { fixed, perBed, entering }: YearCost,
): void {
  const { years, groups, sizes } = model;
  const { count, units, beds } = model.cells;
  const { ends, least, from, came, worth } = table;
  const first = (site * years + year) * count;
  for (let cell = 1; cell < count; cell++) {
    if (may[first + cell] === 0) {
      ends[cell] = Infinity;
      continue;
    }
    let cost = fixed + perBed * indexAt(beds, cell);
    for (let group = 0; group < groups; group++)
      cost -= at(worth, group * sizes + indexAt(units, cell * groups + group));
    const stayed = at(least, cell);
    const isNew = entering < stayed;
    came[year * count + cell] = isNew ? 0 : indexAt(from, cell);
    ends[cell] = cost + (isNew ? entering : stayed);
  }
}

function trace(
  { years, cells: { count } }: Model,
  { ends, came }: Table,
  site: number,
  closed: number,
  cells: Int32Array,
): number {
  let [cell, cost] = [0, closed];
  for (let last = 1; last < count; last++) if (at(ends, last) < cost) [cell, cost] = [last, at(ends, last)];
  for (let year = years - 1; year >= 0; year--) {
    cells[site * years + year] = cell;
    if (cell > 0) cell = indexAt(came, year * count + cell);
  }
  return cost;
}
