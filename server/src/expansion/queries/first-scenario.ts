import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

import type { Transaction } from '../../platform/db/transaction.ts';
import { planningPlaces } from '../scenario/places.ts';
import { standingCenters, yearNow } from '../scenario/standing.ts';
import { startingContent } from '../scenario/start.ts';

/** What a new scenario begins with here and now: the network as it stands (read, unless the caller has it), from the coming year on. */
export const firstScenario = async (
  tx: Transaction,
  standing?: Awaited<ReturnType<typeof standingCenters>>,
): Promise<ScenarioContent> =>
  startingContent(planningPlaces(), standing ?? (await standingCenters(tx)), await yearNow(tx));
