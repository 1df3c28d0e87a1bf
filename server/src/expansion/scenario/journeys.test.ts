import { describe, expect, test } from 'vitest';

import { places, towns } from '../../../test/posed.ts';
import { get } from '../solver/numbers.ts';
import { hoursByRoad, journeysOf } from './journeys.ts';

const town = (id: string) => places.towns.find((one) => one.id === id)!;
const fes = town(towns.fes);
const province = (id: string) => places.provinces.findIndex((one) => one.id === id);
const tanger = province(town(towns.tanger).province);

describe('the hours from a province to a town', () => {
  test('are reckoned from the great circle where nothing is measured: to Fès from Tanger between four and five', () => {
    const { hours, travel } = journeysOf(places, [fes], []);
    expect(travel).toBe('reckoned');
    expect(hours[0]).toHaveLength(75);
    expect(hours[0]![tanger]).toBe(hoursByRoad(get(places.provinces, tanger), fes));
    expect(hours[0]![tanger]).toBeGreaterThan(4);
    expect(hours[0]![tanger]).toBeLessThan(5);
  });

  test('are those of the table where it has the way from the largest town of the province', () => {
    const way = { fromCityId: towns.tanger, toCityId: towns.fes, minutes: 210 };
    const { hours, travel } = journeysOf(places, [fes], [way]);
    expect(hours[0]![tanger]).toBe(3.5);
    expect(travel).toBe('mixed');
    expect(journeysOf(places, [fes], [{ ...way, fromCityId: towns.fes, toCityId: towns.tanger }]).travel).toBe(
      'reckoned',
    );
  });

  test('are measured when the table has every way; within a town there is none to measure', () => {
    const provinces = places.provinces.filter(({ id }) => [fes.province, town(towns.tanger).province].includes(id));
    const ways = [{ fromCityId: towns.tanger, toCityId: towns.fes, minutes: 210 }];
    const { hours, travel } = journeysOf({ ...places, provinces }, [fes], ways);
    expect(travel).toBe('measured');
    expect(Math.min(...hours[0]!)).toBeLessThan(0.2);
  });
});
