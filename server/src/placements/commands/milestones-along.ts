import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** What they wait for goes with them to another center. */
export async function takeMilestonesAlong(
  tx: Transaction,
  from: string,
  to: { id: string; centerId: string },
): Promise<void> {
  await sql`
    insert into stay_milestone (placement_id, center_id, kind, earliest, latest, noted_by, noted_at)
    select ${to.id}, ${to.centerId}, kind, earliest, latest, noted_by, noted_at from stay_milestone where placement_id = ${from}
    on conflict (placement_id, kind) do nothing`.execute(tx);
}
