import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { dayIn, emptyBeds, localTime } from '../../test/given.ts';
import { noStaff, onShift, onStaff, ruled } from '../../test/staff.ts';
import { addDays } from '../ledger/index.ts';
import { inTransaction } from '../platform/db/transaction.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noStaff(house);
});

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const night = { begins: '20:00', ends: '08:00' };
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const hoursOf = ({ since, until }: { since: string; until: string }) =>
  (Date.parse(until) - Date.parse(since)) / 3_600_000;

describe('a shift', () => {
  test('is written by the clock on the wall, shown on the day on which it begins, and keeps its id when nothing changes', async () => {
    const memberId = await onStaff(house);
    await as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [night] });
    const before = (await as('staff').staff.rota({ from: dayIn(1) })).shifts;
    expect(before).toMatchObject([{ memberId, day: dayIn(1) }]);
    await as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [night] });
    expect((await as('staff').staff.rota({ from: dayIn(1) })).shifts).toEqual(before);
    await as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [] });
    expect((await as('staff').staff.rota({ from: dayIn(1) })).shifts).toEqual([]);
  });

  test('never overlaps another of the same person, which the database itself refuses', async () => {
    const memberId = await onStaff(house);
    await as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [night] });
    const morning = { memberId, day: dayIn(2), shifts: [{ begins: '07:00', ends: '15:00' }] };
    expect(await codeOf(as('manager').staff.setShift(morning))).toBe('two-shifts');
    await expect(onShift(house, memberId, 24, 48)).rejects.toThrow(/shift_no_overlap/);
  });

  test('stands a race: of two that overlap, written at once, one is', async () => {
    const memberId = await onStaff(house);
    const both = await Promise.allSettled([
      as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [night] }),
      as('coordinator').staff.setShift({ memberId, day: dayIn(2), shifts: [{ begins: '07:00', ends: '15:00' }] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { shifts } = await as('manager').staff.rota({ from: dayIn(1) });
    expect(shifts).toHaveLength(1);
  });

  test('of a day that is over is not rewritten', async () => {
    const memberId = await onStaff(house);
    expect(await codeOf(as('manager').staff.setShift({ memberId, day: dayIn(-2), shifts: [night] }))).toBe('date-past');
  });
});

describe('a week', () => {
  /** A Monday some weeks ahead whose week has the night on which the clock moves. */
  async function weekOfTheClock(): Promise<{ monday: string; moved: string }> {
    const { rows } = await sql<{ moved: string; monday: string }>`
      select day::text as moved, date_trunc('week', day::timestamp)::date::text as monday
      from (select current_date + ahead as day from generate_series(30, 1000) as ahead) as days
      where (day + 1)::timestamp at time zone 'Africa/Casablanca' - day::timestamp at time zone 'Africa/Casablanca' <> interval '24 hours'
      order by day limit 1`.execute(house.owner);
    return rows[0]!;
  }

  test('is copied at the same hours by the clock on the wall, also into the week in which the clock moves', async () => {
    const { monday, moved } = await weekOfTheClock();
    const memberId = await onStaff(house);
    const eve = addDays(moved, -1);
    await as('manager').staff.setShift({ memberId, day: addDays(eve, -7), shifts: [night] });
    expect(await as('manager').staff.copyWeek({ from: addDays(monday, -7), into: monday })).toEqual({ copied: 1 });
    const before = (await as('manager').staff.rota({ from: addDays(monday, -7) })).shifts;
    const after = (await as('manager').staff.rota({ from: monday })).shifts;
    expect(after.map((shift) => shift.day)).toEqual([eve]);
    expect(hoursOf(before[0]!)).toBe(12);
    expect([11, 13]).toContain(hoursOf(after[0]!));
  });

  test('is copied for whoever has nothing there yet, and twice as well as once', async () => {
    const [from, into] = [dayIn(1), dayIn(8)];
    const [first, second] = [await onStaff(house), await onStaff(house)];
    for (const memberId of [first, second])
      await as('manager').staff.setShift({ memberId, day: from, shifts: [night] });
    await as('manager').staff.setShift({ memberId: second, day: into, shifts: [{ begins: '18:00', ends: '23:00' }] });
    expect(await as('manager').staff.copyWeek({ from, into })).toEqual({ copied: 1 });
    expect(await as('manager').staff.copyWeek({ from, into })).toEqual({ copied: 0 });
    const { shifts } = await as('manager').staff.rota({ from: into });
    expect(shifts.find((shift) => shift.memberId === second)).toMatchObject({ day: into });
    expect(hoursOf(shifts.find((shift) => shift.memberId === second)!)).toBe(5);
  });

  test('that is over is not written', async () => {
    expect(await codeOf(as('manager').staff.copyWeek({ from: dayIn(-21), into: dayIn(-14) }))).toBe('date-past');
  });

  test('tells the gaps against the rules as they are made, and too little rest as a warning only', async () => {
    await ruled(house, null, 1);
    const memberId = await onStaff(house);
    const rota = () => as('manager').staff.rota({ from: dayIn(2) });
    const gapsOn = async (on: string) => (await rota()).gaps.filter((gap) => gap.day === on).map((gap) => gap.part);
    expect(await gapsOn(dayIn(3))).toEqual(['day', 'night']);
    await as('manager').staff.setShift({ memberId, day: dayIn(3), shifts: [night] });
    expect(await gapsOn(dayIn(3))).toEqual(['day']);
    await as('manager').staff.setShift({ memberId, day: dayIn(4), shifts: [{ begins: '16:00', ends: '20:00' }] });
    expect((await rota()).warnings).toMatchObject([{ code: 'rest', memberId, hours: 8 }]);
    expect((await rota()).cover.find((part) => part.day === dayIn(3) && part.part === 'night')).toMatchObject({
      belowLeast: false,
    });
  });
});

test('Who began after midnight is of this night until its morning, and who comes with the morning is not', async () => {
  await ruled(house, null, 1);
  const hour = (ahead: number) => `${localTime(Date.now() + ahead * 3_600_000).slice(11, 13)}:00`;
  await house.owner
    .updateTable('coverHours')
    // The night begins later on the clock than the day, at the latest at the end of it.
    .set({ dayBegins: hour(3), nightBegins: hour(15) > hour(3) ? hour(15) : '23:59' })
    .execute();
  const [begun, soon] = [
    await onShift(house, await onStaff(house), -0.1, 9),
    await onShift(house, await onStaff(house), 1, 9),
  ];
  await onShift(house, await onStaff(house), 4, 12);
  const { shifts } = await as('staff').staff.tonight({});
  expect(shifts.map(({ shiftId }) => shiftId)).toEqual([begun, soon]);
});

describe('an absence', () => {
  test('takes somebody out of tonight in one act, and taken back at once it never was', async () => {
    const shiftId = await onShift(house, await onStaff(house), -1, 7);
    const { absenceId } = await as('staff').staff.absence({ shiftId });
    expect((await as('staff').staff.tonight({})).shifts).toMatchObject([{ shiftId, absenceId }]);
    expect(await codeOf(as('manager').staff.absence({ shiftId }))).toBe('already-absent');
    await as('staff').staff.endAbsence({ absenceId });
    expect((await as('staff').staff.tonight({})).shifts).toMatchObject([{ shiftId, absenceId: null }]);
    const left = await house.owner.selectFrom('staffAbsence').select('during').execute();
    expect(left).toEqual([{ during: 'empty' }]);
  });

  test('that ends later was true until then', async () => {
    const memberId = await onStaff(house);
    const { absenceId } = await as('manager').staff.absence({ memberId, from: dayIn(-3), until: null });
    const longAgo = sql<string>`clock_timestamp() - interval '2 days'`;
    await house.owner.updateTable('staffAbsence').set({ createdAt: longAgo }).execute();
    await as('manager').staff.endAbsence({ absenceId });
    const { rows } = await sql<{ over: boolean; was: boolean }>`
      select upper(during) <= clock_timestamp() as over, not isempty(during) as was from staff_absence`.execute(
      house.owner,
    );
    expect(rows).toEqual([{ over: true, was: true }]);
  });

  test('of some days has the whole night of the last of them', async () => {
    const memberId = await onStaff(house);
    for (const on of [dayIn(1), dayIn(2)]) await as('manager').staff.setShift({ memberId, day: on, shifts: [night] });
    await as('manager').staff.absence({ memberId, from: dayIn(1), until: dayIn(1) });
    const { shifts, absences } = await as('manager').staff.rota({ from: dayIn(1) });
    expect(absences).toHaveLength(1);
    expect(absences[0]!.until).toBe(shifts.find((shift) => shift.day === dayIn(1))!.until);
  });
});

describe('a member of the staff', () => {
  const nadia = { displayName: 'N-01', profession: 'nurse' as const, languages: ['ar', 'fr'] };

  test('is written with certificates, changed once for each version seen, and keeps a name to itself in its center', async () => {
    const certificates = [{ kind: 'first-aid' as const, expiresOn: dayIn(10) }];
    const { memberId } = await as('manager').staff.writeMember({ ...nadia, certificates });
    expect((await as('manager').staff.members({})).members).toMatchObject([{ ...nadia, memberId, certificates }]);
    expect((await as('manager').staff.rota({})).warnings).toMatchObject([{ code: 'certificate', kind: 'first-aid' }]);
    expect((await as('staff').staff.rota({})).warnings).toEqual([]);
    await as('manager').staff.writeMember({ ...nadia, memberId, version: 1, profession: 'doctor' });
    expect(await codeOf(as('manager').staff.writeMember({ ...nadia, memberId, version: 1 }))).toBe('changed-meanwhile');
    expect(await codeOf(as('manager').staff.writeMember({ ...nadia, displayName: 'n-01' }))).toBe('name-taken');
  });

  test('who leaves is on no shift to come any more', async () => {
    const memberId = await onStaff(house);
    await onShift(house, memberId, 24, 32);
    await as('manager').staff.retireMember({ memberId });
    const { members, shifts } = await as('manager').staff.rota({ from: dayIn(0) });
    expect([members, shifts]).toEqual([[], []]);
    expect(await codeOf(as('manager').staff.setShift({ memberId, day: dayIn(1), shifts: [night] }))).toBe('not-found');
  });

  test('is known to its own center and the coordination, and the database says so too', async () => {
    await onShift(house, await onStaff(house), 0, 8);
    const { manager, otherManager, coordinator, agent, planner, auditor } = house.network.people;
    const seen = async (viewer: typeof manager) =>
      inTransaction(house.db, viewer, async (tx) => [
        (await tx.selectFrom('staffMember').select('id').execute()).length,
        (await tx.selectFrom('shift').select('id').execute()).length,
      ]);
    for (const viewer of [manager, coordinator]) expect(await seen(viewer)).toEqual([1, 1]);
    for (const viewer of [otherManager, agent, planner, auditor]) expect(await seen(viewer)).toEqual([0, 0]);
  });
});
