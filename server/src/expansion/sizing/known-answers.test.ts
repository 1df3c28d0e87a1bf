import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadCarried, refusal } from '@iwaa/shared/expansion/sizing/loss';
import { waitingFor } from '@iwaa/shared/expansion/sizing/waiting';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

type Row = Readonly<Record<string, string>>;
const tableOf = (name: string): Row[] =>
  parse(readFileSync(join(import.meta.dirname, '../data/benchmarks/erlang', `${name}.csv`)), { columns: true });

const points = tableOf('erlang_points');
const loads = tableOf('erlang_b_max_load');
const published = tableOf('published_points');

/** `2916/67591` to the last digit of a double. */
const fraction = (text: string) => {
  const [above = '', below = '1'] = text.split('/');
  return Number((BigInt(above) * 10n ** 24n) / BigInt(below)) / 1e24;
};

type Candidate = { readonly refusal: typeof refusal; readonly carried: typeof loadCarried };

/** Every line of the tables that a candidate gets wrong. */
function wrongLines(candidate: Candidate): string[] {
  const isWrong = (mine: number, known: number, by: number) => !(Math.abs(mine - known) <= by);
  const offered = points.filter((row) => {
    const mine = candidate.refusal(Number(row['servers']), Number(row['offered_load']));
    const exact = row['erlang_b_exact'];
    return isWrong(mine, Number(row['erlang_b']), 1e-12) || (!!exact && isWrong(mine, fraction(exact), 1e-15));
  });
  const inverse = loads.flatMap((row) =>
    Object.entries(row).filter(([column, known]) => {
      const [, target] = /^load_at_refusal_(.*)$/.exec(column) ?? [];
      return target && isWrong(candidate.carried(Number(row['servers']), Number(target)), Number(known), 6e-7);
    }),
  );
  return [...offered, ...inverse].map((row) => JSON.stringify(row));
}

describe('Erlang B', () => {
  test('is that of the tables: 14 points with their exact fractions, 60 sizes at 7 targets', () => {
    expect([points.length, loads.length]).toEqual([14, 60]);
    expect(wrongLines({ refusal, carried: loadCarried })).toEqual([]);
  });

  test('off by one bed, or with a load a thousandth too heavy, would be seen', () => {
    expect(wrongLines({ refusal: (beds, load) => refusal(beds - 1, load), carried: loadCarried })).toHaveLength(14);
    const heavy: typeof loadCarried = (beds, target) => 1.001 * loadCarried(beds, target);
    expect(wrongLines({ refusal, carried: heavy })).toHaveLength(420);
  });

  test('agrees with what others print', () => {
    const inverse = published.filter((row) => row['model']!.startsWith('Erlang B inverse'));
    expect(inverse).toHaveLength(7);
    for (const row of inverse) {
      const target = Number(/refusal (.*)$/.exec(row['model']!)![1]);
      const difference = loadCarried(Number(row['servers']), target) - Number(row['published_value']);
      expect(Math.abs(difference)).toBeLessThanOrEqual(Number(row['agrees_within']));
    }
  });
});

test('Erlang C is that of the tables, and waiting is never below refusal', () => {
  const known = points.filter((row) => row['erlang_c']);
  expect(known).toHaveLength(13);
  for (const row of known) {
    const [places, load] = [Number(row['servers']), Number(row['offered_load'])];
    const { waits } = waitingFor(places, load, 1)!;
    expect(waits).toBeCloseTo(Number(row['erlang_c']), 11);
    if (row['erlang_c_exact']) expect(waits).toBeCloseTo(fraction(row['erlang_c_exact']), 14);
    expect(waits).toBeGreaterThan(refusal(places, load));
  }
});
