import { expect, test } from 'vitest';
import { keepSame } from './keep-same.ts';

const beds = () => ({
  at: '08:00',
  rooms: [
    { id: 'r1', beds: [{ id: 'b1' }] },
    { id: 'r2', beds: [{ id: 'b2' }] },
  ],
});

test('an answer that says the same is the same object', () => {
  const before = beds();
  expect(keepSame(before, beds())).toBe(before);
});

test('of an answer that differs, what did not change is the same object', () => {
  const before = beds();
  const after = keepSame(before, { ...beds(), at: '08:01' });
  expect(after).toEqual({ ...beds(), at: '08:01' });
  expect(after.rooms).toBe(before.rooms);
});

test('rows keep who they are when another comes before them or goes', () => {
  const before = beds();
  const [first, second] = before.rooms;
  const more = keepSame(before, { ...beds(), rooms: [{ id: 'r0', beds: [] }, ...beds().rooms] });
  expect(more.rooms[1]).toBe(first);
  expect(more.rooms[2]).toBe(second);
  expect(keepSame(before, { ...beds(), rooms: beds().rooms.slice(1) }).rooms[0]).toBe(second);
});

const said = [
  null,
  0,
  1,
  '',
  'a',
  [],
  [1],
  [1, 2],
  [2, 1, 1],
  [[1], [2]],
  {},
  { a: 1 },
  { b: 1 },
  { a: null },
  { a: [{ b: 1 }] },
];

test('it always says what the new answer says, and leaves the old one as it was', () => {
  for (const before of said)
    for (const after of said) {
      const text = JSON.stringify(before);
      expect(keepSame(before, structuredClone(after)), `after ${text}`).toStrictEqual(after);
      expect(JSON.stringify(before)).toBe(text);
    }
});
