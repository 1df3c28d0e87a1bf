import { describe, expect, test } from 'vitest';

import { aRoom, standingCenter } from '../../../test/posed.ts';
import { countedUnits, housed, roundedOf, sitesOf, sizesWith } from './standing-sites.ts';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

const units: ScenarioContent['units'] = [['woman', 'girl'], ['man', 'boy'], ['family']];
const withBeds = (...beds: number[]) => ({ center: standingCenter(), beds });

describe('a room goes to the unit', () => {
  test('that shares most of its groups', () => {
    const rooms = [aRoom(['woman', 'girl'], 2), aRoom(['woman', 'man', 'boy'], 3), aRoom(['family'], 4)];
    expect(housed(standingCenter({ rooms }), units).beds).toEqual([2, 3, 4]);
  });

  test('that comes first where several share as many', () => {
    const rooms = [aRoom(['woman', 'family'], 3)];
    expect(housed(standingCenter({ rooms }), units).beds).toEqual([3, 0, 0]);
    expect(housed(standingCenter({ rooms }), units.toReversed()).beds).toEqual([3, 0, 0]);
  });
});

describe('the sizes', () => {
  test('are those that can be built with those that stand, each once and in order', () => {
    expect(sizesWith([4, 8], [withBeds(9, 0, 8), withBeds(9, 5, 0)])).toEqual([4, 5, 8, 9]);
  });

  test('are ten at most: first those of which most beds would not be counted otherwise', () => {
    const sizes = [4, 6, 8, 10, 12, 14, 16, 20];
    expect(sizesWith(sizes, [withBeds(5, 7, 2), withBeds(60, 7, 0), withBeds(7, 0, 0)])).toEqual([
      4, 6, 7, 8, 10, 12, 14, 16, 20, 60,
    ]);
  });

  test('that are not held count as the next smaller, which is told; a unit smaller than all is not counted', () => {
    const sizes = [4, 8];
    const centers = [withBeds(7, 8, 3), withBeds(4, 0, 0)];
    expect(centers.map((one) => countedUnits(one, sizes))).toEqual([
      [1, 2, 0],
      [1, 0, 0],
    ]);
    expect(roundedOf(centers, sizes)).toEqual([{ codeName: 'Jasmin', codeNameAr: 'ياسمين', stands: 18, counted: 12 }]);
  });
});

describe('a standing center', () => {
  const costs = { opening: 1, perBedAdded: 2, perYear: 3, perBedAndYear: 4 };
  const growth = { from: 0, costs, mostBeds: 30 };
  const sites = (apart: ScenarioContent['rules']['apart']) => sitesOf(withBeds(4, 4, 8), [1, 1, 2], growth, { apart });

  test('is one site with all its units, of any size', () => {
    expect(sites([])).toEqual([
      { id: 'jasmin', region: 'MA-03', costs, leastBeds: 1, mostBeds: 30, existing: { from: 0, units: [1, 1, 2] } },
    ]);
  });

  test('that shares its address against the policy is several, of which one pays for it', () => {
    const found = sites([[1, 2]]);
    expect(found.map(({ existing }) => existing!.units)).toEqual([
      [1, 1, 0],
      [0, 0, 2],
    ]);
    expect(found.map((site) => site.costs.perYear)).toEqual([3, 0]);
  });
});
