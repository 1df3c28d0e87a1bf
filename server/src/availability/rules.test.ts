import { describe, expect, test } from 'vitest';

import {
  bed,
  center,
  claim,
  cot,
  forFamilies,
  forMinors,
  forWomen,
  hoursFrom,
  noon,
  offering,
  room,
} from '../../test/snapshots.ts';
import { cityRows, columnsOf, freshnessOf, hoursSince, placesFrom, roomKeyFor } from './rules.ts';

const placesOf = (...rooms: Parameters<typeof center>[0]) => {
  const columns = columnsOf(center(rooms));
  return Object.fromEntries(Object.entries(columns).map(([column, given]) => [column, given?.places ?? null]));
};
const nobody = { woman: null, man: null, girl: null, boy: null, family: null };

describe('places', () => {
  test('are the lesser of free beds and of what the staff has room for, and below zero they say by how many it is over-full', () => {
    expect(placesFrom(3, null)).toEqual({ places: 3, beds: 3, staffed: null });
    expect(placesFrom(3, 1)).toEqual({ places: 1, beds: 3, staffed: 1 });
    expect(placesFrom(3, -1)).toEqual({ places: -1, beds: 3, staffed: -1 });
    expect(placesFrom(-2, null).places).toBe(-2);
  });

  test('count beds that are free now and stay so, in the columns of whom the room receives', () => {
    const beds = [
      bed(),
      bed(claim('stay')),
      bed(claim('closure', { since: hoursFrom(24) })),
      bed(claim('hold', { lapsesAt: noon })),
    ];
    expect(placesOf(room({ beds }))).toEqual({ ...nobody, woman: 2 });
  });

  test('of a center that is not open are none', () => {
    expect(columnsOf(center([room()], { stage: 'paused' }))).toEqual(nobody);
  });

  test('count a room of one party once for anybody, and for a family once if it has two beds left', () => {
    const beds = [bed(), bed(), cot()];
    expect(placesOf(room({ beds, mixing: 'one-party', receives: forFamilies }))).toMatchObject({
      woman: 1,
      girl: 1,
      family: 1,
    });
    expect(placesOf(room({ beds: [bed()], mixing: 'one-party', receives: forFamilies }))).toMatchObject({
      woman: 1,
      family: 0,
    });
    expect(
      placesOf(
        room({ beds: [bed(), bed(claim('stay', { roomKey: 'a party' }))], mixing: 'one-party', receives: forFamilies }),
      ),
    ).toMatchObject({ woman: 0, family: 0 });
  });

  test('for a minor alone are never beside adults of another party, and no cot is a bed for one person', () => {
    expect(placesOf(room({ beds: [bed(), cot()], receives: forFamilies }))).toEqual({ ...nobody, woman: 1, family: 1 });
    expect(placesOf(room({ beds: [bed(), bed()], receives: forMinors }))).toEqual({ ...nobody, girl: 2, boy: 2 });
  });

  test('of a room for one group are none for the others while somebody is in it', () => {
    const beds = [bed(), bed(claim('stay', { roomKey: 'girl' }))];
    expect(placesOf(room({ beds, mixing: 'one-group', receives: forMinors }))).toMatchObject({
      girl: 1,
      boy: 0,
      family: null,
    });
  });

  test('below zero tell of a person still in a bed that another was promised from now on', () => {
    const both = bed(claim('stay', { since: hoursFrom(-48) }), claim('booking'));
    expect(placesOf(room({ beds: [both] }))).toEqual({ ...nobody, woman: -1 });
    const coming = bed(claim('stay', { until: hoursFrom(24) }), claim('booking', { since: hoursFrom(24) }));
    expect(placesOf(room({ beds: [coming] }))).toEqual({ ...nobody, woman: 0 });
  });
});

test('A room is shared by anybody, by one group, or by one request', () => {
  expect(roomKeyFor(room(), 'a request', 'woman')).toBeNull();
  expect(roomKeyFor(room({ mixing: 'one-group' }), 'a request', 'woman')).toBe('woman');
  expect(roomKeyFor(room({ mixing: 'one-party' }), 'a request', 'woman')).toBe('a request');
});

describe('freshness', () => {
  const stateAfter = (hours: number) =>
    freshnessOf({ vouchedAt: noon, vouchedBy: 'manager', promiseHours: 8, at: hoursFrom(hours) }).state;
  const oneMillisecond = 1 / 3_600_000;

  test('keeps its promise to the last moment, and is stale to the last moment of twice the promise', () => {
    expect(stateAfter(0)).toBe('fresh');
    expect(stateAfter(8)).toBe('fresh');
    expect(stateAfter(8 + oneMillisecond)).toBe('stale');
    expect(stateAfter(16)).toBe('stale');
    expect(stateAfter(16 + oneMillisecond)).toBe('ring-first');
  });

  test('of a center that never confirmed is never', () => {
    expect(freshnessOf({ vouchedAt: null, vouchedBy: null, promiseHours: 8, at: noon }).state).toBe('never');
  });

  test('is told in whole hours, rounded up, at least one', () => {
    expect(hoursSince(noon, noon)).toBe(1);
    expect(hoursSince(noon, hoursFrom(1))).toBe(1);
    expect(hoursSince(noon, hoursFrom(1 + oneMillisecond))).toBe(2);
  });
});

describe('a city', () => {
  const cityOf = (...centers: ReturnType<typeof center>[]) => cityRows(centers, columnsOf)[0];
  const free = (count: number) => room({ beds: Array.from({ length: count }, () => bed()) });

  test.each([
    [0, 'none'],
    [1, 'few'],
    [2, 'few'],
    [3, 'some'],
  ] as const)('with %i places tells %s', (count, band) => {
    expect(cityOf(center([free(count)]))?.columns).toEqual({ ...nobody, woman: band });
  });

  test('adds its centers up, and one that is over-full takes nothing from another', () => {
    const overFull = center([
      room({ beds: [bed(claim('stay'), claim('booking')), bed(claim('stay'), claim('booking'))] }),
    ]);
    expect(cityOf(overFull)?.columns.woman).toBe('none');
    expect(cityOf(overFull, center([free(2)]), center([free(1)]))?.columns.woman).toBe('some');
  });

  test('is as fresh as its least fresh center, and never names one', () => {
    const fresh = center([free(1)], { offerings: [offering('medical')] });
    const old = center([room({ receives: forWomen })], {
      vouchedAt: hoursFrom(-9),
      offerings: [offering('medical'), offering('legal-aid')],
    });
    expect(cityOf(fresh, old)).toMatchObject({ freshness: 'stale', services: ['medical', 'legal-aid'], opensOn: null });
    expect(JSON.stringify(cityOf(fresh, old))).not.toMatch(/Jasmin|center-/);
  });

  test('without an open center tells when its first one opens, and hides what is planned or closed', () => {
    const equipping = (opensOn: string | null) => center([free(3)], { stage: 'equipping', opensOn });
    expect(cityOf(equipping('2027-02-01'), equipping('2027-01-01'), equipping(null))).toMatchObject({
      opensOn: '2027-01-01',
      columns: nobody,
    });
    expect(
      cityRows([center([free(3)], { stage: 'planned' }), center([free(3)], { stage: 'closed' })], columnsOf),
    ).toEqual([]);
  });
});
