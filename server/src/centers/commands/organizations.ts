import type { Viewer } from '@iwaa/shared/access/access';
import type { AddOrganization } from '@iwaa/shared/centers/centers';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';

/** A name that is taken is refused by the database. */
export async function addOrganization(
  tx: Transaction,
  viewer: Viewer,
  { name, kind, channel }: AddOrganization,
): Promise<{ organizationId: string }> {
  const { organizationId } = await tx
    .insertInto('organization')
    .values({ name, kind, channel: channel ?? null })
    .returning('id as organizationId')
    .executeTakeFirstOrThrow();
  await record(tx, viewer, 'centers.addOrganization', { subjectId: organizationId, details: { kind } });
  await announce(tx, { kind: 'network', organizationId });
  return { organizationId };
}
