import type { Viewer } from '@iwaa/shared/access/access';
import type { ReadMarks } from '@iwaa/shared/placements/inputs';
import type { RequestMarks } from '@iwaa/shared/placements/views';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { lineOf } from '../story/lines.ts';
import { partiesToAvoid } from './clashes.ts';

/** The marks a viewer's side attached, as kinds; to the coordination also whom they keep this request from. */
export async function readMarks(tx: Transaction, viewer: Viewer, { reference }: ReadMarks): Promise<RequestMarks> {
  const { requestId } = found(await lineOf(tx, viewer, reference));
  const marks = await tx
    .selectFrom('separationMark')
    .where('requestId', '=', requestId)
    .where('withdrawnAt', 'is', null)
    .select(['id as markId', 'kind', 'stance', 'addedAt as at'])
    .select(({ eb }) => eb('centerId', 'is not', null).$castTo<boolean>().as('ofCenter'))
    .orderBy('addedAt')
    .execute();
  return { marks, conflicts: viewer.role === 'coordinator' ? await conflictsOf(tx, viewer, requestId) : [] };
}

async function conflictsOf(tx: Transaction, viewer: Viewer, requestId: string): Promise<RequestMarks['conflicts']> {
  const others = await partiesToAvoid(tx, requestId);
  if (others.length === 0) return [];
  await record(tx, viewer, 'placements.marks', { outcome: 'read', requestId, details: { conflicts: others.length } });
  const lines = await tx
    .selectFrom('request')
    .where('id', 'in', [...new Set(others.map((other) => other.requestId))])
    .select(['id', 'reference'])
    .execute();
  const centers = await tx
    .selectFrom('center')
    .where('id', 'in', [...new Set(others.map((other) => other.centerId))])
    .select(['id', 'codeName', 'codeNameAr'])
    .execute();
  return others.flatMap((other) => {
    const line = lines.find(({ id }) => id === other.requestId);
    const center = centers.find(({ id }) => id === other.centerId);
    return line && center
      ? [{ reference: line.reference, codeName: center.codeName, codeNameAr: center.codeNameAr }]
      : [];
  });
}
