import type { CoverRule } from '@iwaa/shared/staff/cover';
import type { CertificateKind, Profession } from '@iwaa/shared/staff/words';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import type { Random } from './random.ts';
import type { Scene } from './scene.ts';

type Plan = {
  readonly name: string;
  readonly profession: Profession;
  readonly gender: 'woman' | 'man';
  readonly languages: string[];
  /** Of a cycle of four days, those on which it works; weekdays for those with an office. */
  readonly works: { readonly part: 'day' | 'night'; readonly cycle: readonly number[] } | 'weekdays';
  readonly certificate?: { readonly kind: CertificateKind; readonly inDays: number };
  readonly awayInDays?: number;
};

/** Invented first names; two crews by day and two by night, and those who come on weekdays. */
const care = (names: readonly string[], part: 'day' | 'night', cycle: readonly number[]): Plan[] =>
  names.map((name, index) => ({
    name,
    profession: 'care-worker',
    gender: 'woman',
    languages: index % 2 === 0 ? ['ar', 'fr'] : ['ar', 'ber'],
    works: { part, cycle },
  }));
const office = (name: string, profession: Profession, gender: Plan['gender'], languages: string[]): Plan => ({
  name,
  profession,
  gender,
  languages,
  works: 'weekdays',
});

const staff: Readonly<Record<'jasmin' | 'olivier', readonly Plan[]>> = {
  jasmin: [
    ...care(['Aya', 'Btissam', 'Chaima', 'Dounia'], 'day', [0, 1]),
    ...care(['Farah', 'Ghita', 'Hajar', 'Ikram'], 'day', [2, 3]),
    ...care(['Jamila', 'Kenza'], 'night', [0, 1]),
    ...care(['Latifa'], 'night', [2, 3]),
    // The third night from now has one instead of two: a gap to see, and time to mend it.
    ...care(['Malika'], 'night', [2, 3]).map((plan) => ({ ...plan, awayInDays: 2 })),
    office('Nora', 'social-worker', 'woman', ['ar', 'fr']),
    office('Othmane', 'social-worker', 'man', ['ar', 'en']),
    office('Rim', 'psychologist', 'woman', ['ar', 'fr', 'en']),
    office('Salma', 'psychologist', 'woman', ['ar', 'ber']),
    { ...office('Tarik', 'lawyer', 'man', ['ar', 'fr']), certificate: { kind: 'licence', inDays: 21 } },
    { ...office('Wafae', 'nurse', 'woman', ['ar', 'fr']), certificate: { kind: 'first-aid', inDays: -4 } },
    office('Yousra', 'manager', 'woman', ['ar', 'fr', 'en']),
  ],
  olivier: [
    ...care(['Amal', 'Bouchra', 'Dalal'], 'day', [0, 1]),
    ...care(['Fatine', 'Hind', 'Imane'], 'day', [2, 3]),
    ...care(['Karima', 'Loubna'], 'night', [0, 1]),
    ...care(['Mouna', 'Nisrine'], 'night', [2, 3]),
    office('Omar', 'social-worker', 'man', ['ar', 'es']),
    office('Rajae', 'social-worker', 'woman', ['ar', 'fr']),
    office('Sara', 'psychologist', 'woman', ['ar', 'fr']),
    office('Zineb', 'manager', 'woman', ['ar', 'fr', 'es']),
  ],
};

/** Jasmin has a figure of its own by day; Olivier keeps the assumptions, and its staff answers for fewer people than it has beds. */
const rules: Readonly<Record<'jasmin' | 'olivier', readonly (CoverRule & { assumed: boolean })[]>> = {
  jasmin: [
    { profession: 'care-worker', part: 'day', residentsPerStaff: 6, least: 2, assumed: false },
    { profession: 'care-worker', part: 'night', residentsPerStaff: null, least: 2, assumed: true },
    { profession: 'social-worker', part: 'week', residentsPerStaff: 10, least: 1, assumed: true },
    { profession: 'psychologist', part: 'week', residentsPerStaff: 15, least: 1, assumed: true },
    { profession: 'manager', part: 'week', residentsPerStaff: null, least: 1, assumed: true },
  ],
  olivier: [
    { profession: 'care-worker', part: 'day', residentsPerStaff: 4, least: 1, assumed: true },
    { profession: 'care-worker', part: 'night', residentsPerStaff: null, least: 2, assumed: true },
    { profession: 'social-worker', part: 'week', residentsPerStaff: 10, least: 1, assumed: true },
    { profession: 'manager', part: 'week', residentsPerStaff: null, least: 1, assumed: true },
  ],
};

/** Who works at the open centers, from last week on for four weeks, and the rules that it answers to. */
export async function writeStaff(tx: Transaction, { random, centerIds }: Scene): Promise<void> {
  for (const center of ['jasmin', 'olivier'] as const) {
    const centerId = centerIds[center];
    await tx.insertInto('coverHours').values({ centerId }).execute();
    await tx
      .insertInto('coverRule')
      .values(rules[center].map((rule) => ({ ...rule, centerId })))
      .execute();
    await writeMembers(tx, centerId, staff[center], random);
  }
}

async function writeMembers(tx: Transaction, centerId: string, plans: readonly Plan[], random: Random): Promise<void> {
  const members = plans.map((plan) => ({ ...plan, id: random.uuid() }));
  await tx
    .insertInto('staffMember')
    .values(
      members.map(({ id, name, profession, gender, languages }) => ({
        id,
        centerId,
        displayName: name,
        profession,
        gender,
        languages,
      })),
    )
    .execute();
  await sql`
    insert into shift (member_id, center_id, during)
    select member.id, ${centerId}, tstzrange((day + begins) at time zone time_zone, (day + (ends <= begins)::int + ends) at time zone time_zone)
    from jsonb_to_recordset(${JSON.stringify(members.map(rhythmOf))}::jsonb) as member (id uuid, begins time, ends time, cycle int[]),
      network, lateral (select ${rotaDay} + ahead as day, ahead from generate_series(-8, 28) as ahead) as days
    where case when cycle is null then extract(isodow from day) < 6 else (ahead + 8) % 4 = any (cycle) end`.execute(tx);
  await sql`
    insert into staff_certificate (member_id, kind, expires_on)
    select id, kind, (clock_timestamp() at time zone time_zone)::date + days
    from jsonb_to_recordset(${JSON.stringify(members.flatMap(({ id, certificate }) => (certificate ? [{ id, kind: certificate.kind, days: certificate.inDays }] : [])))}::jsonb)
      as held (id uuid, kind text, days int), network`.execute(tx);
  await sql`
    insert into staff_absence (member_id, center_id, during)
    select id, ${centerId}, tstzrange((day + time '08:00') at time zone time_zone, (day + 1 + time '08:00') at time zone time_zone)
    from jsonb_to_recordset(${JSON.stringify(members.flatMap(({ id, awayInDays }) => (awayInDays === undefined ? [] : [{ id, days: awayInDays }])))}::jsonb)
      as away (id uuid, days int), network, lateral (select ${rotaDay} + days) as on_day (day)`.execute(tx);
}

/** After midnight it is still the night of the evening before: whoever is there tonight is the same at one in the morning. */
const rotaDay = sql`((clock_timestamp() at time zone time_zone) - interval '8 hours')::date`;

const hours = {
  day: { begins: '08:00', ends: '20:00' },
  night: { begins: '20:00', ends: '08:00' },
  weekdays: { begins: '09:00', ends: '17:00' },
};

function rhythmOf({ id, works }: Plan & { id: string }) {
  return works === 'weekdays'
    ? { id, ...hours.weekdays, cycle: null }
    : { id, ...hours[works.part], cycle: works.cycle };
}
