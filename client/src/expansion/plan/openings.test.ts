import { expect, test } from 'vitest';
import { openingsOf } from './openings.ts';
import { examplePlan } from './plan.example.ts';

test('what stands comes first as it is, then each opening and enlargement in the order of years', () => {
  const told = openingsOf(examplePlan).map(({ site, year, added, beds }) => [site.cityId, year, added, beds]);
  expect(told).toEqual([
    ['fes', null, [8, 0, 4], 12],
    ['tanger', 2027, [8, 6, 0], 14],
    ['oujda', 2028, [6, 4, 0], 10],
    ['fes', 2029, [4, 0, 0], 16],
    ['tanger', 2029, [0, 0, 4], 18],
  ]);
});

test('beds that are added to a standing center in the first year are told as added', () => {
  const [jasmin, ...others] = examplePlan.sites;
  if (!jasmin) throw new Error('no site');
  const grown = { ...jasmin, standing: [4, 0, 4] };
  const told = openingsOf({ ...examplePlan, sites: [grown, ...others] });
  expect(told.filter(({ site }) => site === grown).map(({ year, added }) => [year, added])).toEqual([
    [null, [4, 0, 4]],
    [2027, [4, 0, 0]],
    [2029, [4, 0, 0]],
  ]);
});

test('beds of the last year are those that stand and all that was added', () => {
  const all = openingsOf(examplePlan).flatMap(({ added }) => added);
  expect(all.reduce((sum, beds) => sum + beds, 0)).toBe(examplePlan.figures.beds);
});
