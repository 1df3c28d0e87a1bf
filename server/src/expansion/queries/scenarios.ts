import type { Viewer } from '@iwaa/shared/access/access';
import type { ReadScenario } from '@iwaa/shared/expansion/planning';
import type { RunLine, ScenarioCard, ScenarioView } from '@iwaa/shared/expansion/runs';
import { figuresOf } from '@iwaa/shared/expansion/figures';
import type { InferOutput } from 'valibot';

import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { gapShareInPlan, planIn } from '../runs/stored.ts';

/** Scenarios that are not put away, the one saved last first, each with its newest plan. */
export async function listScenarios(tx: Transaction): Promise<ScenarioCard[]> {
  const scenarios = await tx
    .selectFrom('scenario')
    .innerJoin('account as author', 'author.id', 'scenario.createdBy')
    .innerJoin('account as editor', 'editor.id', 'scenario.savedBy')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('planningRun')
          .select(['planningRun.id as runId', 'scenarioVersion', 'outcome'])
          .whereRef('scenarioId', '=', 'scenario.id')
          .where('kind', '=', 'plan')
          .where('state', '=', 'done')
          .orderBy('planningRun.createdAt', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('archivedAt', 'is', null)
    .select([
      'scenario.id as scenarioId',
      'scenario.name',
      'scenario.version',
      'content',
      'author.label as createdBy',
      'scenario.createdAt',
      'editor.label as by',
      'savedAt as at',
      'runId',
      'scenarioVersion',
      'outcome',
    ])
    .orderBy('savedAt', 'desc')
    .execute();
  return scenarios.map(({ content, runId, scenarioVersion, outcome, ...card }) => ({
    ...card,
    fromYear: content.demand.fromYear,
    toYear: content.demand.toYear,
    demandFor: content.demandFor,
    sites: content.sites.length,
    plan:
      runId === null
        ? null
        : {
            ...figuresOf(planIn(outcome).plan, planIn(outcome).gap),
            runId,
            isOld: scenarioVersion !== card.version,
          },
  }));
}

/** One scenario, put away or not, with what was made of it. */
export async function readScenario(
  tx: Transaction,
  _viewer: Viewer,
  { scenarioId }: InferOutput<typeof ReadScenario>,
): Promise<ScenarioView> {
  const { archivedAt, ...scenario } = found(
    await tx
      .selectFrom('scenario')
      .innerJoin('account', 'account.id', 'savedBy')
      .leftJoin('scenario as source', 'source.id', 'scenario.copiedFrom')
      .where('scenario.id', '=', scenarioId)
      .select([
        'scenario.id as scenarioId',
        'scenario.name',
        'scenario.version',
        'scenario.content',
        'scenario.archivedAt',
        'source.name as copiedFrom',
        'account.label as by',
        'scenario.savedAt as at',
      ])
      .executeTakeFirst(),
  );
  return { ...scenario, archived: archivedAt !== null, runs: await runsOf(tx, scenario) };
}

async function runsOf(
  tx: Transaction,
  { scenarioId, version }: { readonly scenarioId: string; readonly version: number },
): Promise<RunLine[]> {
  const runs = await tx
    .selectFrom('planningRun')
    .innerJoin('account', 'account.id', 'startedBy')
    .where('scenarioId', '=', scenarioId)
    .select([
      'planningRun.id as runId',
      'kind',
      'state',
      'scenarioVersion',
      'account.label as by',
      'planningRun.createdAt as at',
    ])
    .select(gapShareInPlan.as('gapShare'))
    .orderBy('planningRun.createdAt', 'desc')
    .limit(50)
    .execute();
  return runs.map(({ scenarioVersion, ...run }) => ({ ...run, isOld: scenarioVersion !== version }));
}
