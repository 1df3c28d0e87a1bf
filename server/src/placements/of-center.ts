import type { Viewer } from '@iwaa/shared/access/access';
import type { OfCenter } from '@iwaa/shared/placements/stays';

import { type Act, ensure } from '../access/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';

/** The center a read is about: the viewer's own, the one they name if they answer for it, or all (undefined). */
export async function centerAsked(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  { centerId }: OfCenter,
): Promise<string | undefined> {
  if (centerId === undefined) return viewer.centerId ?? undefined;
  ensure(viewer, act, { centerId });
  const center = await tx.selectFrom('center').where('id', '=', centerId).select('id').executeTakeFirst();
  return found(center).id;
}
