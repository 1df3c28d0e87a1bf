import type { Baseline } from '@iwaa/shared/expansion/baseline';

import type { Context } from '../../platform/trpc.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '@iwaa/shared/access/access';
import { baselineSeries, costFacts } from '../facts.ts';
import { ownHistory } from '../history.ts';
import { planningPlaces } from '../scenario/places.ts';
import { standingCenters } from '../scenario/standing.ts';
import { firstScenario } from './first-scenario.ts';
import { regionsOfNetwork, townsOfNetwork } from './network.ts';

/** All that a planner starts from. The network's own history is read as the system, and only its sums leave. */
export async function baseline({
  ctx,
}: {
  readonly ctx: Pick<Context, 'db'> & { readonly viewer: Viewer };
}): Promise<Baseline> {
  const history = await ownHistory(ctx.db);
  const places = planningPlaces();
  return inTransaction(ctx.db, ctx.viewer, async (tx) => {
    const standing = await standingCenters(tx);
    return {
      series: baselineSeries(),
      history,
      areas: places.provinces,
      regions: await regionsOfNetwork(tx),
      towns: await townsOfNetwork(tx, places),
      standing,
      costs: costFacts(),
      start: await firstScenario(tx, standing),
    };
  });
}
