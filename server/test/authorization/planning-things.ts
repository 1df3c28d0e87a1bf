import type { House } from '../context.ts';
import { copyOfRun, plannedRun, savedScenario } from '../planning.ts';

export type PlanningId = 'scenarioId' | 'runId' | 'otherRunId';

const plans = new WeakMap<House, ReturnType<typeof plannedRun>>();

/** A scenario of no other cell's, or copies of one finished plan: to make it takes seconds. */
export async function planningThings(house: House, kind: 'scenario' | 'plan') {
  if (kind === 'scenario') return { scenarioId: (await savedScenario(house)).scenarioId };
  const made = plans.get(house) ?? plannedRun(house);
  plans.set(house, made);
  const { runId } = await made;
  return { runId: await copyOfRun(house, runId), otherRunId: await copyOfRun(house, runId) };
}
