import { expect, test } from 'vitest';

import { candidateTowns, planningPlaces } from './places.ts';

const { towns, provinces } = planningPlaces();

test('the first candidates are the largest town of each region, then come the largest of all others', () => {
  const candidates = candidateTowns(towns, 20);
  const others = towns.filter((town) => !candidates.includes(town));
  expect(candidates).toHaveLength(20);
  expect(new Set(candidates.slice(0, 12).map(({ region }) => region)).size).toBe(12);
  for (const first of candidates.slice(0, 12))
    for (const other of towns.filter(({ region }) => region === first.region))
      expect(first.population).toBeGreaterThanOrEqual(other.population);
  expect(Math.min(...candidates.slice(12).map(({ population }) => population))).toBeGreaterThanOrEqual(
    Math.max(...others.map(({ population }) => population)),
  );
});

test('every town and every province has a point in the country, and every town lies in one of the provinces', () => {
  const ids = new Set(provinces.map(({ id }) => id));
  for (const { latitude, longitude } of [...towns, ...provinces]) {
    expect(latitude).toBeGreaterThan(20);
    expect(latitude).toBeLessThan(36);
    expect(longitude).toBeGreaterThan(-18);
    expect(longitude).toBeLessThan(-0.9);
  }
  expect(towns.filter(({ province }) => !ids.has(province))).toEqual([]);
});
