import type { Viewer } from '@iwaa/shared/access/access';
import type { WriteContact } from '@iwaa/shared/centers/centers';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { sealContact } from '../queries/contacts.ts';
import { lockCenter } from './lock.ts';

/** Writes a compartment anew, or erases it. Nobody outside a center touches its address, its coordinators included: row-level security says the same. */
export async function writeContact(
  tx: Transaction,
  viewer: Viewer,
  { centerId, compartment, text }: WriteContact,
  keys: Keys,
): Promise<null> {
  ensure(viewer, 'centers.writeContact', { centerId });
  if (compartment === 'address' && viewer.centerId !== centerId) refuse('forbidden');
  await lockCenter(tx, centerId);
  if (text === null) {
    await tx
      .deleteFrom('centerContact')
      .where('centerId', '=', centerId)
      .where('compartment', '=', compartment)
      .execute();
  } else {
    const sealed = sealContact(keys, centerId, compartment, text);
    await tx
      .insertInto('centerContact')
      .values({ centerId, compartment, sealed })
      .onConflict((conflict) => conflict.columns(['centerId', 'compartment']).doUpdateSet({ sealed }))
      .execute();
  }
  await record(tx, viewer, 'centers.writeContact', { centerId, details: { compartment, erased: text === null } });
  await announce(tx, { kind: 'network', centerId });
  return null;
}
