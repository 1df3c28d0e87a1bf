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
  const sites = range(costs[0]?.length ?? 0);
  const program = draft();
  for (const _ of sites) program.column(0, 0, 1, true);
  for (const row of costs) {
    const within = sites.filter((site) => get(row, site) <= reach);
    if (within.length === 0) return undefined;
    program.row(
      1,
      Infinity,
      within.map((site) => [site, 1]),
    );
  }
  program.row(
    -Infinity,
    choose,
    sites.map((site) => [site, 1]),
  );
  using model = program.model(highs);
  model.run();
  if (!isOptimal(highs, model)) return undefined;
  const { colValue } = model.getSolution();
  return sites.filter((site) => get(colValue, site) > 0.5);
}
