import { randomUUID } from 'node:crypto';

import type { Caller } from './callers.ts';
import type { Command } from './commands.ts';
import { finishedRun, savedScenario, smallContent } from './planning.ts';

const byPlanners = { by: 'planner', strangers: [], announces: [] } as const;
const absentId = randomUUID();

type Prepare = Command['prepare'];
const onScenario =
  (call: (scenario: { scenarioId: string; version: number }, caller: Caller) => Promise<unknown>): Prepare =>
  async (house) => {
    const scenario = await savedScenario(house);
    return {
      call: (caller) => call(scenario, caller),
      absent: (caller) => call({ ...scenario, scenarioId: absentId }, caller),
    };
  };
const onPlan =
  (call: (runId: string, caller: Caller) => Promise<unknown>): Prepare =>
  async (house) => {
    const runId = await finishedRun(house);
    return { call: (caller) => call(runId, caller), absent: (caller) => call(absentId, caller) };
  };

/** What planners do; to export is to read, by a deliberate act. */
export const ofPlanning: readonly Command[] = [
  {
    ...{ act: 'expansion.saveScenario', ...byPlanners },
    prepare: async () => ({
      call: (caller) => caller.expansion.saveScenario({ name: 'typed words', content: smallContent }),
      absent: (caller) => caller.expansion.saveScenario({ name: 'other typed words', content: smallContent }),
    }),
  },
];

/** The same on things that exist already. */
export const onPlans: readonly Command[] = [
  {
    ...{ act: 'expansion.copyScenario', ...byPlanners },
    prepare: onScenario(({ scenarioId }, caller) => caller.expansion.copyScenario({ scenarioId, name: 'typed words' })),
  },
  {
    ...{ act: 'expansion.solve', ...byPlanners },
    prepare: onScenario((scenario, caller) => caller.expansion.solve({ ...scenario, seconds: 1 })),
  },
  {
    ...{ act: 'expansion.simulate', ...byPlanners },
    prepare: onPlan((runId, caller) => caller.expansion.simulate({ runId })),
  },
  {
    ...{ act: 'expansion.stop', ...byPlanners },
    prepare: onPlan((runId, caller) => caller.expansion.stop({ runId, keep: false })),
  },
];
