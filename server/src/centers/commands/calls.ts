import type { Viewer } from '@iwaa/shared/access/access';
import type { EndCall, TakeCall, TakenCall } from '@iwaa/shared/centers/calls';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { openContact } from '../queries/contacts.ts';
import { lockCenter } from './lock.ts';
import { vouch } from './vouch.ts';

/** Called as a look: its answer holds a telephone number, and an answer under a key would be kept. For ten minutes this person calls the center and nobody else does; a constraint says so to whoever comes second. */
export async function takeCall(
  tx: Transaction,
  viewer: Viewer,
  { centerId }: TakeCall,
  keys: Keys,
): Promise<TakenCall> {
  ensure(viewer, 'centers.takeCall', { centerId });
  await lockCenter(tx, centerId);
  const until = (await ownCall(tx, viewer, centerId)) ?? (await begin(tx, viewer, centerId));
  const dutyPhone = await openContact(tx, keys, centerId, 'duty-phone');
  await record(tx, viewer, 'centers.takeCall', {
    centerId,
    details: { compartments: dutyPhone ? ['duty-phone'] : [] },
  });
  await announce(tx, { kind: 'network', centerId });
  return { until, dutyPhone };
}

/** What came of it: the center confirmed its numbers, on whose behalf the caller vouches, or nobody answered and it stays on the list. */
export async function endCall(tx: Transaction, viewer: Viewer, { centerId, outcome }: EndCall): Promise<null> {
  ensure(viewer, 'centers.endCall', { centerId });
  await lockCenter(tx, centerId);
  const ended = await tx
    .updateTable('centerCall')
    .set({ outcome, during: sql<string>`tstzrange(lower(during), least(upper(during), clock_timestamp()))` })
    .where('centerId', '=', centerId)
    .where('callerId', '=', viewer.accountId)
    .where('outcome', 'is', null)
    .where(sql<boolean>`upper(during) > clock_timestamp() - interval '1 hour'`)
    .returning('id')
    .executeTakeFirst();
  if (!ended) refuse('call-not-taken');
  if (outcome === 'confirmed') await vouch(tx, viewer, { centerId });
  await record(tx, viewer, 'centers.endCall', { centerId, details: { outcome } });
  await announce(tx, { kind: 'network', centerId });
  return null;
}

async function ownCall(tx: Transaction, { accountId }: Viewer, centerId: string): Promise<Moment | undefined> {
  const call = await tx
    .selectFrom('centerCall')
    .where('centerId', '=', centerId)
    .where('callerId', '=', accountId)
    .where('outcome', 'is', null)
    .where(sql<boolean>`during @> clock_timestamp()`)
    .select(sql<Moment>`upper(during)`.as('until'))
    .executeTakeFirst();
  return call?.until;
}

async function begin(tx: Transaction, { accountId: callerId }: Viewer, centerId: string): Promise<Moment> {
  const during = sql<string>`tstzrange(clock_timestamp(), clock_timestamp() + interval '10 minutes')`;
  const { until } = await tx
    .insertInto('centerCall')
    .values({ centerId, callerId, during })
    .returning(sql<Moment>`upper(during)`.as('until'))
    .executeTakeFirstOrThrow();
  return until;
}
