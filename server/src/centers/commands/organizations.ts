import type { Viewer } from '@iwaa/shared/access/access';
import type { AddOrganization, UpdateOrganization } from '@iwaa/shared/centers/editing';

import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { differingFields } from '../rules.ts';

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

/** Its name, and the channel its requests usually come through. */
export async function updateOrganization(
  tx: Transaction,
  viewer: Viewer,
  { organizationId, version, ...wanted }: UpdateOrganization,
): Promise<{ version: number }> {
  const organization = found(
    await tx
      .selectFrom('organization')
      .selectAll()
      .where('id', '=', organizationId)
      .forNoKeyUpdate()
      .executeTakeFirst(),
  );
  const fields = differingFields(organization, wanted);
  if (organization.revision !== version) refuse('changed-meanwhile', { fields });
  if (fields.length === 0) return { version };
  await tx
    .updateTable('organization')
    .set({ ...wanted, revision: sql`revision + 1` })
    .where('id', '=', organizationId)
    .execute();
  await record(tx, viewer, 'centers.updateOrganization', { subjectId: organizationId, details: { fields } });
  await announce(tx, { kind: 'network', organizationId });
  return { version: version + 1 };
}
