import { partsOf } from '@iwaa/shared/expansion/demand/allocate';
import { valueOf } from '@iwaa/shared/expansion/demand/assumptions';
import { nationalDemand, partOf } from '@iwaa/shared/expansion/demand/chain';
import { loadsOf } from '@iwaa/shared/expansion/demand/loads';
import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';
import { goalsInOrder } from '@iwaa/shared/expansion/phasing-studies';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { sum, yearsOf } from '@iwaa/shared/expansion/ranges';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { ruleOf, unitsOf } from '@iwaa/shared/expansion/sizing/answer';
import { loadCarried } from '@iwaa/shared/expansion/sizing/loss';

import type { Province } from '../facts.ts';
import { journeysOf, type MeasuredWay } from './journeys.ts';
import type { PlanningPlaces } from './places.ts';
import { type PosedSite, planSites } from './sites.ts';

/** What a scenario is posed upon: the country, and the live network at that moment. */
export type Ground = {
  readonly places: PlanningPlaces;
  readonly standing: readonly StandingCenter[];
  readonly travel: readonly MeasuredWay[];
};

/** A scenario as the solver takes it, with what is needed to tell its plan later; plain values, to be stored as they are. */
export type Posed = {
  readonly problem: PhasingProblem;
  /** In the order of the problem. */
  readonly sites: readonly PosedSite[];
  readonly rounded: PlanView['roundedCenters'];
  readonly travel: PlanView['travel'];
  /** People a year behind the load: by year, group and zone. */
  readonly people: readonly (readonly (readonly number[])[])[];
};

/**
 * Zones are the provinces, groups the units of the scenario by their place in it, grants named by theirs. Throws RangeError when there is neither a
 * site nor a center that stands in these years, and for a site in a town that is not known.
 */
export function posed(content: ScenarioContent, { places, standing, travel }: Ground): Posed {
  const { sites, towns, sizes, rounded } = planSites(content, places, standing);
  if (sites.length === 0) throw new RangeError('a plan without any site');
  const journeys = journeysOf(places, towns, travel);
  const { target, groupSize } = ruleOf(content);
  const demand = demandIn(content, places.provinces);
  const problem: PhasingProblem = {
    firstYear: content.demand.fromYear,
    groups: content.units.map((_, unit) => ({ id: String(unit), travelLimit: content.travelHours })),
    zones: places.provinces.map(({ id, region }) => ({ id, region, weight: 1 })),
    sites: sites.map(({ site }) => site),
    sizes: sizes.map((beds) => {
      const carried = loadCarried(beds, target, groupSize);
      return { beds, carries: content.units.map(() => carried) };
    }),
    load: demand.load,
    hours: journeys.hours,
    ...moneyAndRules(content),
    goals: { unserved: 0, worstRegion: 0, worstRegionLimit: null, journey: 0, money: 0, discount: 1 },
  };
  return {
    problem: { ...problem, goals: goalsOf(content, problem) },
    sites: sites.map(({ known }) => known),
    rounded,
    travel: journeys.travel,
    people: demand.people,
  };
}

/** Erlangs, and people a year, by year, group and zone; every zone has the same share of all groups and years. */
function demandIn(
  content: ScenarioContent,
  provinces: readonly Province[],
): Pick<Posed, 'people'> & Pick<PhasingProblem, 'load'> {
  const { demand, demandFor } = content;
  const shares = partsOf(provinces, demand.allocation, valueOf(demand, 'identified')).map(({ share }) => share);
  const units = unitsOf(content);
  const loadIn = (year: number) => {
    const loads = Map.groupBy(
      loadsOf(demand, provinces, { units, year, demand: demandFor }, shares),
      ({ unit }) => unit,
    );
    return content.units.map((_, unit) => (loads.get(String(unit)) ?? []).map(({ load }) => load));
  };
  const peopleIn = (year: number) =>
    content.units.map((columns) => {
      const national = sum(
        columns.map((column) => nationalDemand(demand, column, year)[demandFor].mean * partOf(demand, column).people),
      );
      return shares.map((share) => national * share);
    });
  const years = yearsOf(demand);
  return { load: years.map(loadIn), people: years.map(peopleIn) };
}

function moneyAndRules(content: ScenarioContent): Pick<PhasingProblem, 'grants' | 'rules'> {
  const { demand, grants, rules } = content;
  const years = yearsOf(demand);
  const place = (year: number) => year - demand.fromYear;
  return {
    // What a grant paid before the first year is no longer known to be there (money.ts); one that begins after the last pays for nothing.
    grants: grants
      .map(({ donor, amount, fromYear, toYear, lapses }, line) => ({
        id: String(line),
        donor,
        amount,
        from: place(fromYear),
        to: place(toYear),
        lapses,
      }))
      .filter(({ from, to }) => to >= 0 && from < years.length),
    rules: {
      mostOpenings: years.map(() => rules.openingsAYear),
      regionMinimums: rules.regionMinimums
        .map(({ regionId, centers, fromYear }) => ({ region: regionId, centers, from: Math.max(0, place(fromYear)) }))
        .filter(({ from }) => from < years.length),
      // A unit is never apart from itself.
      apart: rules.apart.filter(([one, other]) => one !== other),
      inflation: rules.inflation,
    },
  };
}

function goalsOf({ goals }: ScenarioContent, problem: PhasingProblem): PhasingProblem['goals'] {
  if (goals.by === 'order') return goalsInOrder(problem, goals.order);
  const { unserved, worstRegion, journey, money } = goals;
  return { ...problem.goals, unserved, worstRegion, journey, money };
}
