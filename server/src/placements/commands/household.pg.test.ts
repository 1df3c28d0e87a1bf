import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callerFor } from '../../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../../test/context.ts';
import {
  arrived,
  baby,
  booked,
  emptyBeds,
  filed,
  girl,
  held,
  movingOn,
  sent,
  woman,
  youth,
} from '../../../test/given.ts';
import { brokenRules, unreconciled } from '../../../test/ledger-checks.ts';
import { family } from '../../../test/people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    jasmin: [{ beds: 3 }, { beds: 3, cots: 1, receives: family, mixing: 'one-party', accessible: true }],
    olivier: [{ beds: 2 }],
  });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const totals = async () => (await as('manager').ledger.beds({})).totals;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const whole = async () => {
  expect(await brokenRules(house)).toEqual({});
  expect(await unreconciled(house)).toEqual([]);
};
const partyOf = async (reference: string) => (await as('agent').placements.read({ reference })).people;

describe('somebody who does not come after all', () => {
  test.each([
    ['held', held],
    ['sent', sent],
    ['booked', booked],
  ] as const)('leaves their bed free at once, when the beds are %s', async (_, given) => {
    const { requestId, reference } = await given(house, { party: [woman, woman] });
    await as('agent').placements.removePerson({ requestId, letter: 'B' });
    expect((await partyOf(reference)).map((person) => person.letter)).toEqual(['A']);
    const { rooms, totals: after } = await as('manager').ledger.beds({});
    const letters = rooms.flatMap((room) => room.beds.flatMap(({ claim }) => claim?.letter ?? []));
    expect([letters, after.turnaround]).toEqual([['A'], 0]);
    await whole();
  });

  test('frees the room that was kept for the party when they are the last of it there', async () => {
    const { requestId, placementId } = await booked(house, { party: [woman, woman] });
    expect(await totals()).toMatchObject({ booked: 2, kept: 2, free: 3 });
    const bedId = house.network.jasmin.rooms[0]!.beds[0]!;
    await as('manager').placements.move({ placementId, letter: 'A', bedId });
    expect(await totals()).toMatchObject({ booked: 2, kept: 3, free: 2 });
    await as('manager').placements.removePerson({ requestId, letter: 'B' });
    expect(await totals()).toMatchObject({ booked: 1, kept: 0, free: 6 });
    await whole();
  });

  test('leaves their letter to nobody', async () => {
    const { requestId } = await booked(house, { party: [woman, woman] });
    await as('agent').placements.removePerson({ requestId, letter: 'B' });
    expect(await as('agent').placements.addPerson({ requestId, person: woman })).toEqual({ letter: 'C' });
    await whole();
  });

  test('is not taken off when the others may not stay without them, or when nobody would be left', async () => {
    const { requestId } = await booked(house, { party: [woman, youth] });
    const shared = await booked(house, { party: [woman] });
    expect(await codeOf(as('agent').placements.removePerson({ requestId: shared.requestId, letter: 'A' }))).toBe(
      'wrong-state',
    );
    // Alone in a room of her own a girl may stay.
    await as('agent').placements.removePerson({ requestId, letter: 'A' });
    await whole();
  });

  test('is not taken off once they are here, nor while the party goes on to another center', async () => {
    const { requestId } = await arrived(house, { party: [woman, woman] });
    expect(await codeOf(as('manager').placements.removePerson({ requestId, letter: 'B' }))).toBe('wrong-state');
    const moving = await movingOn(house, { party: [woman] });
    expect(await codeOf(as('manager').placements.removePerson({ requestId: moving.requestId, letter: 'A' }))).toBe(
      'wrong-state',
    );
  });

  test('is taken off a request that holds nothing yet', async () => {
    const { requestId, reference } = await filed(house, { party: [woman, girl] });
    await as('agent').placements.removePerson({ requestId, letter: 'B' });
    expect(await partyOf(reference)).toHaveLength(1);
  });
});

describe('an age or a need that was not as first said', () => {
  const change = (requestId: string, letter: string, person: object) =>
    as('agent').placements.changePerson({ requestId, letter, person: { ...woman, ...person } });

  test('leaves them where they are, if they may sleep there', async () => {
    const { requestId, reference } = await booked(house);
    expect(await change(requestId, 'A', { ageBand: '45-64', needs: ['pregnant'] })).toEqual({ moved: false });
    expect(await partyOf(reference)).toEqual([{ letter: 'A', group: 'woman', ageBand: '45-64', needs: ['pregnant'] }]);
    await whole();
  });

  test.each([
    ['held', held],
    ['booked', booked],
  ] as const)('gives them another bed here, if they may not (%s)', async (_, given) => {
    const { requestId, reference } = await given(house);
    expect(await change(requestId, 'A', { needs: ['wheelchair'] })).toEqual({ moved: true });
    const { beds } = await as('coordinator').placements.read({ reference });
    expect(beds.find((bed) => bed.letter === 'A')?.room).toBe('2');
    await whole();
  });

  test('gives a bed to a child that has outgrown the cot', async () => {
    const { requestId } = await booked(house, { party: [woman, baby] });
    expect(await change(requestId, 'B', { ...baby, ageBand: '6-12' })).toEqual({ moved: true });
    await whole();
  });

  test('is refused when no bed here fits, and nothing has changed', async () => {
    await as('manager').ledger.close({ bedIds: [...house.network.jasmin.rooms[1]!.beds], reason: 'repair' });
    const { requestId, reference } = await booked(house);
    expect(await codeOf(change(requestId, 'A', { needs: ['wheelchair'] }))).toBe('does-not-fit');
    expect(await partyOf(reference)).toMatchObject([{ needs: [] }]);
    expect(await totals()).toMatchObject({ booked: 1, free: 2 });
    await whole();
  });

  test('does not make another person of them', async () => {
    const { requestId } = await booked(house);
    expect(await codeOf(change(requestId, 'A', youth))).toBe('wrong-state');
    expect(await codeOf(change(requestId, 'B', {}))).toBe('not-found');
  });
});
