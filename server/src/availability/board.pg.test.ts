import { mostMoved } from '@iwaa/shared/availability/availability';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { arrived, emptyBeds, filed, girl, held, letLapse, sent, woman } from '../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 3 }], olivier: [{ beds: 1 }] });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const boardFor = (who: keyof House['network']['people']) =>
  callerFor(house, house.network.people[who]).availability.board();

test('A coordinator reads exact numbers of every center, and no city', async () => {
  await arrived(house);
  const board = await boardFor('coordinator');
  expect(board.cities).toEqual([]);
  expect(
    board.centers.map(({ codeName, totals, columns }) => [
      codeName,
      totals.free,
      totals.occupied,
      columns.woman?.places,
    ]),
  ).toEqual([
    ['Olivier', 1, 0, 1],
    ['Jasmin', 2, 1, 2],
  ]);
});

test('A center reads exact numbers of its own, and bands of the cities of the others', async () => {
  const board = await boardFor('manager');
  expect(board.centers.map(({ codeName }) => codeName)).toEqual(['Jasmin']);
  expect(board.cities).toMatchObject([{ cityId: '1511010', columns: { woman: 'few', man: null } }]);
  expect(board.unanswered).toEqual([]);
});

test.each(['agent', 'planner'] as const)('%s read bands of cities: no center, no name, no number', async (who) => {
  await arrived(house);
  const board = await boardFor(who);
  expect(board.centers).toEqual([]);
  expect(board.cities.map(({ cityId, columns }) => [cityId, columns.woman])).toEqual([
    ['1511010', 'few'],
    ['3231010', 'few'],
  ]);
  const { jasmin, olivier } = house.network;
  expect(JSON.stringify(board)).not.toMatch(new RegExp(`Jasmin|Olivier|${jasmin.id}|${olivier.id}`));
});

test('Of centers that moved their rows are read alone, with all that is no center’s; another’s is not told by asking for it', async () => {
  await arrived(house);
  const { people, jasmin, olivier } = house.network;
  const moved = (who: 'coordinator' | 'manager' | 'agent', movedCenters: string[]) =>
    callerFor(house, people[who]).availability.board({ movedCenters });
  const whole = await boardFor('coordinator');
  const part = await moved('coordinator', [jasmin.id]);
  expect(part.centers).toEqual(whole.centers.filter(({ centerId }) => centerId === jasmin.id));
  expect(part.unanswered).toEqual(whole.unanswered);
  expect((await moved('manager', [olivier.id])).centers).toEqual([]);
  const agents = await moved('agent', [jasmin.id, olivier.id]);
  expect(agents.centers).toEqual([]);
  expect(agents.cities).toEqual((await boardFor('agent')).cities);
  const tooMany = Array.from({ length: mostMoved + 1 }, () => jasmin.id);
  await expect(moved('coordinator', tooMany)).rejects.toThrow(`Expected <=${mostMoved}`);
});

test('An auditor has no board', async () => {
  expect(await refusalOf(boardFor('auditor'))).toMatchObject({ code: 'forbidden' });
});

test('A hold past its time is free on the board before anybody wrote it down', async () => {
  const { offerId } = await held(house);
  expect((await boardFor('manager')).centers[0]!.totals).toMatchObject({ held: 1, free: 2 });
  await letLapse(house, offerId);
  expect((await boardFor('manager')).centers[0]!.totals).toMatchObject({ held: 0, free: 3 });
});

test('The board of a coordinator says what it owes: the most urgent first, with where beds are held and until when', async () => {
  const week = await filed(house, { urgency: 'week' });
  const now = await sent(house, { party: [woman, woman] });
  await held(house, { urgency: 'today' });
  const lapsed = await held(house, { urgency: 'week', at: house.network.olivier.id });
  await letLapse(house, lapsed.offerId);
  const { unanswered } = await boardFor('coordinator');
  expect(unanswered.map(({ centerId, party }) => [centerId, party])).toEqual([
    [house.network.jasmin.id, { woman: 2 }],
    [house.network.jasmin.id, { woman: 1 }],
    [null, { woman: 1 }],
    [null, { woman: 1 }],
  ]);
  expect(unanswered[0]).toMatchObject({ reference: now.reference, dueAt: now.answerBy });
  expect(unanswered[2]).toMatchObject({ reference: week.reference, dueAt: null });
});

test('A search writes nothing, names nobody and tells no number of beds', async () => {
  const agent = callerFor(house, house.network.people.agent);
  const { places } = await agent.placements.search({ party: [woman], urgency: 'now', originCityId: '3231010' });
  expect(places.map(({ codeName, fits }) => [codeName, fits])).toEqual([
    ['Jasmin', true],
    ['Olivier', true],
  ]);
  expect(Object.keys(places[0]!)).not.toContain('beds');
  const none = await agent.placements.search({ party: [woman, girl], urgency: 'now' });
  expect(none.places.every(({ fits }) => !fits)).toBe(true);
  const left = await house.owner.selectFrom('request').select('id').execute();
  expect(left).toEqual([]);
});
