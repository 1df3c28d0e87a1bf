import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/refusal.ts';

/** A center is run by an organization that runs centers, in a town of the network. */
export async function ensurePlace(
  tx: Transaction,
  { organizationId, cityId }: { readonly organizationId: string; readonly cityId: string },
): Promise<void> {
  const known = await tx
    .selectFrom('organization')
    .innerJoin('city', (join) => join.on('city.id', '=', cityId))
    .select(sql`1`.as('one'))
    .where('organization.id', '=', organizationId)
    .where('organization.kind', '=', 'operator')
    .executeTakeFirst();
  if (!known) refuse('not-found', { fields: ['organizationId', 'cityId'] });
}
