import { get, indexAt } from '../solver/numbers.ts';
import type { Random } from '../../platform/random.ts';
import type { Model } from './model.ts';

/** Changes one or two sites of a plan at random and in place; a change may leave a cell that is none (-1) or not allowed. */
export type Moves = {
  /** Writes which sites changed, the second -1 when only one did. */
  readonly change: (cells: Int32Array, random: Random, changed: Int32Array) => void;
};

/** What the moves need to know of the cells: the cell of each combination of sizes, and how sizes are counted in it. */
type Grid = { readonly model: Model; readonly cellOf: Int32Array; readonly weights: readonly number[] };

export function movesOf(model: Model): Moves {
  const grid = gridOf(model);
  const { sites } = model;
  return {
    change: (cells, random, changed) => {
      const site = random.below(sites);
      const other = sites > 1 ? (site + 1 + random.below(sites - 1)) % sites : -1;
      const pick = random.next();
      changed[0] = site;
      changed[1] = pick < 0.45 ? -1 : other;
      if (pick >= 0.45 && pick < 0.65 && other >= 0) {
        exchange(model, cells, site, other);
        return;
      }
      changeOne(grid, cells, site, random);
      if (pick >= 0.65 && other >= 0) changeOne(grid, cells, other, random);
    },
  };
}

function gridOf(model: Model): Grid {
  const { groups, sizes, cells } = model;
  const weights = Array.from({ length: groups }, (_, group) => sizes ** (groups - 1 - group));
  const grid = { model, weights, cellOf: new Int32Array(sizes ** groups).fill(-1) };
  for (let cell = 0; cell < cells.count; cell++) grid.cellOf[keyOf(grid, cell)] = cell;
  return grid;
}

function keyOf({ model, weights }: Grid, cell: number): number {
  let key = 0;
  for (let group = 0; group < model.groups; group++) key += sizeIn(model, cell, group) * get(weights, group);
  return key;
}

const sizeIn = ({ cells, groups }: Model, cell: number, group: number) => indexAt(cells.units, cell * groups + group);

/** The year from which a site is open; the number of years when it never is. */
function openedIn({ years }: Model, cells: Int32Array, site: number): number {
  let year = 0;
  while (year < years && indexAt(cells, site * years + year) === 0) year += 1;
  return year;
}

function changeOne(grid: Grid, cells: Int32Array, site: number, random: Random): void {
  const { model } = grid;
  const { years } = model;
  const opened = openedIn(model, cells, site);
  const pick = random.next();
  if (opened === years) open(model, cells, site, random);
  else if (pick < 0.5) resize(grid, cells, site, opened, random);
  else if (pick < 0.7) trade(grid, cells, site, opened, random);
  else if (pick < 0.9) reschedule(model, cells, site, opened, random);
  else cells.fill(0, site * years, (site + 1) * years);
}

function open({ years, cells: { count } }: Model, cells: Int32Array, site: number, random: Random): void {
  const cell = 1 + random.below(count - 1);
  cells.fill(cell, site * years + random.below(years), (site + 1) * years);
}

/** One group gets larger from a year on, or smaller up to a year. */
function resize(grid: Grid, cells: Int32Array, site: number, opened: number, random: Random): void {
  const { model, cellOf, weights } = grid;
  const { years, groups, sizes } = model;
  const [group, size] = [random.below(groups), random.below(sizes)];
  const turn = opened + random.below(years - opened);
  const isRaise = random.next() < 0.5;
  for (let year = isRaise ? turn : opened; year < (isRaise ? years : turn + 1); year++) {
    const cell = indexAt(cells, site * years + year);
    const now = sizeIn(model, cell, group);
    const next = isRaise ? Math.max(now, size) : Math.min(now, size);
    cells[site * years + year] = indexAt(cellOf, keyOf(grid, cell) + (next - now) * get(weights, group));
  }
}

/** Two groups change places in all years, or one gives a size to the other. */
function trade(grid: Grid, cells: Int32Array, site: number, opened: number, random: Random): void {
  const { model, cellOf, weights } = grid;
  const { years, groups, sizes } = model;
  if (groups < 2) return;
  const group = random.below(groups);
  const other = (group + 1 + random.below(groups - 1)) % groups;
  const isSwap = random.next() < 0.5;
  for (let year = opened; year < years; year++) {
    const cell = indexAt(cells, site * years + year);
    const [mine, theirs] = [sizeIn(model, cell, group), sizeIn(model, cell, other)];
    const less = isSwap ? theirs : Math.max(0, mine - 1);
    const more = isSwap ? mine : Math.min(sizes - 1, theirs + 1);
    const key = keyOf(grid, cell) + (less - mine) * get(weights, group) + (more - theirs) * get(weights, other);
    cells[site * years + year] = indexAt(cellOf, key);
  }
}

/** Opens a year or two earlier or later. */
function reschedule({ years }: Model, cells: Int32Array, site: number, opened: number, random: Random): void {
  const year = Math.max(0, opened + (random.next() < 0.5 ? -1 : 1) * (1 + random.below(2)));
  const first = indexAt(cells, site * years + opened);
  if (year < opened) cells.fill(first, site * years + year, site * years + opened);
  else cells.fill(0, site * years, site * years + Math.min(years, year));
}

function exchange({ years }: Model, cells: Int32Array, site: number, other: number): void {
  for (let year = 0; year < years; year++) {
    const mine = indexAt(cells, site * years + year);
    cells[site * years + year] = indexAt(cells, other * years + year);
    cells[other * years + year] = mine;
  }
}
