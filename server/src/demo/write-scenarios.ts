import { presets } from '@iwaa/shared/expansion/demand/defaults';
import { withFactor } from '@iwaa/shared/expansion/demand/assumptions';
import { withDonors } from '@iwaa/shared/expansion/starting';
import { donors } from '@iwaa/shared/expansion/words/fr';

import { firstScenario } from '../expansion/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import type { Scene } from './scene.ts';

/** Two what-ifs of the planner: the starting figures, and people trained to see twice as many. Their plans are for whoever opens them to ask. */
export async function writeScenarios(tx: Transaction, { accountIds }: Pick<Scene, 'accountIds'>): Promise<void> {
  const content = withDonors(await firstScenario(tx), (donor) => donors[donor]);
  const { identificationGain } = presets['identification-doubled'];
  const doubled = { ...content, demand: withFactor(content.demand, 'identificationGain', identificationGain) };
  const by = { createdBy: accountIds.planner, savedBy: accountIds.planner };
  await tx
    .insertInto('scenario')
    .values([
      { ...by, name: 'Référence', content },
      { ...by, name: 'Identification doublée', content: doubled },
    ])
    .execute();
}
