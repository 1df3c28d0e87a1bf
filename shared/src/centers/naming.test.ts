import { expect, test } from 'vitest';

import { bedsOfRoom, nextRoomNames } from './naming.ts';

test('Rooms are named on from the highest number, whatever else there is', () => {
  expect(nextRoomNames(['2', '10', 'Aile', '9999999999', ''], 2)).toEqual(['11', '12']);
  expect(nextRoomNames([], 1)).toEqual(['1']);
});

test('Each of forty beds and ten cots has a label of its own', () => {
  const labels = bedsOfRoom('7', 40, 10).map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual(['7A', '7B']);
  expect(labels.slice(25, 27)).toEqual(['7Z', '7AA']);
  expect(labels.slice(-2)).toEqual(['7K9', '7K10']);
  expect(new Set(labels).size).toBe(50);
});
