import { expect, test } from 'vitest';
import { agentBoard, coordinatorBoard, rows } from './board.example.ts';
import { citiesWithPlaces, givenBy, headlineOf, isCityOpen } from './totals.ts';

test('the headline gives what staff and beds allow together, and keeps unconfirmed places apart', () => {
  expect(headlineOf(coordinatorBoard.centers, null)).toEqual({
    places: 8,
    freeBeds: 12,
    staffedFor: 8,
    unconfirmed: 1,
  });
});

test('the staff term is left out when no cover rule limits a center', () => {
  expect(headlineOf([rows.olivier], null)).toEqual({ places: 3, freeBeds: 3, staffedFor: null, unconfirmed: 0 });
});

test('for one group, the headline counts that column only', () => {
  expect(headlineOf(coordinatorBoard.centers, 'woman').places).toBe(5);
  expect(headlineOf(coordinatorBoard.centers, 'man').places).toBe(0);
});

test('what one center has too many is not taken from another', () => {
  expect(givenBy(rows.caroubier, 'woman')).toBe(0);
  expect(headlineOf([rows.caroubier, rows.olivier], 'woman').places).toBe(1);
});

test('a center that is not open gives nothing', () => {
  expect(headlineOf([{ ...rows.jasmin, stage: 'paused' }], null).places).toBe(0);
});

test('cities count when they have few or some places for the group', () => {
  expect(citiesWithPlaces(agentBoard.cities, null)).toBe(2);
  expect(citiesWithPlaces(agentBoard.cities, 'woman')).toBe(1);
  expect(agentBoard.cities.map(isCityOpen)).toEqual([true, true, false]);
});
