import { referralToFill } from '@iwaa/shared/expansion/demand/chain';
import { equityOf } from '@iwaa/shared/expansion/equity';
import { figuresOf } from '@iwaa/shared/expansion/figures';
import type { Units } from '@iwaa/shared/expansion/phasing';
import type { Planned } from '@iwaa/shared/expansion/phasing-run';
import type { PlannedSite, PlanView } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { ruleOf } from '@iwaa/shared/expansion/sizing/answer';

import type { Posed } from '../scenario/problem.ts';
import { get } from '../solver/numbers.ts';
import { bedsByUnit } from './beds.ts';
import { equityRule, journeysIn } from './reached.ts';
import { yearsOf } from './years.ts';

/** Whose run it was, and what it was of. */
export type RunMeta = Pick<PlanView, 'runId' | 'scenarioId' | 'name' | 'by' | 'at' | 'isOld'>;
/** What else is known of the plan or its scenario. */
export type Studies = Pick<PlanView, 'simulation' | 'equityCurve'>;

/** A plan as a planner reads it: computed anew from the decisions and from who is served where, so that all figures agree. */
export function planView(
  meta: RunMeta,
  content: ScenarioContent,
  posed: Posed,
  outcome: Planned,
  studies: Studies,
): PlanView {
  const { plan, bound, gap, seconds, seed, checked } = outcome;
  return {
    ...meta,
    content,
    seconds,
    seed,
    value: plan.value,
    bound,
    gap,
    checked,
    figures: figuresOf(plan, gap),
    sites: sitesOf(posed, plan.units),
    years: yearsOf(content, posed, outcome),
    equity: equityInTheEnd(content, posed, outcome),
    referralToFill: referralFor(content, posed, plan.units),
    travel: posed.travel,
    roundedCenters: posed.rounded,
    ...studies,
  };
}

function sitesOf({ sites, problem }: Posed, units: Units): PlannedSite[] {
  return sites.map(({ cityId, regionId, center }, site) => {
    const beds = get(units, site).map((one) => bedsByUnit(problem.sizes, one));
    const opening = center ? -1 : beds.findIndex((one) => sum(one) > 0);
    return {
      cityId,
      regionId,
      beds,
      standing: bedsByUnit(problem.sizes, get(problem.sites, site).existing?.units ?? problem.groups.map(() => 0)),
      center: center && { codeName: center.codeName, codeNameAr: center.codeNameAr },
      opensIn: opening === -1 ? null : problem.firstYear + opening,
    };
  });
}

/** Of the people of the last year, not of the beds that they need: a long stay is not a longer way. */
function equityInTheEnd(
  { travelHours }: ScenarioContent,
  { problem, people }: Posed,
  { served }: Planned,
): PlanView['equity'] {
  const last = problem.load.length - 1;
  return equityOf(journeysIn(problem, get(served, last), get(people, last)), equityRule(travelHours));
}

function referralFor(content: ScenarioContent, { problem }: Posed, units: Units): number {
  const carried = units.flatMap((years) =>
    (years.at(-1) ?? []).map((size, group) => (size === 0 ? 0 : get(get(problem.sizes, size - 1).carries, group))),
  );
  return referralToFill(content.demand, sum(carried) * (1 - ruleOf(content).target), content.demand.toYear);
}
