import type { Insertable } from 'kysely';

import type { Offering } from '../platform/db/tables.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import type { CenterName } from './network.ts';
import { randomFrom } from './random.ts';
import { entries } from './records.ts';
import type { Scene } from './scene.ts';

type Offered = Omit<Insertable<Offering>, 'id' | 'centerId' | 'serviceId'>;

/** Their own ids: the stories are the same with them or without. */
const seed = 2027;
const weekdays = [1, 2, 3, 4, 5];
const given = (service: string, more: Offered = {}): [string, Offered] => [service, more];

/** What each center gives: counted where places are short, uncounted where nobody ever asked, part of it by partners on some days. */
const offerings: Readonly<Record<CenterName, readonly [string, Offered][]>> = {
  jasmin: [
    given('medical', { places: 12, days: weekdays }),
    given('psychological', { places: 6, languages: ['ar', 'fr'], days: weekdays }),
    given('maternity', { places: 2 }),
    given('legal-aid', { places: 5, onSite: false, days: [2, 4] }),
    given('interpreting', { places: 3, languages: ['ar', 'ber', 'fr'] }),
    given('interpreting', { places: 1, onSite: false, languages: ['en'], days: weekdays }),
    given('child-care', { places: 4, days: weekdays }),
    given('schooling', { places: 5, onSite: false, days: weekdays }),
    given('reintegration'),
  ],
  olivier: [
    given('medical', { places: 10 }),
    given('psychological', { places: 4, languages: ['ar', 'es', 'fr'], days: [1, 3, 5] }),
    given('legal-aid', { places: 6, days: [1, 3] }),
    given('interpreting', { places: 2, languages: ['ar', 'es', 'fr'] }),
    given('child-care', { places: 4, days: weekdays }),
    given('voluntary-return', { onSite: false }),
    given('escort', { places: 1 }),
  ],
  caroubier: [
    given('medical', { places: 8 }),
    given('psychological', { places: 4 }),
    given('addiction', { places: 3, onSite: false, days: [1, 4] }),
    given('legal-aid'),
    given('interpreting', { languages: ['ar', 'ber', 'en', 'fr'] }),
    given('vocational-training', { places: 6, days: weekdays }),
  ],
  figuier: [
    given('medical', { places: 6 }),
    given('psychological', { places: 4 }),
    given('psychiatric', { places: 2, onSite: false, days: [3] }),
    given('legal-aid'),
    given('interpreting', { languages: ['ar', 'en', 'fr'] }),
  ],
};

export async function writeOfferings(tx: Transaction, { centerIds }: Scene): Promise<void> {
  const random = randomFrom(seed);
  const rows = entries(offerings).flatMap(([center, offered]) =>
    offered.map(([serviceId, more]) => ({ id: random.uuid(), centerId: centerIds[center], serviceId, ...more })),
  );
  await tx.insertInto('offering').values(rows).execute();
}
