import type { PhasedPlan, PlannedYear, Units } from '@iwaa/shared/expansion/phasing';

import { at, get, indexAt, range, total } from '../solver/numbers.ts';
import { bedsIn, payOut, spendingOf } from './check.ts';
import type { Evaluation } from './evaluate.ts';
import type { Model } from './model.ts';
import type { YearDetail } from './yearly.ts';

export function unitsOf({ sites, years, groups, cells }: Model, plan: Int32Array): Units {
  return range(sites).map((site) =>
    range(years).map((year) =>
      range(groups).map((group) => get(cells.units, indexAt(plan, site * years + year) * groups + group)),
    ),
  );
}

export function cellsOfUnits({ sites, years, cells }: Model, units: Units): Int32Array {
  return Int32Array.from(range(sites * years), (place) =>
    cells.of(get(get(units, Math.floor(place / years)), place % years)),
  );
}

/** A plan in the words of the problem, with what each year gives. */
export const describePlan = (model: Model, evaluation: Evaluation, plan: Int32Array, value: number): PhasedPlan =>
  describeServed(model, evaluation, plan, value).plan;

/** The same with who is served where: both from one answer, since another may serve others as well for the same hours. */
export function describeServed(
  model: Model,
  evaluation: Evaluation,
  plan: Int32Array,
  value: number,
): { readonly plan: PhasedPlan; readonly served: readonly YearDetail['served'][] } {
  const details = range(model.years).map((year) => evaluation.detail(year, plan));
  return { plan: planOf(model, details, unitsOf(model, plan), value), served: details.map(({ served }) => served) };
}

function planOf(model: Model, details: readonly YearDetail[], units: Units, value: number): PhasedPlan {
  const spending = spendingOf(model.problem, units);
  const { carried } = payOut(model.problem.grants, spending);
  return {
    units,
    value,
    years: details.map((detail, year) => ({
      ...yearOf(model, detail, units, year),
      spent: get(spending, year),
      carried: get(carried, year),
    })),
  };
}

function yearOf(
  model: Model,
  { served, unserved, worst }: YearDetail,
  units: Units,
  year: number,
): Omit<PlannedYear, 'spent' | 'carried'> {
  const { problem, groups, zones, regions } = model;
  const first = year * groups * zones;
  const lost = total(model.lostLoad.subarray(year * regions.length, (year + 1) * regions.length));
  let [carriedLoad, hours] = [0, 0];
  for (const { zone, group, site, share } of served) {
    const amount = share * at(model.load, first + group * zones + zone);
    carriedLoad += amount;
    hours += amount * get(get(problem.hours, site), zone);
  }
  const isOpen = (site: number, one: number) => one >= 0 && get(get(units, site), one).some((size) => size > 0);
  return {
    year: problem.firstYear + year,
    openings: problem.sites.filter(
      ({ existing }, site) => existing === null && isOpen(site, year) && !isOpen(site, year - 1),
    ).length,
    beds: total(units.map((site) => bedsIn(problem.sizes, get(site, year)))),
    load: total(model.regionLoad.subarray(year * regions.length, (year + 1) * regions.length)),
    unserved: lost + unserved.reduce((sum, share, demand) => sum + share * at(model.load, first + demand), 0),
    worstRegion: worst,
    journey: carriedLoad > 0 ? hours / carriedLoad : 0,
  };
}
