import {
  AdoptSite,
  ComparePlans,
  CopyScenario,
  ExportPlan,
  ReadPlan,
  ReadScenario,
  SaveScenario,
  SimulatePlan,
  SizeScenario,
  SolveScenario,
  StopRun,
  WatchRun,
} from '@iwaa/shared/expansion/planning';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { adoptSite } from './commands/adopt.ts';
import { exportPlan } from './commands/export.ts';
import { simulatePlan, solveScenario, stopRun } from './commands/runs.ts';
import { copyScenario, saveScenario } from './commands/scenarios.ts';
import { baseline } from './queries/baseline.ts';
import { comparePlans } from './queries/compare.ts';
import { readPlan } from './queries/plan.ts';
import { listScenarios, readScenario } from './queries/scenarios.ts';
import { sizeScenario } from './queries/size.ts';
import { watchRun } from './runs/watch.ts';

export const expansionRouter = router({
  baseline: guarded.query(baseline),
  scenarios: guarded.query(look(listScenarios)),
  readScenario: guarded.input(ReadScenario).query(look(readScenario)),
  saveScenario: guarded.input(SaveScenario).mutation(change(saveScenario)),
  copyScenario: guarded.input(CopyScenario).mutation(change(copyScenario)),
  size: guarded.input(SizeScenario).query(({ input }) => sizeScenario(input)),
  solve: guarded.input(SolveScenario).mutation(change(solveScenario)),
  simulate: guarded.input(SimulatePlan).mutation(change(simulatePlan)),
  progress: guarded.input(WatchRun).subscription(watchRun),
  stop: guarded.input(StopRun).mutation(change(stopRun)),
  plan: guarded.input(ReadPlan).query(look(readPlan)),
  compare: guarded.input(ComparePlans).query(comparePlans),
  export: guarded.input(ExportPlan).mutation(look(exportPlan)),
  adopt: guarded.input(AdoptSite).mutation(change(adoptSite)),
});
