import type { StoryStep } from '@iwaa/shared/placements/views';

import type { Transaction } from '../platform/db/transaction.ts';

/** What happened to a request, in order: the acts themselves, and looks at its meeting point; who merely read is for the audit page. */
export function stepsOf(tx: Transaction, requestId: string): Promise<StoryStep[]> {
  return tx
    .selectFrom('auditEntry')
    .where('requestId', '=', requestId)
    .where((where) => where.or([where('outcome', '=', 'done'), where('act', '=', 'placements.reveal')]))
    .where('outcome', '<>', 'refused')
    .select(['at', 'act', 'actorRole as role', 'centerId', 'details'])
    .orderBy('id')
    .execute();
}
