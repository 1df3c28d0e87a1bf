import { describe, expect, test } from 'vitest';

import { refusalsOfParties } from './families.ts';
import { refusal } from './loss.ts';
import { erlangB, overflowOf } from './peaked.ts';
import { refusalsWithReserve } from './reserve.ts';

/** Shares of time of a Markov chain by elimination, from its rates alone: the slow way, to check the short formulas by. */
function shares(rates: readonly (readonly number[])[]): number[] {
  const size = rates.length;
  const rows = rates.map((_, state) => [
    ...rates.map((from, other) => (other === state ? -from.reduce((total, rate) => total + rate, 0) : from[state]!)),
    0,
  ]);
  rows[size - 1] = [...rates.map(() => 1), 1];
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && Math.abs(row[column]!) > 1e-12);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (const [index, row] of rows.entries()) {
      const factor = index === column ? 0 : row[column]! / rows[column]![column]!;
      if (factor !== 0) rows[column]!.forEach((value, at) => (row[at]! -= factor * value));
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

const chain = (states: number, rate: (from: number, to: number) => number) =>
  Array.from({ length: states }, (_, from) =>
    Array.from({ length: states }, (__, to) => (from === to ? 0 : rate(from, to))),
  );

/** Groups of a geometric size come; each person takes a bed while there is one. */
function refusalByChain(beds: number, load: number, groupSize: number): number {
  const stays = 1 - 1 / groupSize;
  const groupOf = (people: number) => (1 - stays) * stays ** (people - 1);
  const comes = load / groupSize;
  const time = shares(
    chain(beds + 1, (from, to) => {
      if (to === from - 1) return from;
      if (to < from) return 0;
      return comes * (to === beds ? stays ** (to - from - 1) : groupOf(to - from));
    }),
  );
  const letIn = time.reduce((total, share, taken) => total + share * taken, 0);
  return 1 - letIn / load;
}

test.each([
  [1, 0.4, 1],
  [4, 2, 1],
  [8, 4.543, 2],
  [8, 4.543, 1.3],
  [12, 20, 4],
])('%i beds under %f erlangs in groups of %f refuse what their chain says', (beds, load, groupSize) => {
  expect(refusal(beds, load, groupSize)).toBeCloseTo(refusalByChain(beds, load, groupSize), 10);
  // A slip of one bed is seen.
  expect(refusal(beds + 1, load, groupSize)).not.toBeCloseTo(refusalByChain(beds, load, groupSize), 3);
});

describe('a reserve for urgent requests', () => {
  const byChain = (beds: number, reserve: number, urgent: number, other: number) => {
    const time = shares(
      chain(beds + 1, (from, to) => {
        if (to === from - 1) return from;
        if (to !== from + 1) return 0;
        return urgent + (from < beds - reserve ? other : 0);
      }),
    );
    return { urgent: time[beds]!, other: time.slice(beds - reserve).reduce((total, share) => total + share, 0) };
  };

  test.each([
    [6, 0, 1, 2],
    [6, 2, 1, 2],
    [9, 3, 4, 5],
    [5, 5, 2, 1],
  ])('of %i beds, %i of them kept, refuses each class what its chain says', (beds, reserve, urgent, other) => {
    const refused = refusalsWithReserve({ beds, reserve }, { urgent, other });
    const expected = byChain(beds, reserve, urgent, other);
    expect(refused.urgent).toBeCloseTo(expected.urgent, 10);
    expect(refused.other).toBeCloseTo(expected.other, 10);
  });
});

describe('families and single persons in one unit', () => {
  /** All combinations that fit, each with its product of Poisson weights. */
  const byCounting = (beds: number, [single, family]: readonly [number, number], people: number) => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    let [all, noSingle, noFamily] = [0, 0, 0];
    for (let singles = 0; singles <= beds; singles++) {
      for (let families = 0; singles + families * people <= beds; families++) {
        const weight = (single ** singles / factorial(singles)) * (family ** families / factorial(families));
        const free = beds - singles - families * people;
        all += weight;
        if (free < 1) noSingle += weight;
        if (free < people) noFamily += weight;
      }
    }
    return [noSingle / all, noFamily / all] as const;
  };

  test.each([
    [4, 1, 0.5, 2],
    [10, 3, 1, 3],
    [9, 2.5, 2.5, 4],
  ])('%i beds under %f and %f erlangs, families of %i', (beds, single, family, people) => {
    const classes = [
      { people: 1, load: single },
      { people, load: family },
    ];
    const { refused, inUse } = refusalsOfParties(beds, classes);
    const [noSingle, noFamily] = byCounting(beds, [single, family], people);
    expect(refused[0]).toBeCloseTo(noSingle, 10);
    expect(refused[1]).toBeCloseTo(noFamily, 10);
    expect(inUse).toBeCloseTo(single * (1 - noSingle) + people * family * (1 - noFamily), 9);
    // The class that is larger is refused more: a swap would be seen.
    expect(noFamily).toBeGreaterThan(noSingle);
  });

  test('a large unit neither overflows nor vanishes', () => {
    const { refused } = refusalsOfParties(2000, [
      { people: 1, load: 900 },
      { people: 3, load: 300 },
    ]);
    expect(refused[0]).toBeGreaterThan(0);
    expect(refused[1]).toBeGreaterThan(refused[0]!);
  });
});

describe('a number of beds that is not whole', () => {
  test.each([0.05, 1, 7.5, 120])(
    'meets the recursion at whole beds and lies between them, under %f erlangs',
    (load) => {
      for (const beds of [0, 1, 2, 5, 11]) {
        expect(erlangB(beds, load)).toBeCloseTo(refusal(beds, load), 12);
        expect(erlangB(beds + 0.5, load)).toBeLessThan(refusal(beds, load));
        expect(erlangB(beds + 0.5, load)).toBeGreaterThan(refusal(beds + 1, load));
      }
    },
  );

  test('has the value of the incomplete gamma function at half a bed: B(1/2, a) = e^-a √a / Γ(3/2, a)', () => {
    // Γ(3/2, 1) = 0.5072822338117733
    expect(erlangB(0.5, 1)).toBeCloseTo(Math.exp(-1) / 0.507_282_233_811_773_3, 11);
  });
});

test('the overflow of a unit has the mean and variance of the two-stage chain', () => {
  const [beds, load, most] = [3, 2, 24];
  const state = (here: number, over: number) => here * (most + 1) + over;
  const time = shares(
    chain((beds + 1) * (most + 1), (from, to) => {
      const [here, over] = [Math.floor(from / (most + 1)), from % (most + 1)];
      if (to === (here < beds ? state(here + 1, over) : state(here, over + 1)) && (here < beds || over < most))
        return load;
      if (here > 0 && to === state(here - 1, over)) return here;
      return over > 0 && to === state(here, over - 1) ? over : 0;
    }),
  );
  const moment = (power: number) => time.reduce((total, share, at) => total + share * (at % (most + 1)) ** power, 0);
  const over = overflowOf(beds, { mean: load, peakedness: 1 });
  expect(over.mean).toBeCloseTo(moment(1), 6);
  expect(over.mean * over.peakedness).toBeCloseTo(moment(2) - moment(1) ** 2, 6);
});
