import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  arrived,
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
