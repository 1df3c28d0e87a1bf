import type { Viewer } from '@iwaa/shared/access/access';
import type { SimulatePlan, SolveScenario, StopRun } from '@iwaa/shared/expansion/planning';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { finishedPlan } from '../queries/finished-plan.ts';
import { planIn, posedIn } from '../runs/stored.ts';
import { simulationOf } from '../scenario/homes.ts';
import { planningPlaces } from '../scenario/places.ts';
import { measuredWays } from '../scenario/journeys.ts';
import { posed } from '../scenario/problem.ts';
import { planSites } from '../scenario/sites.ts';
import { standingCenters } from '../scenario/standing.ts';

/** So many runs of one account may wait or run: the rest of a long list would be forgotten anyway. */
const mostOpen = 10;

type Started = { readonly runId: string };

/** Puts a scenario, as it is saved and as the network stands now, in line to be planned. */
export async function solveScenario(tx: Transaction, viewer: Viewer, input: SolveScenario): Promise<Started> {
  const { scenarioId, version, study, ...asked } = input;
  const scenario = found(
    await tx.selectFrom('scenario').where('id', '=', scenarioId).select(['content', 'version']).executeTakeFirst(),
  );
  if (scenario.version !== version) refuse('changed-meanwhile', { fields: ['content'] });
  await ensureRoom(tx, viewer);
  const { content } = scenario;
  const ground = { places: planningPlaces(), standing: await standingCenters(tx), travel: await measuredWays(tx) };
  if (planSites(content, ground.places, ground.standing).sites.length === 0) refuse('no-sites');
  const problem = posed(content, ground);
  const run = { scenarioId, scenarioVersion: version, kind: study, input: asked, content, posed: problem };
  const { runId } = await inLine(tx, viewer, run);
  await record(tx, viewer, 'expansion.solve', { subjectId: runId, details: { scenario: scenarioId, study } });
  return { runId };
}

/** Puts the network of a finished plan in line to be played through. */
export async function simulatePlan(tx: Transaction, viewer: Viewer, asked: SimulatePlan): Promise<Started> {
  const { scenarioId, scenarioVersion, content, posed: problem, outcome } = await finishedPlan(tx, asked.runId);
  await ensureRoom(tx, viewer);
  const { plan } = planIn(outcome);
  // What cannot be played through is refused now, not in a thread later.
  const { scenarios } = simulationOf(content, posedIn(problem), plan, asked, planningPlaces());
  if (scenarios.every(({ network }) => network.homes.length === 0)) refuse('no-sites');
  const run = {
    scenarioId,
    scenarioVersion,
    kind: 'simulation' as const,
    input: { asked, plan },
    content,
    posed: problem,
  };
  const { runId } = await inLine(tx, viewer, run);
  await record(tx, viewer, 'expansion.simulate', { subjectId: runId, details: { plan: asked.runId } });
  return { runId };
}

type Run = {
  readonly scenarioId: string;
  readonly scenarioVersion: number;
  readonly kind: SolveScenario['study'] | 'simulation';
  readonly input: unknown;
  readonly content: ScenarioContent;
  readonly posed: unknown;
};

/** What is asked, as things are now: whatever is saved later, the run is of this. */
const inLine = (tx: Transaction, { accountId }: Viewer, { input, posed: problem, ...run }: Run): Promise<Started> =>
  tx
    .insertInto('planningRun')
    .values({ ...run, input: JSON.stringify(input), posed: JSON.stringify(problem), startedBy: accountId })
    .returning('id as runId')
    .executeTakeFirstOrThrow();

async function ensureRoom(tx: Transaction, { accountId }: Viewer): Promise<void> {
  // One account's starts follow one another, so that two at once cannot both be the last.
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
  const { open } = await tx
    .selectFrom('planningRun')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('startedBy', '=', accountId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  if (open >= mostOpen) refuse('run-limit', { most: mostOpen });
}

/** Ends a run: with the best so far, or for nothing. One that waits is over at once; one that is over stays as it ended. */
export async function stopRun(tx: Transaction, viewer: Viewer, { runId, keep }: StopRun): Promise<null> {
  const { state } = found(
    await tx.selectFrom('planningRun').where('id', '=', runId).select('state').forUpdate().executeTakeFirst(),
  );
  if (state === 'waiting' || state === 'running') {
    await tx
      .updateTable('planningRun')
      .set(
        state === 'waiting'
          ? { state: 'cancelled', endedAt: sql`clock_timestamp()` }
          : { asked: keep ? 'stop' : 'cancel' },
      )
      .where('id', '=', runId)
      .execute();
  }
  await record(tx, viewer, 'expansion.stop', { subjectId: runId, details: { keep } });
  return null;
}
