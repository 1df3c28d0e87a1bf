import { at, get, indexAt } from '../solver/numbers.ts';
import type { Random } from '../../platform/random.ts';
import { type Cuts, followPlan, leastHours, leastHoursWith, leastHoursWithTwo, moveCell } from './cuts.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { Model } from './model.ts';
import { type Moves, movesOf } from './moves.ts';

/** A plan that changes step by step, with its energy: hours by the cuts, and a penalty for what it breaks. */
export type Walk = {
  readonly model: Model;
  readonly cuts: Cuts;
  readonly ledger: Ledger;
  readonly moves: Moves;
  readonly cells: Int32Array;
  /** The plan before the change that is being weighed. */
  readonly before: Int32Array;
  readonly changed: Int32Array;
  /** Least hours by year. */
  readonly hours: Float64Array;
  penalty: number;
  energy: number;
};

/** No gain is worth a broken rule. */
const ruleBroken = 1e5;

export function walkOf(model: Model, cuts: Cuts): Walk {
  const { years, sites } = model;
  return {
    model,
    cuts,
    ledger: ledgerOf(model),
    moves: movesOf(model),
    cells: new Int32Array(sites * years),
    before: new Int32Array(sites * years),
    changed: new Int32Array(2),
    hours: new Float64Array(years),
    penalty: 0,
    energy: 0,
  };
}

/** Goes on from a plan, with a price in hours for each unit of money overspent. */
export function startFrom(walk: Walk, plan: Int32Array, penalty: number): void {
  walk.penalty = penalty;
  walk.cells.set(plan);
  walk.before.set(plan);
  followPlan(walk.cuts, plan);
  walk.ledger.follow(plan);
  refresh(walk);
}

/** Weighs the present plan again; to be called when a cut was added. */
export function refresh(walk: Walk): void {
  walk.energy = burdenOf(walk);
  for (let year = 0; year < walk.model.years; year++) {
    walk.hours[year] = leastHours(walk.cuts, year);
    walk.energy += at(walk.hours, year);
  }
}

export const keepsRules = ({ ledger }: Walk): boolean => ledger.overspent() === 0 && ledger.broken() === 0;

/** One change at random, kept when the energy is then at most the limit. */
export function step(walk: Walk, random: Random, limit: number): boolean {
  const { model, cells, before, changed } = walk;
  walk.moves.change(cells, random, changed);
  const [one, other] = [indexAt(changed, 0), indexAt(changed, 1)];
  if (isAllowed(model, cells, one) && (other < 0 || isAllowed(model, cells, other))) {
    const energy = weigh(walk, one, other, limit);
    if (energy <= limit) {
      walk.energy = energy;
      take(walk, one, other);
      return true;
    }
  }
  copySite(model, before, cells, one);
  if (other >= 0) copySite(model, before, cells, other);
  return false;
}

/** The energy with the change, and the ledger as after it; or more than the limit, and the ledger as before. */
function weigh(walk: Walk, one: number, other: number, limit: number): number {
  const { ledger, cells, before } = walk;
  const account = (out: Int32Array, into: Int32Array) => {
    ledger.count(out, one, -1);
    if (other >= 0) ledger.count(out, other, -1);
    ledger.count(into, one, 1);
    if (other >= 0) ledger.count(into, other, 1);
  };
  account(before, cells);
  // Money first: it is quick, and most changes fail there.
  let energy = burdenOf(walk);
  if (energy <= limit) energy += hoursWith(walk, one, other);
  if (energy > limit) account(cells, before);
  return energy;
}

const burdenOf = ({ model, ledger, penalty }: Walk): number =>
  model.lostValue + ledger.moneyValue() + penalty * ledger.overspent() + ruleBroken * ledger.broken();

function hoursWith(walk: Walk, one: number, other: number): number {
  const { model, cuts, cells, hours } = walk;
  const { years } = model;
  let sum = 0;
  for (let year = 0; year < years; year++) {
    const cell = indexAt(cells, one * years + year);
    if (!differs(walk, one, year) && !differs(walk, other, year)) sum += at(hours, year);
    else if (other < 0) sum += leastHoursWith(cuts, year, one, cell);
    else sum += leastHoursWithTwo(cuts, year, [one, cell], [other, indexAt(cells, other * years + year)]);
  }
  return sum;
}

function take(walk: Walk, one: number, other: number): void {
  const { model, cuts, cells, before, hours } = walk;
  for (let year = 0; year < model.years; year++) {
    const [first, second] = [differs(walk, one, year), differs(walk, other, year)];
    if (first) moveCell(cuts, year, one, indexAt(cells, one * model.years + year));
    if (second) moveCell(cuts, year, other, indexAt(cells, other * model.years + year));
    if (first || second) hours[year] = leastHours(cuts, year);
  }
  copySite(model, cells, before, one);
  if (other >= 0) copySite(model, cells, before, other);
}

const differs = ({ model, cells, before }: Walk, site: number, year: number): boolean =>
  site >= 0 && indexAt(cells, site * model.years + year) !== indexAt(before, site * model.years + year);

function copySite({ years }: Model, from: Int32Array, to: Int32Array, site: number): void {
  for (let place = site * years; place < (site + 1) * years; place++) to[place] = indexAt(from, place);
}

/** Does the site stay within its beds, open when it must and closed when it must? */
function isAllowed({ years, allowed, problem }: Model, cells: Int32Array, site: number): boolean {
  const may = get(allowed, site);
  const from = problem.sites[site]?.existing?.from;
  for (let year = 0; year < years; year++) {
    const cell = indexAt(cells, site * years + year);
    if (cell < 0 || (cell > 0 && may[cell] === 0)) return false;
    if (from !== undefined && cell > 0 !== year >= from) return false;
  }
  return true;
}
