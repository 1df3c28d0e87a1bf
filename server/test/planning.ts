import { randomUUID } from 'node:crypto';

import type { RunOutcome } from '@iwaa/shared/expansion/phasing-run';
import type { RunView } from '@iwaa/shared/expansion/runs';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

import { openRunner } from '../src/expansion/index.ts';
import { solve } from '../src/expansion/solver/solve.ts';
import { callerFor } from './callers.ts';
import type { House } from './context.ts';
import { content, posedOf, shortContent, standingCenter } from './posed.ts';

const [years, sites] = [3, 4];
const toYear = content().demand.fromYear + years - 1;
/** Three years and four towns: planned in a second or two. */
export const smallContent: ScenarioContent = shortContent(years, sites, {
  grants: content().grants.map((grant) => ({ ...grant, toYear })),
});

export async function savedScenario(house: House): Promise<{ scenarioId: string; version: number }> {
  const planner = callerFor(house, house.network.people.planner);
  return planner.expansion.saveScenario({
    name: `Scenario ${randomUUID().slice(0, 8)}`,
    content: smallContent,
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

/** Any gap will do: the run is over as soon as it has a plan and something proved of it. */
export const anyPlan = { seconds: 5, seed: 1, goodEnough: 1 };
const limits = { seconds: 30, megabytes: 768, faulted: () => undefined };
let solved: Promise<RunOutcome> | undefined;

/** A plan of a small scenario, as the runner would have left it; it is solved once for all who want one. */
export async function finishedRun(house: House): Promise<string> {
  const ground = posedOf(smallContent, { standing: [standingCenter()] });
  const outcome = await (solved ??= solve(ground.problem, anyPlan, limits, () => undefined).done);
  if (outcome.kind !== 'planned') throw new Error(`the run ended as ${outcome.kind}`);
  const { scenarioId, version: scenarioVersion } = await savedScenario(house);
  const { id } = await house.owner
    .insertInto('planningRun')
    .values({
      ...{ scenarioId, scenarioVersion, kind: 'plan', state: 'done', content: smallContent, endedAt: new Date() },
      ...{ startedBy: house.network.people.planner.accountId, input: JSON.stringify(anyPlan) },
      ...{ posed: JSON.stringify(ground), outcome: JSON.stringify(outcome) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
