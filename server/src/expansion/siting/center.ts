import type { ChooseSites, SitingAnswer } from '@iwaa/shared/expansion/siting';
import type { Highs } from 'highs';

import { draft, isOptimal } from '../solver/highs.ts';
import { get, range } from '../solver/numbers.ts';

/**
 * The p-center problem, exact: the worst journey is one of the costs, so bisection over them asks HiGHS each time how few sites reach everybody
 * within so much (set covering). The largest cost that does not do is below the bound.
 */
export function centerSites(highs: Highs, { costs, choose }: ChooseSites): SitingAnswer {
  const distances = [...new Set(costs.flat())].filter(Number.isFinite).toSorted((one, other) => one - other);
  let [low, high] = [0, distances.length - 1];
  let sites = cover(highs, costs, choose, get(distances, high));
  if (!sites) throw new RangeError(`${choose} sites do not reach everybody`);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = cover(highs, costs, choose, get(distances, middle));
    if (found) [sites, high] = [found, middle];
    else low = middle + 1;
  }
  const objective = get(distances, high);
  return { objective, bound: objective, sites };
}

/** At most so many sites with everybody within reach of one; nothing when there are none. Any will do, so nothing is minimised: that is quicker. */
function cover(highs: Highs, costs: ChooseSites['costs'], choose: number, reach: number): number[] | undefined {
  const { sites, customers } = essentialsOf(costs, reach);
  if (customers.some((within) => within.size === 0) || apart(customers) > choose) return undefined;
  const covering = coverGreedily(sites, customers);
  if (covering.length <= choose) return covering;
  const program = draft();
  for (const _ of sites) program.column(0, 0, 1, true);
  for (const within of customers)
    program.row(
      1,
      Infinity,
      sites.flatMap((site, column) => (within.has(site) ? [[column, 1] as const] : [])),
    );
  program.row(
    -Infinity,
    choose,
    sites.map((_, column) => [column, 1]),
  );
  using model = program.model(highs);
  model.run();
  if (!isOptimal(highs, model)) return undefined;
  const { colValue } = model.getSolution();
  return sites.filter((_, column) => get(colValue, column) > 0.5);
}

/** Some customers of whom no two are reached by one site, those with few sites first: each needs a site of their own. Far below the answer that is proof enough. */
function apart(customers: readonly ReadonlySet<number>[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const within of customers.toSorted((one, other) => one.size - other.size)) {
    if (!within.isDisjointFrom(taken)) continue;
    count += 1;
    for (const site of within) taken.add(site);
  }
  return count;
}

/** Always the site that reaches most of those who are left. Far above the answer that is few enough. */
function coverGreedily(sites: readonly number[], customers: readonly ReadonlySet<number>[]): number[] {
  const chosen: number[] = [];
  let left = customers;
  while (left.length > 0) {
    const reaches = (site: number) => left.filter((within) => within.has(site)).length;
    const [best] = sites.map((site) => [site, reaches(site)] as const).toSorted((one, other) => other[1] - one[1]);
    const [site] = best ?? [0];
    chosen.push(site);
    left = left.filter((within) => !within.has(site));
  }
  return chosen;
}

/**
 * What decides: a site that reaches nobody whom another does not reach is not needed, and whoever is reached by all sites that reach somebody else is
 * reached with them. Of equals the first stays. Each customer as the sites that reach them.
 */
function essentialsOf(costs: ChooseSites['costs'], reach: number) {
  const all = range(costs[0]?.length ?? 0);
  const reached = (site: number) => new Set(range(costs.length).filter((one) => get(get(costs, one), site) <= reach));
  const sites = withoutNeedless(all.map(reached), (set, other) => set.isSubsetOf(other));
  const within = costs.map((row) => new Set(sites.filter((site) => get(row, site) <= reach)));
  const kept = withoutNeedless(within, (set, other) => other.isSubsetOf(set));
  return { sites, customers: kept.map((customer) => get(within, customer)) };
}

/** The places of those that no other makes needless. */
function withoutNeedless(
  sets: readonly ReadonlySet<number>[],
  isNeedlessBeside: (set: ReadonlySet<number>, other: ReadonlySet<number>) => boolean,
): number[] {
  const isGone = (set: ReadonlySet<number>, place: number) =>
    sets.some(
      (other, of) => of !== place && isNeedlessBeside(set, other) && (of < place || !isNeedlessBeside(other, set)),
    );
  return range(sets.length).filter((place) => !isGone(get(sets, place), place));
}
