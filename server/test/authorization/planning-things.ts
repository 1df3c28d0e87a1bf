import type { House } from '../context.ts';
import { finishedRun, savedScenario } from '../planning.ts';

export type PlanningId = 'scenarioId' | 'runId' | 'otherRunId';

/** A scenario of no other cell's, or two finished plans. */
export async function planningThings(house: House, kind: 'scenario' | 'plan') {
  if (kind === 'scenario') return { scenarioId: (await savedScenario(house)).scenarioId };
  return { runId: await finishedRun(house), otherRunId: await finishedRun(house) };
}
