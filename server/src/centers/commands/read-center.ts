import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterDetail, ReadCenter } from '@iwaa/shared/centers/centers';
import type { InferOutput } from 'valibot';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { checklistOf, profileOf, roomsOf } from '../queries/center-detail.ts';
import { openContacts } from '../queries/contacts.ts';
import { deputiesOf } from '../queries/deputies.ts';

/** One center for those who run it: its own people and the coordination. Which contacts they may see, row-level security decides. */
export async function readCenter(
  tx: Transaction,
  viewer: Viewer,
  { centerId }: InferOutput<typeof ReadCenter>,
  keys: Keys,
): Promise<CenterDetail> {
  ensure(viewer, 'centers.read', { centerId });
  const center = found(await profileOf(tx, centerId));
  const contacts = await openContacts(tx, keys, centerId);
  const compartments = contacts.map(({ compartment }) => compartment);
  if (contacts.length > 0) {
    await record(tx, viewer, 'centers.read', { outcome: 'read', centerId, details: { compartments } });
  }
  return {
    ...center,
    deputies: await deputiesOf(tx, centerId),
    rooms: await roomsOf(tx, centerId),
    checklist: await checklistOf(tx, centerId),
    contacts,
  };
}
