import { describe, expect, test } from 'vitest';

import { boundsOf, leastTold, suppressed } from './suppression.ts';

const seed = Date.now() % 2 ** 31;

/** mulberry32: enough to draw tables. */
function chanceFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function drawTable(chance: (below: number) => number, rows: number, steps: number, most: number): number[][] {
  const parts = Array.from({ length: rows }, () => {
    let count = chance(most + 1);
    return Array.from({ length: steps }, (_, step) => (step === 0 ? count : (count -= chance(Math.min(count, 6) + 1))));
  });
  return [Array.from({ length: steps }, (_, step) => parts.reduce((sum, row) => sum + row[step]!, 0)), ...parts];
}

const isSmall = (count: number) => count > 0 && count < leastTold;

describe('a list with its total', () => {
  const list = (parts: number[]) => {
    const [total, ...told] = suppressed([[parts.reduce((sum, part) => sum + part, 0)], ...parts.map((part) => [part])]);
    return [total![0], told.map(([cell]) => cell)];
  };

  test('of large counts is told whole', () => {
    expect(list([5, 12, 30])).toEqual([47, [5, 12, 30]]);
  });
  test('of one small count hides another with it, the smallest, or it could be worked out', () => {
    expect(list([3, 12, 30])).toEqual([45, [null, null, 30]]);
  });
  test('of small counts that add up to a few hides a third', () => {
    expect(list([1, 2, 30])).toEqual([33, [null, null, null]]);
  });
  test('of nobody tells that it is nobody', () => {
    expect(list([0, 12, 30])).toEqual([42, [0, 12, 30]]);
  });
  test('of one small part hides the total too', () => {
    expect(list([3])).toEqual([null, [null]]);
    expect(list([3, 0])).toEqual([null, [null, 0]]);
  });
});

describe('steps', () => {
  test('hide what was lost between two of them when it is a few', () => {
    expect(suppressed([[40, 38, 30, 0]])).toEqual([[40, null, 30, 0]]);
    expect(suppressed([[40, 40, 30, 3]])).toEqual([[40, 40, 30, null]]);
  });

  test('keep each hidden small cell wide, whatever is told around it', () => {
    const table = [
      [60, 50, 40],
      [20, 10, 10],
      [20, 20, 20],
      [20, 20, 10],
    ];
    expect(suppressed(table)).toEqual(table);
    const small = [
      [60, 47, 37],
      [20, 17, 7],
      [20, 15, 15],
      [20, 15, 15],
    ];
    const told = suppressed(small);
    expect(told[1]![1]).toBeNull();
    expect(told.flatMap((row) => row[1] ?? [])).toHaveLength(2);
  });
});

test(`No small cell is told nor told too closely, and no small loss between two steps (seed ${seed})`, () => {
  const chance = chanceFrom(seed);
  const faults: object[] = [];
  for (let round = 0; round < 400; round++) {
    const table = drawTable(chance, 1 + chance(6), 1 + chance(5), [8, 30, 120][chance(3)]!);
    const told = suppressed(table);
    const bounds = boundsOf(told);
    for (const [row, cells] of told.entries()) {
      const shown = cells.filter((cell) => cell !== null);
      const losses = shown.slice(1).map((cell, step) => shown[step]! - cell);
      if ([...shown, ...losses].some(isSmall)) faults.push({ table, told });
      for (const [column, cell] of cells.entries()) {
        const count = table[row]![column]!;
        const { low, high } = bounds[row]![column]!;
        if (cell === null ? isSmall(count) && high - low < leastTold : cell !== count) faults.push({ table, told });
      }
    }
  }
  expect(faults).toEqual([]);
});

test(`Somebody who tries every table that agrees with what is told cannot pin a small cell (seed ${seed + 1})`, () => {
  const chance = chanceFrom(seed + 1);
  const faults: object[] = [];
  for (let round = 0; round < 60; round++) {
    const table = drawTable(chance, 2, 2, 12);
    const told = suppressed(table);
    const possible = tablesLike(told, 26);
    for (const [row, cells] of told.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell !== null || !isSmall(table[row]![column]!)) continue;
        if (new Set(possible.map((other) => other[row]![column]!)).size <= leastTold) faults.push({ table, told });
      }
  }
  expect(faults).toEqual([]);
});

/** Every table of two rows and two steps, with its total, of numbers up to `most`, that agrees with the cells told. */
function tablesLike(told: (number | null)[][], most: number): number[][][] {
  const agrees = (row: number, column: number, count: number) => (told[row]![column] ?? count) === count;
  const rows = (row: number) => {
    const all: [number, number][] = [];
    for (let first = 0; first <= most; first++)
      for (let second = 0; second <= first; second++)
        if (agrees(row, 0, first) && agrees(row, 1, second)) all.push([first, second]);
    return all;
  };
  const seconds = rows(2);
  return rows(1).flatMap((one) =>
    seconds.flatMap((other) => {
      const total = [one[0] + other[0], one[1] + other[1]];
      return agrees(0, 0, total[0]!) && agrees(0, 1, total[1]!) ? [[total, one, other]] : [];
    }),
  );
}
