import type { Viewer } from '@iwaa/shared/access/access';
import { isDefault, type WriteCover } from '@iwaa/shared/staff/cover';

import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { centerFor, defaultsOf, hoursOf } from '../queries/settings.ts';

/** The rules of a center, all at once. The first one makes its staff count; without any, beds alone do. */
export async function writeCover(
  tx: Transaction,
  viewer: Viewer,
  { centerId: named, version: seen, dayBegins, nightBegins, rules }: WriteCover,
): Promise<{ version: number }> {
  const centerId = await centerFor(tx, viewer, 'staff.writeCover', { centerId: named });
  await lockCenter(tx, centerId);
  const { version: current } = await hoursOf(tx, centerId);
  if (current !== seen) refuse('changed-meanwhile');
  const version = current + 1;
  const hours = { dayBegins, nightBegins, version };
  await tx
    .insertInto('coverHours')
    .values({ centerId, ...hours })
    .onConflict((conflict) => conflict.column('centerId').doUpdateSet(hours))
    .execute();
  await tx.deleteFrom('coverRule').where('centerId', '=', centerId).execute();
  const defaults = await defaultsOf(tx, centerId);
  if (rules.length > 0)
    await tx
      .insertInto('coverRule')
      .values(rules.map((rule) => ({ ...rule, centerId, assumed: isDefault(rule, defaults) })))
      .execute();
  await record(tx, viewer, 'staff.writeCover', { centerId, details: { rules: rules.length } });
  await announce(tx, { kind: 'capacity', centerId });
  return { version };
}
