import type { PhasedPlan, PlannedYear, Units } from '@iwaa/shared/expansion/phasing';

import { at, get, indexAt, range, total } from '../solver/numbers.ts';
import { bedsIn, payOut, spendingOf } from './check.ts';
import type { Evaluation } from './evaluate.ts';
import type { Model } from './model.ts';

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
export function describePlan(model: Model, evaluation: Evaluation, plan: Int32Array, value: number): PhasedPlan {
  const units = unitsOf(model, plan);
  const spending = spendingOf(model.problem, units);
  const { carried } = payOut(model.problem.grants, spending);
  return {
    units,
    value,
    years: range(model.years).map((year) => ({
      ...yearOf(model, evaluation, plan, units, year),
      spent: get(spending, year),
      carried: get(carried, year),
    })),
  };
}

function yearOf(
  model: Model,
  evaluation: Evaluation,
  plan: Int32Array,
  units: Units,
  year: number,
): Omit<PlannedYear, 'spent' | 'carried'> {
  const { problem, groups, zones, regions } = model;
  const { served, unserved, worst } = evaluation.detail(year, plan);
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
