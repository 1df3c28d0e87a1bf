import type { PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { hoursByRoad } from '../scenario/journeys.ts';
import { candidateTowns, planningPlaces } from '../scenario/places.ts';
import { get, range, total } from '../solver/numbers.ts';
import { randomFrom } from '../../platform/random.ts';

/** What can be varied on the measured instance. */
export type National = { readonly seed: number; readonly money: number; readonly apart: boolean };

const years = 8;
const shares = [0.48, 0.34, 0.18];
const beds = [4, 6, 8, 12, 16, 20];
/** At 5 % refusal: the greatest load of so many places, by the inverse of Erlang's formula. */
const carried = [1.525, 2.96, 4.543, 7.95, 11.544, 15.249];
const firstBudgets = [10_014, 10_614, 11_251];
const costs = { opening: 1200, perBedAdded: 40, perYear: 600, perBedAndYear: 60 };

/**
 * The instance of `planning-solver.md` §1: 75 provinces, 20 towns, 3 groups, 8 years, money in thousand MAD. Seed 1 is exact shares of the
 * population; others vary them. What it says about people and money is assumption, made to measure the solver and nothing else.
 */
export function nationalProblem(
  { seed, money, apart }: National = { seed: 1, money: 1, apart: false },
): PhasingProblem {
  const { provinces, towns } = planningPlaces();
  const sites = candidateTowns(towns, 20);
  const random = randomFrom(seed);
  const blur = (spread: number) => (seed === 1 ? 1 : random.logNormal(1, spread));
  const weights = provinces.map(({ population }) => population * blur(0.3));
  const groupWeights = provinces.map(() => shares.map((share) => share * blur(0.2)));
  const people = total(weights);
  const loadOf = (year: number, group: number) =>
    provinces.map((_, zone) => {
      const byGroup = get(groupWeights, zone);
      const share = ((get(weights, zone) / people) * get(byGroup, group)) / total(byGroup);
      return ((458 * 1.06 ** year * 90) / 365) * share;
    });
  return {
    firstYear: 2026,
    groups: ['women and girls', 'men and boys', 'families'].map((id) => ({ id, travelLimit: 4 })),
    zones: provinces.map(({ id, region }) => ({ id, region, weight: 1 })),
    sites: sites.map(({ nameFr, region }) => ({
      id: nameFr,
      region,
      costs,
      leastBeds: 6,
      mostBeds: 30,
      existing: standing[nameFr] ?? null,
    })),
    sizes: beds.map((count, size) => ({ beds: count, carries: shares.map(() => get(carried, size)) })),
    load: range(years).map((year) => shares.map((_, group) => loadOf(year, group))),
    hours: sites.map((town) => provinces.map((province) => hoursByRoad(town, province))),
    grants: range(years).map((year) => ({
      id: `${2026 + year}`,
      donor: 'state',
      amount: money * (firstBudgets[year] ?? 11_251 * 1.1 ** (year - 2)),
      from: year,
      to: year,
      lapses: false,
    })),
    rules: {
      mostOpenings: range(years).map(() => 2),
      regionMinimums: [],
      apart: apart
        ? [
            [0, 1],
            [1, 2],
          ]
        : [],
      inflation: 0,
    },
    goals: { unserved: 40, worstRegion: 200, worstRegionLimit: null, journey: 1, money: 0, discount: 1 },
  };
}

const standing: Readonly<Record<string, { from: number; units: number[] }>> = {
  Fès: { from: 0, units: [4, 0, 0] },
  Tanger: { from: 0, units: [3, 0, 1] },
};
