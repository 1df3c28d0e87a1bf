import type { SitingAnswer, SizedSites } from '@iwaa/shared/expansion/siting';
import type { Highs } from 'highs';

import { draft, isOptimal } from '../solver/highs.ts';
import { get, range, total } from '../solver/numbers.ts';

/** Capacitated facilities with split demand, by HiGHS to a gap of 0: `y <= x` for each pair, and one row that all capacity covers all demand. */
export function sizedSites(highs: Highs, { capacity, opening, demand, costs }: SizedSites): SitingAnswer {
  const sites = range(capacity.length);
  const program = draft();
  for (const cost of opening) program.column(cost, 0, 1, true);
  const served = demand.map((_, customer) =>
    sites.map((site) => program.column(get(get(costs, customer), site), 0, 1)),
  );
  for (const row of served)
    program.row(
      1,
      1,
      row.map((column) => [column, 1]),
    );
  for (const [site, most] of capacity.entries()) {
    const taken = served.map((row, customer) => [get(row, site), get(demand, customer)] as const);
    program.row(-Infinity, 0, [...taken, [site, -most]]);
    for (const row of served)
      program.row(-Infinity, 0, [
        [get(row, site), 1],
        [site, -1],
      ]);
  }
  program.row(
    total(demand),
    Infinity,
    capacity.map((most, site) => [site, most]),
  );
  using model = program.model(highs);
  model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0 });
  model.run();
  if (!isOptimal(highs, model)) throw new RangeError('the sites cannot hold all demand');
  const { colValue } = model.getSolution();
  return {
    objective: model.getObjectiveValue(),
    bound: Number(model.info.get('mip_dual_bound')),
    sites: sites.filter((site) => get(colValue, site) > 0.5),
  };
}
