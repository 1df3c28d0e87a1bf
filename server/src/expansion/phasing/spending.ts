import { at, get, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';

/** What a site costs in a year, given its cell of the year before: opening, beds added, running. What stands already is not paid for again. */
export function spentAt(
  { problem, cells, prices }: Model,
  site: number,
  year: number,
  before: number,
  cell: number,
): number {
  if (cell === 0) return 0;
  const { costs, existing } = get(problem.sites, site);
  const isNew = before === 0;
  const standing = isNew && existing ? indexAt(cells.beds, cells.of(existing.units)) : indexAt(cells.beds, before);
  const beds = indexAt(cells.beds, cell);
  const once = (isNew && !existing ? costs.opening : 0) + costs.perBedAdded * (beds - standing);
  return (once + costs.perYear + costs.perBedAndYear * beds) * get(prices, year);
}

/** Does it count against the openings of the year? A center that stands does not. */
export const isOpening = ({ problem, years }: Model, site: number, year: number, cells: Int32Array): boolean =>
  get(problem.sites, site).existing === null &&
  indexAt(cells, site * years + year) > 0 &&
  (year === 0 || indexAt(cells, site * years + year - 1) === 0);

/** What the goals' weight on money makes of a whole plan: hours. */
export function spendingHours(model: Model, cells: Int32Array): number {
  const { years, sites, problem, worth } = model;
  if (problem.goals.money === 0) return 0;
  let sum = 0;
  for (let site = 0; site < sites; site++)
    for (let year = 0; year < years; year++) {
      const before = year === 0 ? 0 : indexAt(cells, site * years + year - 1);
      sum +=
        problem.goals.money * at(worth, year) * spentAt(model, site, year, before, indexAt(cells, site * years + year));
    }
  return sum;
}
