import type { CandidateSite, SiteCosts } from '@iwaa/shared/expansion/phasing';
import type { StandingCenter } from '@iwaa/shared/expansion/baseline';
import type { PlannedSite, PlanView } from '@iwaa/shared/expansion/plan-view';
import type { ScenarioContent, ScenarioSite } from '@iwaa/shared/expansion/scenario';
import { siteBeds } from '@iwaa/shared/expansion/sizing/defaults';

import type { Town } from '../facts.ts';
import type { PlanningPlaces } from './places.ts';
import { type HousedCenter, housed, countedUnits, roundedOf, sitesOf, sizesWith } from './standing-sites.ts';

/** A site of the problem as people know it. */
export type PosedSite = Pick<PlannedSite, 'cityId' | 'regionId'> & {
  readonly center: Pick<StandingCenter, 'centerId' | 'codeName' | 'codeNameAr'> | null;
};

export type PlanSites = {
  readonly sites: readonly { readonly site: CandidateSite; readonly known: PosedSite }[];
  /** Of each site. */
  readonly towns: readonly Town[];
  /** Beds of a unit, from small to large. */
  readonly sizes: readonly number[];
  readonly rounded: PlanView['roundedCenters'];
};

/**
 * The centers that stand, or will within the years, then the towns of the scenario where none does: where one stands it may grow, and no other
 * opens beside it. A center without a bed that counts is not there. Throws RangeError for a town that is not known.
 */
export function planSites(
  content: ScenarioContent,
  places: PlanningPlaces,
  standing: readonly StandingCenter[],
): PlanSites {
  const { fromYear, toYear } = content.demand;
  const centers = standing
    .filter(({ opensIn }) => (opensIn ?? fromYear) <= toYear)
    .map((one) => housed(one, content.units));
  const sizes = sizesWith(content.sizes, centers);
  const counted = centers.filter((one) => countedUnits(one, sizes).some((size) => size > 0));
  const taken = new Set(counted.map(({ center }) => center.cityId));
  const sites = [
    ...counted.flatMap((one) => standingSites(content, one, sizes)),
    ...content.sites
      .filter(({ cityId }) => !taken.has(cityId))
      .map((site) => candidate(content, site, townOf(places, site.cityId))),
  ];
  return {
    sites,
    towns: sites.map(({ known }) => townOf(places, known.cityId)),
    sizes,
    rounded: roundedOf(centers, sizes),
  };
}

function standingSites(content: ScenarioContent, one: HousedCenter, sizes: readonly number[]): PlanSites['sites'] {
  const { centerId, codeName, codeNameAr, cityId, regionId, opensIn } = one.center;
  const { fromYear } = content.demand;
  const town = content.sites.find((site) => site.cityId === cityId);
  const growth = {
    from: Math.max(0, (opensIn ?? fromYear) - fromYear),
    costs: town?.costs ?? usualCosts(content),
    mostBeds: town?.mostBeds ?? siteBeds.most,
  };
  return sitesOf(one, countedUnits(one, sizes), growth, content.rules).map((site) => ({
    site,
    known: { cityId, regionId, center: { centerId, codeName, codeNameAr } },
  }));
}

function candidate(
  content: ScenarioContent,
  { cityId, leastBeds, mostBeds, costs }: ScenarioSite,
  { region }: Town,
): PlanSites['sites'][number] {
  return {
    site: { id: cityId, region, costs: costs ?? usualCosts(content), leastBeds, mostBeds, existing: null },
    known: { cityId, regionId: region, center: null },
  };
}

const usualCosts = ({ costs }: ScenarioContent): SiteCosts => ({
  opening: costs.opening.value,
  perBedAdded: costs.perBedAdded.value,
  perYear: costs.perYear.value,
  perBedAndYear: costs.perBedAndYear.value,
});

function townOf({ towns }: PlanningPlaces, cityId: string): Town {
  const town = towns.find(({ id }) => id === cityId);
  if (!town) throw new RangeError(`no town ${cityId}`);
  return town;
}
