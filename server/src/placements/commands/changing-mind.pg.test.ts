import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  type Asked,
  arrived,
  awaitedElsewhere,
  booked,
  dayIn,
  departed,
  emptyBeds,
  filed,
  girl,
  held,
  letLapse,
  man,
  woman,
} from '../../../test/given.ts';
import { brokenRules, liveClaims } from '../../../test/ledger-checks.ts';
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

describe('taking back', () => {
  const undo = (placementId: string) => manager().placements.undo({ placementId });

  test.each([
    ['a departure', departed, { occupied: 1, turnaround: 0 }],
    ['an arrival', arrived, { booked: 1, occupied: 0 }],
  ] as const)('%s makes everything as it was', async (_, make, before) => {
    const { placementId, reference } = await make(house);
    await undo(placementId);
    expect(await totals()).toMatchObject(before);
    expect(await agent().placements.read({ reference })).toMatchObject({
      state: 'placed',
      outcome: null,
      closedAt: null,
    });
    expect(await brokenRules(house)).toEqual({});
  });

  test('a no-show gives the booking back, with the room that was kept for it', async () => {
    const { placementId } = await booked(house, { party: [woman, girl] });
    await manager().placements.noShow({ placementId });
    await undo(placementId);
    expect(await totals()).toMatchObject({ booked: 2, kept: 2 });
  });

  const depart = (placementId: string) => manager().placements.depart({ placementId, outcome: 'family' });
  const leavingToday = async (asked: Asked = {}) => {
    const stay = await arrived(house, asked);
    await manager().placements.expect({ placementId: stay.placementId, departsOn: dayIn(1), confirmed: true });
    await aNightPasses(house);
    return stay;
  };

  test('a departure on the day that was confirmed for it, or after, makes everything as it was', async () => {
    const { placementId } = await leavingToday({ party: [woman, girl] });
    await depart(placementId);
    expect(await totals()).toMatchObject({ occupied: 0, turnaround: 2 });
    await undo(placementId);
    expect(await totals()).toMatchObject({ occupied: 2, turnaround: 0 });
    expect(await brokenRules(house)).toEqual({});
    await depart(placementId);
    expect(await totals()).toMatchObject({ occupied: 0, turnaround: 2 });
  });

  test('an arrival elsewhere makes the old stay as it was, also on the day on which it was to end', async () => {
    const { placementId, next } = await awaitedElsewhere(house);
    await manager().placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
    await aNightPasses(house);
    const there = callerFor(house, house.network.people.otherManager);
    await there.placements.arrive({ placementId: next });
    await there.placements.undo({ placementId: next });
    expect(await totals()).toMatchObject({ occupied: 1, turnaround: 0 });
    expect((await there.ledger.beds({})).totals).toMatchObject({ booked: 1 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('a departure of somebody moved after that day gives back the bed they were moved to, and no other', async () => {
    const { placementId } = await leavingToday();
    await manager().placements.move({ placementId, letter: 'A', bedId: bedOf(0, 2) });
    await depart(placementId);
    await undo(placementId);
    expect((await manager().ledger.beds({})).rooms[0]!.beds.map(({ state }) => state)).toEqual([
      'turnaround',
      'free',
      'occupied',
    ]);
    expect(await brokenRules(house)).toEqual({});
  });

  test('a departure after its day leaves the booking that was made for after it, and is refused once somebody is there', async () => {
    const three = { party: [woman, woman, woman], together: 'center' as const };
    const stay = await arrived(house, three);
    await manager().placements.expect({ placementId: stay.placementId, departsOn: dayIn(1), confirmed: true });
    const tomorrow = { by: house.network.people.otherAgent, urgency: 'date', arriveOn: dayIn(1) } as const;
    const next = await booked(house, { ...three, ...tomorrow });
    await aNightPasses(house);
    await depart(stay.placementId);
    await undo(stay.placementId);
    expect(await totals()).toMatchObject({ occupied: 3 });
    await depart(stay.placementId);
    await manager().placements.arrive({ placementId: next.placementId });
    expect(await codeOf(undo(stay.placementId))).toBe('taken');
    expect(await brokenRules(house)).toEqual({});
  });

  test('an arrival lets the cleaning go on that it cut short', async () => {
    const cleaned = async () => {
      const [bed] = (await manager().ledger.beds({})).rooms[0]!.beds;
      return { state: bed!.state, until: bed!.claim?.until };
    };
    const before = await arrived(house);
    await manager().placements.expect({ placementId: before.placementId, departsOn: dayIn(2), confirmed: true });
    await manager().ledger.close({
      bedIds: [bedOf(0, 1), bedOf(0, 2), ...house.network.jasmin.rooms[1]!.beds],
      reason: 'repair',
    });
    const { placementId } = await booked(house, { urgency: 'date', arriveOn: dayIn(2) });
    await depart(before.placementId);
    const asPlanned = await cleaned();
    expect(asPlanned.state).toBe('turnaround');
    await manager().placements.arrive({ placementId });
    await undo(placementId);
    expect(await cleaned()).toEqual(asPlanned);
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused after a minute, for what was never done, and once the bed was given on', async () => {
    expect(await codeOf(undo((await booked(house)).placementId))).toBe('wrong-state');
    const { placementId } = await departed(house);
    await manager().ledger.reopen({ bedIds: [bedOf(0, 1)] });
    await manager().ledger.close({ bedIds: [bedOf(0, 1)], reason: 'pests' });
    expect(await codeOf(undo(placementId))).toBe('taken');
    const late = await departed(house);
    await aNightPasses(house);
    expect(await codeOf(undo(late.placementId))).toBe('undo-too-late');
  });

  test('is refused once the bed has left service: nobody is put where no screen shows them', async () => {
    const { placementId } = await departed(house, { party: [woman, girl] });
    const [bedId] = house.network.jasmin.rooms[1]!.beds;
    await house.owner.updateTable('bed').set({ retiredAt: new Date() }).where('id', '=', bedId!).execute();
    expect(await codeOf(undo(placementId))).toBe('not-found');
    await house.owner.updateTable('bed').set({ retiredAt: null }).where('id', '=', bedId!).execute();
  });

  test('an early arrival is refused once a departure before the promised day is confirmed', async () => {
    const { placementId } = await booked(house, { urgency: 'date', arriveOn: dayIn(3) });
    await manager().placements.arrive({ placementId });
    await manager().placements.expect({ placementId, departsOn: dayIn(2), confirmed: true });
    expect(await codeOf(undo(placementId))).toBe('undo-too-late');
  });
});

describe('one more person', () => {
  const add = (
    requestId: string,
    person: Parameters<ReturnType<typeof agent>['placements']['addPerson']>[0]['person'] = woman,
  ) => agent().placements.addPerson({ requestId, person });

  test('has the next letter, and a bed of the same kind as the party has', async () => {
    const { requestId } = await filed(house);
    expect(await add(requestId)).toEqual({ letter: 'B' });
    expect(await liveClaims(house)).toEqual({});
    await add((await held(house)).requestId);
    expect(await liveClaims(house)).toEqual({ hold: 2 });
    await emptyBeds(house);
    await add((await arrived(house)).requestId);
    expect(await liveClaims(house)).toEqual({ stay: 2 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('joins a party that should have left', async () => {
    const { requestId, placementId } = await arrived(house);
    await manager().placements.expect({ placementId, departsOn: dayIn(1), confirmed: true });
    await aNightPasses(house);
    await manager().placements.addPerson({ requestId, person: woman });
    expect(await totals()).toMatchObject({ occupied: 2 });
    expect(await brokenRules(house)).toEqual({});
  });

  test('is refused where there is no bed for them, on a hold that lapsed, on a closed request, and beyond thirty', async () => {
    expect(await refusalOf(add((await booked(house)).requestId, man))).toEqual({
      code: 'does-not-fit',
      details: { letter: 'B' },
    });
    const { requestId, offerId } = await held(house);
    await letLapse(house, offerId);
    expect(await codeOf(add(requestId))).toBe('hold-lapsed');
    expect(await refusalOf(add((await departed(house)).requestId))).toEqual({
      code: 'wrong-state',
      details: { state: 'closed' },
    });
    const thirty = await filed(house, { party: Array.from({ length: 30 }, () => woman) });
    expect(await refusalOf(add(thirty.requestId))).toEqual({ code: 'does-not-fit', details: { most: 30 } });
  });
});
