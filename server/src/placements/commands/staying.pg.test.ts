import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import { arrived, booked, dayIn, emptyBeds, girl, held, letLapse, woman } from '../../../test/given.ts';
import { brokenRules } from '../../../test/ledger-checks.ts';
import { family } from '../../../test/people.ts';
import { aNightPasses } from '../../../test/time.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }, { beds: 4, receives: family, mixing: 'one-party' }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const manager = () => callerFor(house, house.network.people.manager);
const agent = () => callerFor(house, house.network.people.agent);
const totals = async () => (await manager().ledger.beds({})).totals;
const bedOf = (room: number, bed: number) => house.network.jasmin.rooms[room]!.beds[bed]!;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('whether they came', () => {
  test('an arrival begins the stay, also before the promised day; it is written once', async () => {
    const { placementId } = await booked(house, { urgency: 'date', arriveOn: dayIn(2) });
    expect(await totals()).toMatchObject({ free: 7, booked: 0 });
    await manager().placements.arrive({ placementId });
    expect(await totals()).toMatchObject({ occupied: 1 });
    expect(await refusalOf(manager().placements.arrive({ placementId }))).toEqual({
      code: 'wrong-state',
      details: { state: 'arrived' },
    });
  });

  test('an arrival before the promised day does not wait until the bed is cleaned', async () => {
    const before = await arrived(house);
    await manager().placements.expect({ placementId: before.placementId, departsOn: dayIn(2), confirmed: true });
    await manager().ledger.close({
      bedIds: [bedOf(0, 1), bedOf(0, 2), ...house.network.jasmin.rooms[1]!.beds],
      reason: 'repair',
    });
    const { placementId } = await booked(house, { urgency: 'date', arriveOn: dayIn(2) });
    await manager().placements.depart({ placementId: before.placementId, outcome: 'own-housing' });
    expect(await totals()).toMatchObject({ turnaround: 1 });
    await manager().placements.arrive({ placementId });
    expect(await totals()).toMatchObject({ occupied: 1, turnaround: 0 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('a no-show frees the beds and closes the request, but not before the day on which they were expected', async () => {
    const { placementId, reference } = await booked(house);
    expect((await manager().placements.read({ reference })).acts).toContain('no-show');
    await manager().placements.noShow({ placementId });
    expect(await agent().placements.read({ reference })).toMatchObject({ state: 'closed', outcome: 'no-show' });
    expect(await totals()).toMatchObject({ free: 7, turnaround: 0 });
    const later = await booked(house, { urgency: 'date', arriveOn: dayIn(1) });
    const { placement, acts } = await manager().placements.read({ reference: later.reference });
    expect(placement).toMatchObject({ isAwaited: false });
    expect(acts).toContain('arrive');
    expect(acts).not.toContain('no-show');
    expect(await codeOf(manager().placements.noShow({ placementId: later.placementId }))).toBe('wrong-state');
    expect(await codeOf(manager().placements.depart({ placementId: later.placementId, outcome: 'family' }))).toBe(
      'wrong-state',
    );
  });
});

describe('a move', () => {
  const move = (placementId: string, bedId: string, letter = 'A') =>
    manager().placements.move({ placementId, letter, bedId });

  test('ends the old bed and begins the new one in one act, for a booking without a turnaround', async () => {
    const { placementId } = await booked(house);
    await move(placementId, bedOf(0, 2));
    expect(await totals()).toMatchObject({ booked: 1, free: 6, turnaround: 0 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('out of a room of one’s own ends the keeping of it only when the last has left', async () => {
    const { placementId } = await arrived(house, { party: [woman, woman] });
    expect(await totals()).toMatchObject({ occupied: 2, kept: 2 });
    await move(placementId, bedOf(0, 0), 'A');
    expect(await totals()).toMatchObject({ occupied: 2, kept: 2, turnaround: 1 });
    await move(placementId, bedOf(0, 1), 'B');
    expect(await totals()).toMatchObject({ occupied: 2, kept: 0, turnaround: 2, free: 3 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused to their own bed, to a taken one, to one that does not suit, after they left, and for nobody', async () => {
    const [{ placementId }, other] = [
      await arrived(house),
      await arrived(house, { by: house.network.people.otherAgent }),
    ];
    expect(await refusalOf(move(placementId, bedOf(0, 0)))).toEqual({
      code: 'wrong-state',
      details: { state: 'same-bed' },
    });
    expect(await codeOf(move(placementId, bedOf(0, 1)))).toBe('taken');
    expect(await codeOf(move(placementId, bedOf(0, 2), 'B'))).toBe('not-found');
    expect(await codeOf(move(placementId, randomUUID()))).toBe('not-found');
    const withChild = await arrived(house, { party: [woman, girl] });
    expect(await refusalOf(move(withChild.placementId, bedOf(0, 2), 'B'))).toEqual({
      code: 'does-not-fit',
      details: { bed: '1C' },
    });
    await manager().placements.depart({ placementId: other.placementId, outcome: 'family' });
    expect(await codeOf(move(other.placementId, bedOf(0, 2)))).toBe('wrong-state');
  });

  test('of somebody who should have left gives them a bed without an end', async () => {
    const { placementId } = await arrived(house);
    await manager().placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
    await aNightPasses(house);
    await move(placementId, bedOf(0, 2));
    const [, , third] = (await manager().ledger.beds({})).rooms[0]!.beds;
    expect(third).toMatchObject({ state: 'occupied', claim: { until: null } });
    expect(await brokenRules(house)).toEqual({});
  });
});

describe('an absence and a forecast', () => {
  test('an absence keeps the bed, and ends when they are back', async () => {
    const { placementId, reference } = await arrived(house);
    await manager().placements.absence({ placementId, until: dayIn(0) });
    expect((await manager().placements.read({ reference })).placement!.absentUntil).not.toBeNull();
    expect(await totals()).toMatchObject({ occupied: 1 });
    await manager().placements.absence({ placementId, until: null });
    expect((await manager().placements.read({ reference })).placement!.absentUntil).toBeNull();
    expect(await refusalOf(manager().placements.absence({ placementId, until: dayIn(-1) }))).toEqual({
      code: 'date-past',
      details: { field: 'until' },
    });
    expect(
      await codeOf(manager().placements.absence({ placementId: (await booked(house)).placementId, until: null })),
    ).toBe('wrong-state');
  });

  const expecting = (placementId: string, days: number | null, confirmed = true) =>
    manager().placements.expect({ placementId, departsOn: days === null ? null : dayIn(days), confirmed });

  test('a forecast promises nothing; a confirmed departure can be promised after, and taken back until it is', async () => {
    const { placementId } = await arrived(house);
    const ends = async () => (await manager().ledger.beds({})).rooms[0]!.beds[0]!.claim!.until;
    await expecting(placementId, 3, false);
    expect(await ends()).toBeNull();
    await expecting(placementId, 3);
    expect(await ends()).not.toBeNull();
    await expecting(placementId, null);
    expect(await ends()).toBeNull();
    await expecting(placementId, 3);
    await manager().ledger.close({ bedIds: [bedOf(0, 0)], reason: 'repair', from: dayIn(3) });
    expect(await codeOf(expecting(placementId, null))).toBe('bed-claimed-later');
    expect(await codeOf(expecting(placementId, 4))).toBe('bed-claimed-later');
  });

  test('a departure today can be expected, and confirmed only from tomorrow on', async () => {
    const { placementId, reference } = await arrived(house);
    expect(await refusalOf(expecting(placementId, 0))).toEqual({ code: 'date-past', details: { field: 'departsOn' } });
    expect(await codeOf(expecting(placementId, -1, false))).toBe('date-past');
    await expecting(placementId, 0, false);
    const { placement } = await manager().placements.read({ reference });
    expect(placement).toMatchObject({ departsOn: dayIn(0), departureConfirmed: false, isOverdue: false });
    await expecting(placementId, 1);
    expect(await brokenRules(house)).toEqual({});
  });

  test('a departure is, for a party still to come, after the day on which they come', async () => {
    const coming = await booked(house, { urgency: 'date', arriveOn: dayIn(3) });
    for (const days of [2, 3]) expect(await codeOf(expecting(coming.placementId, days))).toBe('date-past');
    await expecting(coming.placementId, 4);
    expect(await brokenRules(house)).toEqual({});
  });

  test('a dead hold stands in nobody’s way: the departure can be taken back', async () => {
    const party = { party: [woman, woman, woman] };
    const { placementId } = await arrived(house, party);
    await expecting(placementId, 2);
    const { offerId } = await held(house, {
      ...party,
      by: house.network.people.otherAgent,
      urgency: 'date',
      arriveOn: dayIn(2),
      together: 'room',
    });
    await letLapse(house, offerId);
    await expecting(placementId, null);
    expect(await brokenRules(house)).toEqual({});
  });
});
