import { ensureNumber, ensureWhole } from '@iwaa/shared/expansion/ranges';
import type {
  Scenario,
  Simulated,
  SimulationEffort,
  SimulationProgress,
} from '@iwaa/shared/expansion/simulation/model';

import { get } from '../solver/numbers.ts';
import { intervalOf } from './intervals.ts';
import { emptyWorkspace, replicate } from './replicate.ts';
import { gainsOf, resultOf, sharesRefused } from './results.ts';
import type { Tally } from './tally.ts';
import { type World, worldOf } from './world.ts';

/**
 * Plays every scenario again and again with the same people until the share refused is known to the half-width in all of them, or the runs are used
 * up. Takes its time: the server runs it in a worker (start.ts).
 */
export function simulate(
  scenarios: readonly Scenario[],
  { seed, leastRuns, mostRuns, halfWidth }: SimulationEffort,
  tell: (progress: SimulationProgress) => void = () => undefined,
): Simulated {
  ensureWhole('scenarios', scenarios.length, 1, 6);
  ensureWhole('least runs', leastRuns, 20, mostRuns);
  ensureNumber('half-width', halfWidth, 0, 1);
  const plays = scenarios.map((scenario): Play => ({ world: worldOf(scenario), runs: [] }));
  const workspace = emptyWorkspace();
  let settled = false;
  for (let run = 0; run < mostRuns && !settled; run++) {
    for (const { world, runs } of plays) runs.push(replicate(world, seed, run, workspace));
    const refused = plays.map(({ runs }) => intervalOf(sharesRefused(runs)));
    settled = run + 1 >= leastRuns && refused.every((one) => one.halfWidth < halfWidth);
    tell({ runs: run + 1, mostRuns, refused });
  }
  const { runs: first } = get(plays, 0);
  return {
    results: plays.map(({ world, runs }) => resultOf(world, runs)),
    gains: plays.map(({ runs }) => gainsOf(first, runs)),
    settled,
  };
}

type Play = { readonly world: World; readonly runs: Tally[] };
