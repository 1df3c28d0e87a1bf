import type { Viewer } from '@iwaa/shared/access/access';
import type { Details } from '@iwaa/shared/audit/audit';

import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import type { Database } from '../platform/db/database.ts';
import type { Refusal } from '../platform/refusal.ts';

type Traced = {
  outcome?: 'done' | 'read' | 'refused';
  centerId?: string | null;
  requestId?: string | null;
  reference?: string | null;
  subjectId?: string | null;
  details?: Details;
};

/** A person with an account, the server's own sweeps, or somebody who is not signed in. */
type Actor = Pick<Viewer, 'accountId' | 'role'> | 'system' | 'nobody';

/** Writes who did or saw what, in the transaction of the act. `act` is the name of the procedure. */
export async function record(
  tx: Transaction,
  actor: Actor,
  act: string,
  { details = {}, ...traced }: Traced = {},
): Promise<void> {
  const who = typeof actor === 'string' ? { actorRole: actor } : { actorId: actor.accountId, actorRole: actor.role };
  await tx
    .insertInto('auditEntry')
    .values({ ...who, act, ...traced, details })
    .execute();
}

/** A denied act leaves a trace of its own: its transaction is gone. */
export async function recordDenial(db: Database, viewer: Viewer, act: string, refusal: Refusal): Promise<void> {
  await inTransaction(db, viewer, (tx) =>
    record(tx, viewer, act, { outcome: 'refused', requestId: requestIn(refusal), details: { code: refusal.code } }),
  );
}

/** The request a refusal is about, where it names one that its caller knows. */
function requestIn({ details }: Refusal): string | null {
  const { requestId } = details;
  return typeof requestId === 'string' ? requestId : null;
}
