import { expect, test } from 'vitest';
import { agentBoard, coordinatorBoard, places12, rows } from './board.example.ts';
import { gapsOf, spotOfCenter, spotOfCity } from './gaps.ts';
import { geographyOf } from './geography.ts';
import { travelMinutes } from './travel.ts';

const { cities } = geographyOf(places12);
const spots = coordinatorBoard.centers.map(spotOfCenter);
const told = (gaps: ReturnType<typeof gapsOf>) =>
  gaps.map((gap) => ({
    groups: gap.columns,
    cities: gap.cityIds,
    received: gap.received,
    nearest: gap.nearest?.spot.cityId,
  }));

test('a group that nobody receives is a gap of the whole network', () => {
  expect(told(gapsOf(spots, cities, 'man'))).toEqual([
    { groups: ['man'], cities: [], received: false, nearest: undefined },
  ]);
});

test('cities without a place are told together when the nearest answer is the same', () => {
  expect(told(gapsOf(spots, cities, 'boy'))).toEqual([
    { groups: ['boy'], cities: ['tanger', 'tetouan', 'fes'], received: true, nearest: 'marrakech' },
  ]);
});

test('groups with the same cities and the same answer make one sentence', () => {
  const marrakech = told(gapsOf(spots, cities, null)).filter((gap) => gap.cities.includes('marrakech'));
  expect(marrakech).toEqual([
    { groups: ['woman', 'girl', 'family'], cities: ['marrakech'], received: true, nearest: 'fes' },
  ]);
});

test('when all who receive a group are full, there is no nearest answer', () => {
  const full = { ...rows.jasmin, columns: { ...rows.jasmin.columns, girl: { places: 0, beds: 0, staffed: null } } };
  expect(told(gapsOf([spotOfCenter(full)], cities, 'girl'))).toEqual([
    { groups: ['girl'], cities: [], received: true, nearest: undefined },
  ]);
});

test('those who see cities are told of cities, and of the doubt about them', () => {
  const [gap] = gapsOf(agentBoard.cities.map(spotOfCity), cities, 'boy');
  expect(gap?.cityIds).toEqual(['fes']);
  expect(gap?.nearest?.spot).toMatchObject({ id: 'tanger', sure: false });
});

test('an empty network has no gaps', () => {
  expect(gapsOf([], cities, null)).toEqual([]);
});

test('travel follows the great circle with a detour', () => {
  const [fes, tanger] = [cities.get('fes')!, cities.get('tanger')!];
  expect(travelMinutes(fes, tanger)).toBeGreaterThan(240);
  expect(travelMinutes(fes, tanger)).toBeLessThan(290);
  expect(travelMinutes(fes, fes)).toBe(0);
});
