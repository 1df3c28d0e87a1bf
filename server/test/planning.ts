import { randomUUID } from 'node:crypto';

import type { RunView } from '@iwaa/shared/expansion/runs';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

import { openRunner } from '../src/expansion/index.ts';
import { planningPlaces } from '../src/expansion/scenario/places.ts';
import { startingContent } from '../src/expansion/scenario/start.ts';
import { callerFor } from './callers.ts';
import type { House } from './context.ts';

const start = startingContent(planningPlaces(), [], 2026);
const toYear = start.demand.fromYear + 2;
/** Three years and four towns: planned in a second or two. */
export const smallContent: ScenarioContent = {
  ...start,
  demand: { ...start.demand, toYear },
  sites: start.sites.slice(0, 4),
  grants: start.grants.map((grant) => ({ ...grant, toYear })),
};

export async function savedScenario(
  house: House,
  content: ScenarioContent = smallContent,
): Promise<{ scenarioId: string; version: number }> {
  const planner = callerFor(house, house.network.people.planner);
  return planner.expansion.saveScenario({
    name: `Scenario ${randomUUID().slice(0, 8)}`,
    content,
  });
}

/** Every frame of a run that is told until it is over. */
export async function framesOf(told: AsyncIterable<unknown>): Promise<RunView[]> {
  // The caller hands over tracked frames as they are, position first.
  const frames = told as AsyncIterable<readonly [string, RunView]>;
  const views: RunView[] = [];
  for await (const [, view] of frames) views.push(view);
  return views;
}

/** Lets the runs that wait be worked off until this one is over. */
export async function finished(house: House, runId: string) {
  const runner = openRunner(house.db);
  try {
    const planner = callerFor(house, house.network.people.planner);
    return (await framesOf(await planner.expansion.progress({ runId }))).at(-1)!;
  } finally {
    await runner.close();
  }
}

/** A plan of a small scenario, made as planners make it. */
export async function plannedRun(
  house: House,
  content: ScenarioContent = smallContent,
): Promise<{ scenarioId: string; runId: string }> {
  const { scenarioId, version } = await savedScenario(house, content);
  const planner = callerFor(house, house.network.people.planner);
  const { runId } = await planner.expansion.solve({ scenarioId, version, seconds: 2, goodEnough: 0.2 });
  const { state } = await finished(house, runId);
  if (state !== 'done') throw new Error(`the run ended as ${state}`);
  return { scenarioId, runId };
}

/** The same finished run under another id, so that an act on one leaves the other as it was. */
export async function copyOfRun({ owner }: House, runId: string): Promise<string> {
  const run = await owner.selectFrom('planningRun').selectAll().where('id', '=', runId).executeTakeFirstOrThrow();
  const id = randomUUID();
  const { input, posed, outcome } = run;
  const json = { input: JSON.stringify(input), posed: JSON.stringify(posed), outcome: JSON.stringify(outcome) };
  await owner
    .insertInto('planningRun')
    .values({ ...run, ...json, id })
    .execute();
  return id;
}
