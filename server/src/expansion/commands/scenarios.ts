import type { Viewer } from '@iwaa/shared/access/access';
import type { CopyScenario, SavedScenario, SaveScenario } from '@iwaa/shared/expansion/planning';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { planningPlaces } from '../scenario/places.ts';

/** Keeps a new scenario, or a changed one. A second editor is told, and nothing is lost. */
export async function saveScenario(tx: Transaction, viewer: Viewer, scenario: SaveScenario): Promise<SavedScenario> {
  ensureKnown(scenario.content);
  const saved =
    scenario.scenarioId === undefined ? await add(tx, viewer, scenario) : await change(tx, viewer, scenario);
  await record(tx, viewer, 'expansion.saveScenario', {
    subjectId: saved.scenarioId,
    details: { version: saved.version, archived: scenario.archived },
  });
  return saved;
}

/** Towns, provinces and regions are those of the country. */
function ensureKnown({ demand, sites, rules }: ScenarioContent): void {
  const { towns, provinces } = planningPlaces();
  const { borderAreas = [], counts = [] } = demand.allocation;
  const isNoProvince = (areaId: string) => provinces.every(({ id }) => id !== areaId);
  const unknown = {
    borderAreas: borderAreas.some(isNoProvince),
    counts: counts.some(({ areaId }) => isNoProvince(areaId)),
    sites: sites.some(({ cityId }) => towns.every(({ id }) => id !== cityId)),
    regionMinimums: rules.regionMinimums.some(({ regionId }) => provinces.every(({ region }) => region !== regionId)),
  };
  const fields = Object.entries(unknown).flatMap(([field, isUnknown]) => (isUnknown ? [field] : []));
  if (fields.length > 0) refuse('missing-details', { fields });
}

const add = (tx: Transaction, { accountId }: Viewer, { name, content }: Pick<SaveScenario, 'name' | 'content'>) =>
  tx
    .insertInto('scenario')
    .values({ name, content, createdBy: accountId, savedBy: accountId })
    .returning(['id as scenarioId', 'version'])
    .executeTakeFirstOrThrow();

async function change(
  tx: Transaction,
  viewer: Viewer,
  { scenarioId = '', version, name, content, archived }: SaveScenario,
) {
  const present = found(
    await tx.selectFrom('scenario').where('id', '=', scenarioId).select('version').forUpdate().executeTakeFirst(),
  );
  if (present.version !== version) refuse('changed-meanwhile', { fields: ['content'] });
  return tx
    .updateTable('scenario')
    .set({
      name,
      content,
      version: sql`version + 1`,
      savedBy: viewer.accountId,
      savedAt: sql`clock_timestamp()`,
      archivedAt: archived ? sql`coalesce(archived_at, clock_timestamp())` : null,
    })
    .where('id', '=', scenarioId)
    .returning(['id as scenarioId', 'version'])
    .executeTakeFirstOrThrow();
}

/** The same under another name, to change what is asked of it. */
export async function copyScenario(
  tx: Transaction,
  viewer: Viewer,
  { scenarioId, name }: CopyScenario,
): Promise<SavedScenario> {
  const { content } = found(
    await tx.selectFrom('scenario').where('id', '=', scenarioId).select('content').executeTakeFirst(),
  );
  const copy = await tx
    .insertInto('scenario')
    .values({
      name,
      content,
      copiedFrom: scenarioId,
      createdBy: viewer.accountId,
      savedBy: viewer.accountId,
    })
    .returning(['id as scenarioId', 'version'])
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'expansion.copyScenario', { subjectId: copy.scenarioId, details: { from: scenarioId } });
  return copy;
}
