import { at, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';
import { refusedAt } from './refused.ts';
import { type UnitValues, unitValues } from './unit-values.ts';

/**
 * What a year costs at least, as the highest of some cuts. A cut comes from prices of the demands: hours of the whole year less what each site's
 * cell is worth at those prices. It holds for every plan, and is exact for a plan whose prices these are; so a search may trust it, and asks
 * the linear program only where it hopes for something better.
 */
export type Cuts = {
  readonly model: Model;
  readonly values: UnitValues;
  /** By year, site, cell and cut, so that a change of one cell reads two short runs. */
  readonly worth: Float64Array;
  /** By year and cut: hours before any site is counted, and hours of the plan followed. */
  readonly base: Float64Array;
  readonly sums: Float64Array;
  /** By year and cut: when it was last the highest. */
  readonly lastHighest: Float64Array;
  /** How many cuts a year has. */
  readonly held: Int32Array;
  /** The plan followed, by site and year. */
  readonly cells: Int32Array;
  readonly clock: { now: number };
};

const most = 48;

export function cutsOf(model: Model): Cuts {
  const { years, sites } = model;
  return {
    model,
    values: unitValues(model),
    worth: new Float64Array(years * sites * model.cells.count * most),
    base: new Float64Array(years * most),
    sums: new Float64Array(years * most),
    lastHighest: new Float64Array(years * most),
    held: new Int32Array(years),
    cells: new Int32Array(sites * years),
    clock: { now: 0 },
  };
}

/** The cut of these prices; it takes the place of the one that has been of no use for longest. */
export function addCut(cuts: Cuts, year: number, prices: Float64Array): void {
  const { model, values, worth, base, lastHighest, clock } = cuts;
  const { sites, groups, sizes, zones, load } = model;
  const { count, units } = model.cells;
  const cut = slotFor(cuts, year);
  values.update(year, prices);
  for (let site = 0; site < sites; site++)
    for (let cell = 0; cell < count; cell++) {
      let sum = 0;
      for (let group = 0; group < groups; group++) {
        const size = indexAt(units, cell * groups + group);
        sum += at(values.values, ((year * sites + site) * groups + group) * sizes + size);
      }
      worth[placeOf(model, year, site, cell) + cut] = sum;
    }
  let hours = refusedAt(model, year, prices, () => undefined);
  const first = year * groups * zones;
  for (let demand = first; demand < first + groups * zones; demand++) hours += at(load, demand) * at(prices, demand);
  base[year * most + cut] = hours;
  lastHighest[year * most + cut] = ++clock.now;
  sumUp(cuts, year, cut);
}

/** Takes over a plan: a cell for each site and year. */
export function followPlan(cuts: Cuts, cells: Int32Array): void {
  cuts.cells.set(cells);
  for (let year = 0; year < cuts.model.years; year++)
    for (let cut = 0; cut < indexAt(cuts.held, year); cut++) sumUp(cuts, year, cut);
}

/** The least hours of the year for the plan followed. */
export function leastHours({ held, sums, lastHighest, clock }: Cuts, year: number): number {
  const start = year * most;
  let highest = 0;
  for (let cut = 1; cut < indexAt(held, year); cut++)
    if (at(sums, start + cut) > at(sums, start + highest)) highest = cut;
  lastHighest[start + highest] = ++clock.now;
  return at(sums, start + highest);
}

/** The same, were one site in another cell. */
export function leastHoursWith(
  { model, worth, sums, held, cells }: Cuts,
  year: number,
  site: number,
  cell: number,
): number {
  const from = placeOf(model, year, site, indexAt(cells, site * model.years + year));
  const to = placeOf(model, year, site, cell);
  const start = year * most;
  const count = indexAt(held, year);
  let highest = -Infinity;
  for (let cut = 0; cut < count; cut++) {
    const sum = at(sums, start + cut) + at(worth, from + cut) - at(worth, to + cut);
    if (sum > highest) highest = sum;
  }
  return highest;
}

/** The same, were two sites in other cells. */
export function leastHoursWithTwo(
  { model, worth, sums, held, cells }: Cuts,
  year: number,
  [site, cell]: readonly [number, number],
  [other, otherCell]: readonly [number, number],
): number {
  const from = placeOf(model, year, site, indexAt(cells, site * model.years + year));
  const to = placeOf(model, year, site, cell);
  const otherFrom = placeOf(model, year, other, indexAt(cells, other * model.years + year));
  const otherTo = placeOf(model, year, other, otherCell);
  const start = year * most;
  const count = indexAt(held, year);
  let highest = -Infinity;
  for (let cut = 0; cut < count; cut++) {
    const moved = at(worth, from + cut) - at(worth, to + cut) + at(worth, otherFrom + cut) - at(worth, otherTo + cut);
    const sum = at(sums, start + cut) + moved;
    if (sum > highest) highest = sum;
  }
  return highest;
}

/** Puts a site of the plan followed into another cell. */
export function moveCell({ model, worth, sums, held, cells }: Cuts, year: number, site: number, cell: number): void {
  const from = placeOf(model, year, site, indexAt(cells, site * model.years + year));
  const to = placeOf(model, year, site, cell);
  const start = year * most;
  for (let cut = 0; cut < indexAt(held, year); cut++)
    sums[start + cut] = at(sums, start + cut) + at(worth, from + cut) - at(worth, to + cut);
  cells[site * model.years + year] = cell;
}

const placeOf = ({ sites, cells }: Model, year: number, site: number, cell: number) =>
  ((year * sites + site) * cells.count + cell) * most;

function sumUp({ model, worth, base, sums, cells }: Cuts, year: number, cut: number): void {
  let sum = at(base, year * most + cut);
  for (let site = 0; site < model.sites; site++)
    sum -= at(worth, placeOf(model, year, site, indexAt(cells, site * model.years + year)) + cut);
  sums[year * most + cut] = sum;
}

function slotFor({ held, lastHighest }: Cuts, year: number): number {
  const count = indexAt(held, year);
  if (count < most) {
    held[year] = count + 1;
    return count;
  }
  let oldest = 0;
  for (let cut = 1; cut < most; cut++)
    if (at(lastHighest, year * most + cut) < at(lastHighest, year * most + oldest)) oldest = cut;
  return oldest;
}
