import type { Viewer } from '@iwaa/shared/access/access';
import type { SetService, SetStep } from '@iwaa/shared/services/services';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { found, refuse } from '../../platform/refusal.ts';

/** Adds a service to the catalogue, or changes one for the whole network. What was chosen before keeps its name. */
export async function setService(
  tx: Transaction,
  viewer: Viewer,
  { serviceId, version, retired, ...said }: SetService,
): Promise<{ serviceId: string; version: number }> {
  const answer =
    serviceId === undefined
      ? await add(tx, said)
      : await change(tx, { ...said, serviceId, retired, version: version ?? 0 });
  await record(tx, viewer, 'services.setService', { details: { service: answer.serviceId, retired } });
  await announce(tx, { kind: 'network' });
  return answer;
}

type Said = Omit<SetService, 'serviceId' | 'version' | 'retired'>;

/** Its id is made of its French name, and never changes after: requests and plans point to it. */
async function add(tx: Transaction, said: Said) {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from service)`;
  return tx
    .insertInto('service')
    .values({ ...said, id: idFrom(said.nameFr), position })
    .returning(['id as serviceId', 'version'])
    .executeTakeFirstOrThrow();
}

async function change(
  tx: Transaction,
  { serviceId, version, retired, ...said }: Said & { serviceId: string; version: number; retired: boolean },
) {
  const present = found(
    await tx.selectFrom('service').where('id', '=', serviceId).select('version').forUpdate().executeTakeFirst(),
  );
  if (present.version !== version) refuse('changed-meanwhile', { fields: ['name'] });
  return tx
    .updateTable('service')
    .set({
      ...said,
      retiredAt: retired ? sql`coalesce(retired_at, clock_timestamp())` : null,
      version: sql`version + 1`,
    })
    .where('id', '=', serviceId)
    .returning(['id as serviceId', 'version'])
    .executeTakeFirstOrThrow();
}

/** Adds a step that plans can take, or changes one for the whole network. */
export async function setStep(
  tx: Transaction,
  viewer: Viewer,
  { stepId, version, retired, ...names }: SetStep,
): Promise<{ stepId: string; version: number }> {
  const answer =
    stepId === undefined
      ? await addStep(tx, names)
      : await changeStep(tx, { ...names, stepId, retired, version: version ?? 0 });
  await record(tx, viewer, 'services.setStep', { details: { step: answer.stepId, retired } });
  await announce(tx, { kind: 'network' });
  return answer;
}

type Names = Pick<SetStep, 'nameFr' | 'nameAr' | 'nameEn'>;

const addStep = (tx: Transaction, names: Names) =>
  tx
    .insertInto('serviceStep')
    .values({
      ...names,
      id: idFrom(names.nameFr),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from service_step)`,
    })
    .returning(['id as stepId', 'version'])
    .executeTakeFirstOrThrow();

async function changeStep(
  tx: Transaction,
  { stepId, version, retired, ...names }: Names & { stepId: string; version: number; retired: boolean },
) {
  const present = found(
    await tx.selectFrom('serviceStep').where('id', '=', stepId).select('version').forUpdate().executeTakeFirst(),
  );
  if (present.version !== version) refuse('changed-meanwhile', { fields: ['name'] });
  return tx
    .updateTable('serviceStep')
    .set({
      ...names,
      retiredAt: retired ? sql`coalesce(retired_at, clock_timestamp())` : null,
      version: sql`version + 1`,
    })
    .where('id', '=', stepId)
    .returning(['id as stepId', 'version'])
    .executeTakeFirstOrThrow();
}

function idFrom(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain === '' ? refuse('missing-details', { fields: ['nameFr'] }) : plain.slice(0, 40);
}
