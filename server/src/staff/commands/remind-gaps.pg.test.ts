import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type House, openHouse } from '../../../test/context.ts';
import { emptyBeds, localTime } from '../../../test/given.ts';
import { race } from '../../../test/race.ts';
import { noStaff, onShift, onStaff, ruled } from '../../../test/staff.ts';
import { remindGaps } from './remind-gaps.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noStaff(house);
});

/** Whom each gap was told to. */
async function told(): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'accountId')
    .where('kind', '=', 'staffing-gap')
    .select(['role', 'notification.centerId'])
    .execute();
  expect(rows.every(({ centerId }) => centerId === house.network.jasmin.id)).toBe(true);
  return rows.map(({ role }) => role).toSorted();
}
const twice = () => race([() => remindGaps(house.db), () => remindGaps(house.db)]);
/** Days and nights begin six hours from now: a gap of this hour is not cut in two. */
async function noEdgeNear(): Promise<void> {
  const now = Number(localTime(Date.now()).slice(11, 13));
  const [dayBegins = '', nightBegins = ''] = [(now + 6) % 24, (now + 18) % 24]
    .toSorted((one, other) => one - other)
    .map((hour) => `${hour}:00`);
  await house.owner.updateTable('coverHours').set({ dayBegins, nightBegins }).execute();
}
/** One care worker at least, and one is there from two days ago until in two days but between these two hours, counted from now. */
async function staffBut(from: number, until: number): Promise<void> {
  await ruled(house, null, 1);
  await noEdgeNear();
  const relays = [...relay(-60, from), ...relay(until, 60)];
  for (const [since, end] of relays) await onShift(house, await onStaff(house), since, end);
}
/** Shifts of twelve hours, the next from a little before the end of the one before. */
const relay = (since: number, end: number): [number, number][] =>
  since >= end ? [] : [[since, Math.min(since + 12, end)], ...relay(since + 11.9, end)];

test('A gap that begins within 24 hours is told to the managers once, though two sweeps run at once', async () => {
  await staffBut(23, 23.2);
  await twice();
  expect(await told()).toEqual(['manager']);
  expect(await remindGaps(house.db)).toBe(0);
});

test('A gap that begins later is not told yet, one that is over no more', async () => {
  await staffBut(24.5, 25);
  expect(await remindGaps(house.db)).toBe(0);
  await noStaff(house);
  await staffBut(-0.2, -0.1);
  expect(await remindGaps(house.db)).toBe(0);
  expect(await told()).toEqual([]);
});

test('One that bites now is told to the coordination as well; it keeps its beginning, and is told once for all the time it lasts', async () => {
  await staffBut(-0.02, 0.02);
  await twice();
  expect(await told()).toEqual(['coordinator', 'manager']);
  expect(await remindGaps(house.db)).toBe(0);
});

test('A caseload that is short over its week is told to the managers, once for the week', async () => {
  const centerId = house.network.jasmin.id;
  await house.owner.insertInto('coverHours').values({ centerId }).execute();
  const rule = { centerId, profession: 'lawyer', part: 'week', residentsPerStaff: null, least: 1 } as const;
  await house.owner.insertInto('coverRule').values(rule).execute();
  await twice();
  const weeks = await house.owner.selectFrom('notification').select('occasion').execute();
  expect(new Set(weeks.map(({ occasion }) => occasion)).size).toBe(weeks.length);
  expect(await told()).toEqual(['manager']);
  expect(await remindGaps(house.db)).toBe(0);
});
