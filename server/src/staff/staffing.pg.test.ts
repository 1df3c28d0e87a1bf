import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse } from '../../test/context.ts';
import { noStaff, onStaff } from '../../test/staff.ts';
import { inTransaction } from '../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await noStaff(house);
  const centerId = house.network.jasmin.id;
  await house.owner.insertInto('coverHours').values({ centerId }).execute();
  const rules = [
    ['care-worker', 'day'],
    ['care-worker', 'week'],
    ['nurse', 'night'],
  ] as const;
  const rows = rules.map(([profession, part]) => ({ centerId, profession, part, least: 1 }));
  await house.owner.insertInto('coverRule').values(rows).execute();
});

/** Monday; the network's clocks are one hour ahead of this. */
const monday = Date.parse('2026-11-16T00:00:00Z');
const hour = 3_600_000;
const between = (from: number, until: number | null) =>
  `[${new Date(monday + from * hour).toISOString()},${until === null ? '' : new Date(monday + until * hour).toISOString()})`;

const works = async (memberId: string, from: number, until: number) => {
  const centerId = house.network.jasmin.id;
  await house.owner
    .insertInto('shift')
    .values({ id: randomUUID(), memberId, centerId, during: between(from, until) })
    .execute();
};
const isAway = async (memberId: string, from: number, until: number | null) => {
  const centerId = house.network.jasmin.id;
  await house.owner
    .insertInto('staffAbsence')
    .values({ memberId, centerId, during: between(from, until) })
    .execute();
};

/** Who is there over two weeks: hours from Monday, how many, and whether it is a caseload. */
const staffing = (by = house.network.people.agent) =>
  inTransaction(house.db, by, async (tx) => {
    const { rows } = await sql<{ begins: number; ends: number; staff: number; isCaseload: boolean }>`
      select is_caseload, staff, extract(epoch from lower(during) - ${new Date(monday)}::timestamptz)::int / 3600 as begins,
        extract(epoch from upper(during) - ${new Date(monday)}::timestamptz)::int / 3600 as ends
      from staffing(${house.network.jasmin.id}, ${new Date(monday)}, ${new Date(monday + 14 * 24 * hour)})
      order by is_caseload, begins, ends, profession`.execute(tx);
    return rows;
  });
const presences = async () =>
  (await staffing()).filter((row) => !row.isCaseload).map(({ begins, ends, staff }) => [begins, ends, staff]);
const caseloads = async () =>
  (await staffing()).filter((row) => row.isCaseload).map(({ begins, staff }) => [Math.ceil(begins / 168) + 1, staff]);

test.for([
  ['the whole', 8, 16, []],
  ['its beginning', 0, 10, [[10, 16, 1]]],
  [
    'its middle',
    10,
    12,
    [
      [8, 10, 1],
      [12, 16, 1],
    ],
  ],
  ['its end for good', 11, null, [[8, 11, 1]]],
  ['nothing that is after it', 16, 20, [[8, 16, 1]]],
] as const)('An absence takes from a shift %s', async ([, from, until, left]) => {
  const memberId = await onStaff(house);
  await works(memberId, 8, 16);
  await isAway(memberId, from, until);
  expect(await presences()).toEqual(left);
});

test('An absence is of one person, and two of them take from one shift what they take together', async () => {
  const [one, other] = [await onStaff(house), await onStaff(house)];
  for (const memberId of [one, other]) await works(memberId, 8, 16);
  await isAway(one, 9, 10);
  await isAway(one, 10, 12);
  expect(await presences()).toEqual([
    [8, 9, 1],
    [8, 16, 1],
    [12, 16, 1],
  ]);
});

test('Those of one profession who come and go together are told as a number, where a rule asks for the profession', async () => {
  const staff = ['nurse', 'nurse', 'care-worker', 'doctor'] as const;
  for (const profession of staff) await works(await onStaff(house, profession), 8, 16);
  expect(await presences()).toEqual([
    [8, 16, 1],
    [8, 16, 2],
  ]);
  expect(await caseloads()).toEqual([[1, 1]]);
});

test('A caseload counts each person once in every calendar week of the network in which they are there', async () => {
  const [one, other] = [await onStaff(house), await onStaff(house)];
  await works(one, 8, 16);
  await works(one, 32, 40);
  await works(other, 56, 64);
  await works(other, 7 * 24 + 8, 7 * 24 + 16);
  await isAway(one, 7 * 24, null);
  expect(await caseloads()).toEqual([
    [1, 2],
    [2, 1],
  ]);
  await isAway(other, 0, 7 * 24);
  expect(await caseloads()).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test('Whoever searches is told the numbers, and cannot read who it is', async () => {
  await works(await onStaff(house), 8, 16);
  expect(await staffing()).toHaveLength(2);
  const names = await inTransaction(house.db, house.network.people.agent, (tx) =>
    tx.selectFrom('staffMember').selectAll().execute(),
  );
  expect(names).toEqual([]);
});
