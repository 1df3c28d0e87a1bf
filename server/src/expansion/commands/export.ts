import type { Viewer } from '@iwaa/shared/access/access';
import type { ExportedFile, ExportPlan } from '@iwaa/shared/expansion/planning';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { exportedPlan } from '../export/exported-plan.ts';
import { regionsOfNetwork, townsOfNetwork } from '../queries/network.ts';
import { readPlan } from '../queries/plan.ts';
import { planningPlaces } from '../scenario/places.ts';

/** A plan as a file: aggregates only, and a trace of who took it. */
export async function exportPlan(tx: Transaction, viewer: Viewer, input: ExportPlan): Promise<ExportedFile> {
  const view = await readPlan(tx, viewer, input);
  const places = planningPlaces();
  const names = {
    regions: await regionsOfNetwork(tx),
    provinces: places.provinces,
    towns: await townsOfNetwork(tx, places),
  };
  await record(tx, viewer, 'expansion.export', {
    subjectId: input.runId,
    outcome: 'read',
    details: { format: input.format },
  });
  return exportedPlan(view, names, input);
}
