import type { Viewer } from '@iwaa/shared/access/access';
import type { RetireOffering, SetOffering } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import { ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { mustBeServices } from '../queries.ts';
import { endDeadHolds } from './places.ts';
import { renumber } from './renumber.ts';

/** Says what a center offers. Fewer places than people who have one are refused; a second editor is told. */
export async function setOffering(
  tx: Transaction,
  viewer: Viewer,
  { centerId, offeringId, version, service, ...said }: SetOffering,
): Promise<{ offeringId: string; version: number }> {
  ensure(viewer, 'services.setOffering', { centerId });
  await lockCenter(tx, centerId);
  await mustBeServices(tx, [service]);
  const values = {
    ...said,
    languages: said.languages.toSorted(),
    days: said.days.toSorted((one, other) => one - other),
  };
  const answer =
    offeringId === undefined
      ? await add(tx, { ...values, centerId, serviceId: service })
      : await change(tx, { ...values, centerId, offeringId, version: version ?? 0 });
  const details = { service, places: said.places ?? 'uncounted', onSite: said.onSite, days: said.days.length };
  await record(tx, viewer, 'services.setOffering', { centerId, subjectId: answer.offeringId, details });
  await announce(tx, { kind: 'capacity', centerId });
  return answer;
}

/** A service that a center gives no more; refused while somebody has a place of it. */
export async function retireOffering(tx: Transaction, viewer: Viewer, { offeringId }: RetireOffering): Promise<null> {
  const { centerId } = found(
    await tx.selectFrom('offering').where('id', '=', offeringId).select('centerId').executeTakeFirst(),
  );
  ensure(viewer, 'services.retireOffering', { centerId });
  await lockCenter(tx, centerId);
  await tx
    .updateTable('offering')
    .set({ retiredAt: sql`clock_timestamp()` })
    .where('id', '=', offeringId)
    .where('retiredAt', 'is', null)
    .execute();
  await record(tx, viewer, 'services.retireOffering', { centerId, subjectId: offeringId });
  await announce(tx, { kind: 'capacity', centerId });
  return null;
}

type Values = Omit<SetOffering, 'offeringId' | 'version' | 'service'>;

const add = (tx: Transaction, values: Values & { serviceId: string }) =>
  tx.insertInto('offering').values(values).returning(['id as offeringId', 'version']).executeTakeFirstOrThrow();

async function change(
  tx: Transaction,
  { offeringId, centerId, version, ...values }: Values & { offeringId: string; version: number },
) {
  const present = found(
    await tx
      .selectFrom('offering')
      .where('id', '=', offeringId)
      .where('centerId', '=', centerId)
      .where('retiredAt', 'is', null)
      .select('version')
      .executeTakeFirst(),
  );
  if (present.version !== version) refuse('changed-meanwhile', { fields: ['places'] });
  await endDeadHolds(tx, centerId);
  if (values.places !== null) await renumber(tx, { centerId, offeringId }, values.places);
  return tx
    .updateTable('offering')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', offeringId)
    .returning(['id as offeringId', 'version'])
    .executeTakeFirstOrThrow();
}
