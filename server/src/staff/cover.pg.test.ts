import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, dayIn, emptyBeds, filed, held, sent, woman } from '../../test/given.ts';
import { noStaff, onShift, onStaff, ruled } from '../../test/staff.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptyBeds(house);
  await noStaff(house);
});

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const womenAt = async (center: 'jasmin' | 'olivier' = 'jasmin') => {
  const { centers } = await as('coordinator').availability.board();
  return centers.find(({ centerId }) => centerId === house.network[center].id)!.columns.woman;
};
/** One care worker for so many, on shift over the next 24 hours. */
async function staffFor(residents: number, least = 0): Promise<string> {
  await ruled(house, residents, least);
  return onShift(house, await onStaff(house), -0.5, 24.4);
}
const asked = async (people: number) => {
  const { requestId } = await filed(house, { party: Array.from({ length: people }, () => woman) });
  return as('agent').placements.hold({ requestId, centerId: house.network.jasmin.id });
};

describe('the board', () => {
  test('is not limited by staff until a center writes its first rule, and is again when it takes them back', async () => {
    expect(await womenAt()).toEqual({ places: 4, beds: 4, staffed: null });
    const cover = await as('manager').staff.cover({});
    const rules = cover.defaults;
    const { version } = await as('manager').staff.writeCover({ ...hours, version: cover.version, rules });
    expect(await womenAt()).toEqual({ places: 0, beds: 4, staffed: 0 });
    expect(await womenAt('olivier')).toMatchObject({ staffed: null });
    await as('manager').staff.writeCover({ ...hours, version, rules: [] });
    expect(await womenAt()).toEqual({ places: 4, beds: 4, staffed: null });
  });

  test('tells both terms: free beds, and how many more the staff can care for beside those who are here or promised', async () => {
    await staffFor(3);
    await arrived(house);
    await held(house);
    expect(await womenAt()).toEqual({ places: 1, beds: 2, staffed: 1 });
  });

  test('hears soon of somebody who is off, and everybody sees it, agents in bands', async () => {
    const shiftId = await staffFor(3);
    const agentsSee = async () => (await as('agent').availability.board()).cities.map(({ columns }) => columns.woman);
    expect(await agentsSee()).toContain('some');
    const frames = await as('coordinator').availability.watch({});
    const reader = frames[Symbol.asyncIterator]();
    await reader.next();
    const since = performance.now();
    await as('staff').staff.absence({ shiftId });
    await reader.next();
    expect(await womenAt()).toMatchObject({ places: 0, beds: 4 });
    const took = Math.round(performance.now() - since);
    process.stdout.write(`an absence is on the board after ${took} ms\n`);
    // A second is promised; other tests have most of the machine.
    expect(took).toBeLessThan(3000);
    expect(await agentsSee()).toEqual(['few', 'none']);
    await reader.return?.();
  });
});

const hours = { dayBegins: '08:00', nightBegins: '20:00' };

describe('rules', () => {
  test('kept as they are by default are marked as assumptions, and those that are changed are the center’s own', async () => {
    const { defaults } = await as('manager').staff.cover({});
    const [first, ...others] = defaults;
    await as('manager').staff.writeCover({ ...hours, version: 0, rules: [{ ...first!, least: 3 }, ...others] });
    const { rules } = await as('staff').staff.cover({});
    expect(rules).toHaveLength(6);
    expect(rules.filter((rule) => !rule.assumed)).toMatchObject([{ profession: 'care-worker', least: 3 }]);
  });

  test('are written over the version that was seen, or not at all', async () => {
    await as('manager').staff.writeCover({ ...hours, version: 0, rules: [] });
    const again = as('coordinator').staff.writeCover({
      ...hours,
      centerId: house.network.jasmin.id,
      version: 0,
      rules: [],
    });
    expect(await refusalOf(again)).toMatchObject({ code: 'changed-meanwhile' });
  });
});

describe('a place beyond the staff', () => {
  test('is not held, and the search says why without a number', async () => {
    await staffFor(1);
    const { places } = await as('agent').placements.search({ party: [woman, woman], urgency: 'now' });
    const jasmin = places.find(({ centerId }) => centerId === house.network.jasmin.id)!;
    expect(jasmin).toMatchObject({ fits: false, misfits: [{ code: 'staffing' }] });
    expect(await refusalOf(asked(2))).toEqual({ code: 'staffing', details: { misfits: ['staffing'] } });
    await asked(1);
    expect(await refusalOf(asked(1))).toMatchObject({ code: 'staffing' });
  });

  test('is not held by two who ask at once', async () => {
    await staffFor(1);
    const answers = await Promise.allSettled([asked(1), asked(1), asked(1)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('is not accepted by the night team, and by the manager only with a reason, which the coordination reads and the agent does not', async () => {
    const shiftId = await staffFor(4);
    const { offerId, reference } = await sent(house);
    await as('staff').staff.absence({ shiftId });
    for (const who of ['staff', 'manager'] as const)
      expect(await refusalOf(as(who).placements.accept({ offerId }))).toEqual({ code: 'staffing', details: {} });
    const reason = { offerId, overStaffing: 'relief-coming' } as const;
    expect(await refusalOf(as('staff').placements.accept(reason))).toMatchObject({ code: 'staffing' });
    await as('manager').placements.accept(reason);
    const told = async (who: 'coordinator' | 'agent') =>
      (await as(who).placements.read({ reference })).story.find(({ act }) => act === 'placements.accept')!.details;
    expect(await told('coordinator')).toMatchObject({ overStaffing: 'relief-coming' });
    expect(await told('agent')).not.toHaveProperty('overStaffing');
    const beyondFor = async (who: 'coordinator' | 'manager') => (await as(who).availability.board()).beyondStaff;
    expect(await beyondFor('coordinator')).toMatchObject([{ reference, reason: 'relief-coming' }]);
    expect(await beyondFor('manager')).toEqual([]);
  });

  test('is a question of people here and booked, not of what others merely hold', async () => {
    const shiftId = await staffFor(4);
    const [one, other] = [await sent(house), await sent(house)];
    await as('staff').staff.absence({ shiftId });
    await onShift(house, await onStaff(house), -0.5, 24.4);
    await house.owner.updateTable('coverRule').set({ residentsPerStaff: 1 }).execute();
    await as('manager').placements.accept({ offerId: one.offerId });
    expect(await refusalOf(as('manager').placements.accept({ offerId: other.offerId }))).toMatchObject({
      code: 'staffing',
    });
  });

  test('keeps no reason where the staff suffices', async () => {
    await staffFor(4);
    const { offerId } = await sent(house);
    await as('manager').placements.accept({ offerId, overStaffing: 'other' });
    expect(await house.owner.selectFrom('placement').select('overStaffing').execute()).toEqual([
      { overStaffing: null },
    ]);
  });

  test('for one more of a party is refused to its agent, and taken by the manager with a reason', async () => {
    await staffFor(1);
    const { requestId } = await arrived(house);
    const more = { requestId, person: woman };
    expect(await refusalOf(as('agent').placements.addPerson(more))).toMatchObject({ code: 'staffing' });
    await as('manager').placements.addPerson({ ...more, overStaffing: 'manager-stays' });
    expect(await house.owner.selectFrom('placement').select('overStaffing').execute()).toEqual([
      { overStaffing: 'manager-stays' },
    ]);
  });

  test('waits for an absence that is being written: whoever is first decides, and nothing is promised beside it', async () => {
    const shiftId = await staffFor(1);
    const { offerId } = await sent(house);
    const [accepted, absent] = await Promise.allSettled([
      as('manager').placements.accept({ offerId }),
      as('staff').staff.absence({ shiftId }),
    ]);
    expect(absent.status).toBe('fulfilled');
    const placements = await house.owner.selectFrom('placement').select('id').execute();
    expect(placements).toHaveLength(accepted.status === 'fulfilled' ? 1 : 0);
  });
});

test('A place for a later day asks for the staff of that day', async () => {
  await staffFor(4);
  const on = (days: number) =>
    as('agent').placements.search({ party: [woman], urgency: 'date', arriveOn: dayIn(days) });
  const fits = async (days: number) =>
    (await on(days)).places.find(({ centerId }) => centerId === house.network.jasmin.id)!.fits;
  expect(await fits(0)).toBe(true);
  expect(await fits(4)).toBe(false);
  expect(await fits(30)).toBe(true);
});
