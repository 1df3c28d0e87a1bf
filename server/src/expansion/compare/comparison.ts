import { equityPoint, type Outcomes, regretOf } from '@iwaa/shared/expansion/phasing-studies';
import { type ComparedFigure, comparedFigures, type Comparison } from '@iwaa/shared/expansion/comparison';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';

import type { Posed } from '../scenario/problem.ts';
import { differing } from './differing.ts';

/**
 * Plans side by side, in their order. `outcomes` are the hours of each plan under each problem, as the solver weighs them; without them, or where
 * the plans may not be weighed, nothing is regretted.
 */
export function comparisonOf(
  views: readonly PlanView[],
  posed: readonly Posed[],
  outcomes: Outcomes | undefined,
): Comparison {
  return {
    plans: views.map(({ runId, scenarioId, name, by, at, content: { demand } }) => ({
      runId,
      scenarioId,
      name,
      by,
      at,
      fromYear: demand.fromYear,
      toYear: demand.toYear,
    })),
    lines: comparedFigures.map((figure) => ({ figure, values: views.map(figures[figure]) })),
    assumptions: differing(views.map(({ content }) => content)),
    chosen: chosenIn(views),
    regret: outcomes && mayWeigh(views, posed) ? regretOf(outcomes) : null,
  };
}

/** Is a plan of each scenario a plan of all of them: the same units, sizes and years, and the same sites in the same order? */
export function mayWeigh(views: readonly PlanView[], posed: readonly Posed[]): boolean {
  const forms = posed.map(({ problem, sites }, place) =>
    JSON.stringify([
      views[place]?.content.units,
      problem.sizes.map(({ beds }) => beds),
      problem.firstYear,
      problem.load.length,
      sites.map(({ cityId, center }) => [cityId, center?.centerId]),
    ]),
  );
  return new Set(forms).size === 1;
}

const figures: Readonly<Record<ComparedFigure, (view: PlanView) => number | null>> = {
  covered: (view) => view.figures.covered,
  'worst-region': (view) => overYears(view).worstRegion,
  beds: (view) => view.figures.beds,
  openings: (view) => view.figures.openings,
  spent: (view) => view.figures.spent,
  posts: ({ years }) => years.at(-1)?.posts ?? null,
  // A network that serves nobody has no journey.
  journey: (view) => (overYears(view).covered > 0 ? overYears(view).journey : null),
  full: fullOver,
  // Without the platform first, with it second.
  'refused-simulated': ({ simulation }) => simulation?.simulated.results[1]?.all.refused.mean ?? null,
  gap: ({ gap }) => gap.share,
};

const overYears = (view: PlanView) => equityPoint(view);

/** Mean of the years in which somebody has a unit in reach, by their load. */
function fullOver({ years }: PlanView): number | null {
  const told = years.flatMap(({ full, load }) => (full === null ? [] : [{ full, load }]));
  const load = told.reduce((sum, year) => sum + year.load, 0);
  return load > 0 ? told.reduce((sum, year) => sum + year.full * year.load, 0) / load : null;
}

/** The surest towns first. */
function chosenIn(views: readonly PlanView[]): Comparison['chosen'] {
  const open = views.flatMap(({ sites }) => {
    const atTheEnd = sites.filter(({ beds }) => beds.at(-1)?.some((some) => some > 0));
    return [...new Map(atTheEnd.map(({ cityId, regionId }) => [cityId, { cityId, regionId }])).values()];
  });
  return [...Map.groupBy(open, ({ cityId }) => cityId).values()]
    .flatMap((towns) => towns.slice(0, 1).map((town) => ({ ...town, times: towns.length })))
    .toSorted((one, other) => other.times - one.times || one.cityId.localeCompare(other.cityId));
}
