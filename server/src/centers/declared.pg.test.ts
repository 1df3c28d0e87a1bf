import { afterAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';

let house: House;
const opened: House[] = [];
beforeEach(async () => {
  house = await openHouse({ jasmin: [{ beds: 6 }] });
  opened.push(house);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

type Who = keyof House['network']['people'];
const as = (who: Who) => callerFor(house, house.network.people[who]);
const vouch = (places?: object, who: Who = 'staff') =>
  as(who).centers.vouch({ centerId: house.network.jasmin.id, ...(places && { places }) });

async function takePart(participation: 'counts' | 'holds' | 'full'): Promise<void> {
  const centerId = house.network.jasmin.id;
  const { version } = await as('coordinator').centers.read({ centerId });
  await as('coordinator').centers.update({ centerId, version, changes: { participation } });
}

/** The center's row of the coordination's board, and what agents see of its town. */
async function shown() {
  const { centers } = await as('coordinator').availability.board();
  const { cities } = await as('agent').availability.board();
  const row = centers.find(({ centerId }) => centerId === house.network.jasmin.id)!;
  const told = Object.entries(row.columns).flatMap(([column, places]) => (places ? [[column, places.places]] : []));
  return { row, places: Object.fromEntries(told), city: cities.find(({ cityId }) => cityId === row.cityId)! };
}

test('a center that reports by hand says its free places as it confirms them: the board shows its word, agents how much it comes to', async () => {
  await takePart('counts');
  expect((await shown()).places).toEqual({});
  await vouch({ woman: 2, family: 0 });
  const { row, places, city } = await shown();
  expect(places).toEqual({ woman: 2, family: 0 });
  expect(row).toMatchObject({ freshness: { state: 'fresh', by: 'staff' }, totals: { free: 0 } });
  expect(city.columns).toMatchObject({ woman: 'few', family: 'none', man: null });
  await vouch({ woman: 5 }, 'manager');
  expect((await shown()).places).toEqual({ woman: 5 });
  await vouch(undefined, 'coordinator');
  expect(await shown()).toMatchObject({ places: { woman: 5 }, row: { freshness: { by: 'coordinator' } } });
  const traces = house.owner.selectFrom('auditEntry').where('act', '=', 'centers.vouch').select('details');
  expect(await traces.orderBy('id').execute()).toMatchObject([
    { details: { woman: 2, family: 0 } },
    { details: { woman: 5 } },
    { details: {} },
  ]);
});

test('a center whose beds are kept here says no numbers: those of its beds stand, and its word is not moved', async () => {
  const before = await shown();
  expect(before.places).toEqual({ woman: 6 });
  expect(await refusalOf(vouch({ woman: 40 }))).toEqual({ code: 'wrong-state', details: { participation: 'full' } });
  expect((await shown()).row).toEqual(before.row);
});

test('numbers said by hand end with that way of taking part, and do not come back with it', async () => {
  await takePart('counts');
  await vouch({ woman: 2 });
  await takePart('full');
  expect((await shown()).places).toEqual({ woman: 6 });
  await takePart('counts');
  expect((await shown()).places).toEqual({});
});

test('numbers that no center has are refused, and what stood stays', async () => {
  await takePart('counts');
  await vouch({ woman: 2 });
  for (const places of [{ woman: -1 }, { woman: 501 }, { woman: 1.5 }, { aunt: 1 }])
    await expect(vouch(places)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await shown()).places).toEqual({ woman: 2 });
});

test('of two people who say numbers at once one comes after the other', async () => {
  await takePart('counts');
  await Promise.all([vouch({ woman: 1, man: 1 }), vouch({ woman: 3, girl: 3 }, 'manager')]);
  const { places } = await shown();
  expect([
    { woman: 1, man: 1 },
    { woman: 3, girl: 3 },
  ]).toContainEqual(places);
});
