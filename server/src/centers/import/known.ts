import type { Participation, Stage } from '@iwaa/shared/centers/words';

import type { Transaction } from '../../platform/db/transaction.ts';
import { fold } from './fold.ts';
import type { Row } from './rows.ts';

/** What describes a center, as one line of the file may. */
export type Description = {
  readonly center_ar: string;
  readonly organization: string;
  readonly city: string;
  readonly stage: Stage;
  readonly participation: Participation;
};
export type KnownCenter = Description & {
  readonly centerId: string;
  readonly rooms: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
};
/** What the network has already, each under its folded name; a town under its names and its code. */
export type Known = {
  readonly centers: ReadonlyMap<string, KnownCenter>;
  readonly arabicNames: ReadonlySet<string>;
  readonly organizations: ReadonlyMap<string, { readonly organizationId: string; readonly runsCenters: boolean }>;
  readonly cities: ReadonlyMap<string, string>;
};

/** Reads what the rows speak of; their existing centers are locked, in one order whoever imports. */
export async function lockKnown(tx: Transaction, rows: readonly Row[]): Promise<Known> {
  const spokenOf = new Set(rows.map(({ center }) => fold(center)));
  const all = await tx.selectFrom('center').select(['id', 'codeName', 'codeNameAr']).execute();
  const centerIds = all.filter(({ codeName }) => spokenOf.has(fold(codeName))).map(({ id }) => id);
  return {
    centers: centerIds.length === 0 ? new Map() : await lockCenters(tx, centerIds),
    arabicNames: new Set(all.map(({ codeNameAr }) => fold(codeNameAr))),
    organizations: await organizationsByName(tx),
    cities: await citiesByName(tx),
  };
}

async function lockCenters(tx: Transaction, ids: readonly string[]): Promise<Map<string, KnownCenter>> {
  const centers = await tx
    .selectFrom('center')
    .innerJoin('organization', 'organization.id', 'center.organizationId')
    .select([
      'center.id as centerId',
      'codeName',
      'codeNameAr',
      'organization.name as organization',
      'cityId as city',
      'stage',
      'participation',
    ])
    .where('center.id', 'in', ids)
    .orderBy('center.id')
    .forNoKeyUpdate('center')
    .execute();
  const inUse = (table: 'room' | 'bed') =>
    tx.selectFrom(table).where('centerId', 'in', ids).where('retiredAt', 'is', null);
  const rooms = Map.groupBy(await inUse('room').select(['centerId', 'name']).execute(), ({ centerId }) => centerId);
  const beds = Map.groupBy(await inUse('bed').select(['centerId', 'label']).execute(), ({ centerId }) => centerId);
  return new Map(
    centers.map(({ codeName, codeNameAr, ...center }) => [
      fold(codeName),
      {
        ...center,
        center_ar: codeNameAr,
        rooms: new Set(rooms.get(center.centerId)?.map(({ name }) => name.toLowerCase())),
        labels: new Set(beds.get(center.centerId)?.map(({ label }) => label.toLowerCase())),
      },
    ]),
  );
}

async function organizationsByName(tx: Transaction): Promise<Known['organizations']> {
  const organizations = await tx.selectFrom('organization').select(['id', 'name', 'kind']).execute();
  return new Map(
    organizations.map(({ id, name, kind }) => [fold(name), { organizationId: id, runsCenters: kind === 'operator' }]),
  );
}

export async function citiesByName(tx: Transaction): Promise<Known['cities']> {
  const cities = await tx.selectFrom('city').select(['id', 'nameFr', 'nameAr', 'nameEn']).execute();
  return new Map(
    cities.flatMap(({ id, nameFr, nameAr, nameEn }) => [id, nameFr, nameAr, nameEn].map((name) => [fold(name), id])),
  );
}
