import { expect, test } from 'vitest';

import { figuresOf } from './figures.ts';

const year = { year: 2027, worstRegion: 0, journey: 1, carried: 0 };
const gap = { share: 0.06, hours: 10, coveragePoints: 1 };

test('a plan in a line: openings and money of all years, beds of the last, people over all years', () => {
  const years = [
    { ...year, openings: 2, beds: 10, load: 20, unserved: 15, spent: 500 },
    { ...year, openings: 1, beds: 16, load: 30, unserved: 10, spent: 700 },
  ];
  expect(figuresOf({ units: [], value: 0, years }, gap)).toEqual({
    ...{ gapShare: 0.06, covered: 0.5, beds: 16, openings: 3, spent: 1200 },
  });
});

test('where nobody is in need, all are covered', () => {
  const years = [{ ...year, openings: 0, beds: 4, load: 0, unserved: 0, spent: 0 }];
  expect(figuresOf({ units: [], value: 0, years }, gap).covered).toBe(1);
});
