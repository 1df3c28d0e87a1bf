import { expect, test } from 'vitest';
import { agentBoard, coordinatorBoard, rows } from './board.example.ts';
import { changesBetween } from './changes.ts';

const withWomen = (places: number) => ({
  ...coordinatorBoard,
  centers: coordinatorBoard.centers.map((row) =>
    row === rows.jasmin ? { ...row, columns: { ...row.columns, woman: { places, beds: places, staffed: null } } } : row,
  ),
});

test('the same board read again has not changed', () => {
  expect(changesBetween(coordinatorBoard, structuredClone(coordinatorBoard))).toEqual([]);
});

test('a number that moved is told with its center and its group', () => {
  expect(changesBetween(coordinatorBoard, withWomen(3))).toEqual([
    { kind: 'center', id: rows.jasmin.centerId, column: 'woman', places: 3 },
  ]);
});

test('a band that moved is told with its city', () => {
  const cities = agentBoard.cities.map((city) => ({ ...city, columns: { ...city.columns, woman: 'few' as const } }));
  expect(changesBetween(agentBoard, { ...agentBoard, cities })).toContainEqual({
    kind: 'city',
    id: 'fes',
    column: 'woman',
    band: 'few',
  });
});

test('a center that is new on the board is not news of its places', () => {
  expect(changesBetween({ ...coordinatorBoard, centers: [] }, coordinatorBoard)).toEqual([]);
});
