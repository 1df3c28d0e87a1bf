import type { Planned } from '@iwaa/shared/expansion/phasing-run';
import type { PlanYear } from '@iwaa/shared/expansion/plan-view';
import { sum } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { isOfMinors, ruleOf } from '@iwaa/shared/expansion/sizing/answer';
import { staffRules } from '@iwaa/shared/expansion/sizing/defaults';
import { staffFor } from '@iwaa/shared/expansion/sizing/staff';

import { payOut } from '../phasing/check.ts';
import type { Posed } from '../scenario/problem.ts';
import { get } from '../solver/numbers.ts';
import { bedsByUnit } from './beds.ts';
import { reachedIn } from './reached.ts';

/** What each year of a plan gives, to whom, and what it takes: people, posts and money. */
export function yearsOf(content: ScenarioContent, posed: Posed, { plan, served }: Planned): PlanYear[] {
  const { problem } = posed;
  const { groupSize } = ruleOf(content);
  const paid = paidBy(
    content,
    posed,
    plan.years.map(({ spent }) => spent),
  );
  const regionIds = [...new Set(problem.zones.map(({ region }) => region))];
  return plan.years.map((year, place) => {
    const beds = plan.units.map((units) => bedsByUnit(problem.sizes, get(units, place)));
    const reached = reachedIn(problem, get(served, place), { load: get(problem.load, place), beds }, groupSize);
    const posts = postsIn(content, posed, beds);
    return {
      ...year,
      people: sum(get(posed.people, place).flat()),
      full: reached.full,
      posts,
      wages: posts * content.postCost.value * (1 + content.rules.inflation) ** place,
      paidBy: get(paid, place),
      regions: regionIds.map((regionId) => ({
        ...reached.region(regionId),
        regionId,
        beds: sum(beds.filter((_, site) => get(posed.sites, site).regionId === regionId).flat()),
      })),
      units: content.units.map((_, unit) => ({
        ...reached.group(unit),
        beds: sum(beds.map((site) => get(site, unit))),
      })),
    };
  });
}

/** Posts of every home, as full as it may be; a center that the plan holds as several sites is one home. */
function postsIn({ units }: ScenarioContent, { sites }: Posed, beds: readonly (readonly number[])[]): number {
  const homes = Map.groupBy(beds.keys(), (site) => get(sites, site).center?.centerId ?? get(sites, site).cityId);
  const residents = [...homes.values()].map((some) => {
    const bedsOf = (minors: boolean) =>
      sum(some.flatMap((site) => get(beds, site).filter((_, unit) => isOfMinors(get(units, unit)) === minors)));
    return { adults: bedsOf(false), minors: bedsOf(true) };
  });
  return sum(
    residents.filter(({ adults, minors }) => adults + minors > 0).map((home) => staffFor(home, staffRules.rules).total),
  );
}

/** By year and grant of the scenario: those that the problem left out pay nothing. */
function paidBy({ grants }: ScenarioContent, { problem }: Posed, spending: readonly number[]): number[][] {
  const { paid } = payOut(problem.grants, spending);
  return paid.map((line) =>
    grants.map((_, grant) => line[problem.grants.findIndex(({ id }) => id === String(grant))] ?? 0),
  );
}
