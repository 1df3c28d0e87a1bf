import type { ChooseSites, SitingAnswer } from '@iwaa/shared/expansion/siting';
import type { Highs } from 'highs';

import { draft, isOptimal } from '../solver/highs.ts';
import { get, range } from '../solver/numbers.ts';

/** About a second's work. HiGHS takes as long to begin, but does not grow with every site. */
const usualNodes = 100_000;

/**
 * The p-center problem, exact: the worst journey is one of the costs, so bisection over them asks each time whether few enough sites reach everybody
 * within so much (set covering). The largest cost that does not do is below the bound. A search of at most `mostNodes` answers, or else HiGHS.
 */
export function centerSites(highs: Highs, { costs, choose }: ChooseSites, mostNodes = usualNodes): SitingAnswer {
  const distances = [...new Set(costs.flat())].filter(Number.isFinite).toSorted((one, other) => one - other);
  const coverWithin = (reach: number): readonly number[] | undefined => {
    const { sites, customers } = essentialsOf(costs, reach);
    if (customers.some((within) => within.size === 0)) return undefined;
    const budget = { nodes: mostNodes };
    const found = searchCover(customers, choose, budget);
    if (found || budget.nodes > 0) return found;
    return solveCover(highs, { sites, customers, choose });
  };
  let [low, high] = [0, distances.length - 1];
  let sites = coverWithin(get(distances, high));
  if (!sites) throw new RangeError(`${choose} sites do not reach everybody`);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = coverWithin(get(distances, middle));
    if (found) [sites, high] = [found, middle];
    else low = middle + 1;
  }
  const objective = get(distances, high);
  return { objective, bound: objective, sites };
}

/** Each customer as the sites that reach them. */
type Customers = readonly ReadonlySet<number>[];

/**
 * At most so many sites of which one reaches each customer; nothing when there are none, or when the budget was used up before that was known. Somebody
 * with few sites has one of them: each is tried in turn, those that reach most first.
 */
function searchCover(customers: Customers, choose: number, budget: { nodes: number }): readonly number[] | undefined {
  if (customers.length === 0) return [];
  if (budget.nodes === 0) return undefined;
  budget.nodes -= 1;
  if (choose === 0 || apart(customers) > choose) return undefined;
  const hardest = customers.reduce((one, other) => (other.size < one.size ? other : one));
  const tries = [...hardest].map((site) => ({ site, left: customers.filter((within) => !within.has(site)) }));
  for (const { site, left } of tries.toSorted((one, other) => one.left.length - other.left.length)) {
    const others = searchCover(left, choose - 1, budget);
    if (others) return [site, ...others];
  }
  return undefined;
}

/** How many customers of whom no two are reached by one site, those with few sites first: each needs a site of their own. */
function apart(customers: Customers): number {
  const taken = new Set<number>();
  let count = 0;
  for (const within of customers.toSorted((one, other) => one.size - other.size)) {
    if (!within.isDisjointFrom(taken)) continue;
    count += 1;
    for (const site of within) taken.add(site);
  }
  return count;
}

type Cover = { readonly sites: readonly number[]; readonly customers: Customers; readonly choose: number };

/** The same by HiGHS. Any sites will do, so nothing is minimised: that is quicker. */
function solveCover(highs: Highs, { sites, customers, choose }: Cover): number[] | undefined {
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
