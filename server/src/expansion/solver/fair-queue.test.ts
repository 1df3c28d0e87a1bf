import { expect, test } from 'vitest';

import { fairQueue } from './fair-queue.ts';

function line(slots: number) {
  const queue = fairQueue(slots);
  const served: string[] = [];
  const free = new Map<string, () => void>();
  const ahead = new Map<string, number>();
  const join = (account: string, name: string) =>
    queue.join(account, {
      moved: (count) => ahead.set(name, count),
      turn: (done) => {
        served.push(name);
        free.set(name, done);
      },
    });
  return { join, served, ahead, end: (name: string) => free.get(name)!() };
}

test('ten runs of one planner hold up the first of another by one', () => {
  const { join, served, end } = line(1);
  for (const name of ['a1', 'a2', 'a3']) join('a', name);
  join('b', 'b1');
  join('b', 'b2');
  for (const name of ['a1', 'b1', 'a2', 'b2']) end(name);
  expect(served).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
});

test('as many work at once as there are slots, and no more', () => {
  const { join, served, end } = line(2);
  for (const name of ['a', 'b', 'c']) join(name, name);
  expect(served).toEqual(['a', 'b']);
  end('b');
  expect(served).toEqual(['a', 'b', 'c']);
});

test('who waits hears how many come first, and who leaves is no longer counted', () => {
  const { join, ahead, served, end } = line(1);
  join('a', 'a');
  const b = join('b', 'b');
  join('c', 'c');
  expect([...ahead]).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  b.leave();
  expect(ahead.get('c')).toBe(1);
  end('a');
  expect(served).toEqual(['a', 'c']);
});

test('a slot given back twice is one slot', () => {
  const { join, served, end } = line(1);
  for (const name of ['a', 'b', 'c']) join(name, name);
  end('a');
  end('a');
  expect(served).toEqual(['a', 'b']);
});
