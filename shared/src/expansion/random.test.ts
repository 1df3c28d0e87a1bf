import { expect, test } from 'vitest';

import {
  exponential,
  gamma,
  geometric,
  logNormal,
  normal,
  type Random,
  randomOf,
  spreadOf,
  triangular,
} from './random.ts';

const draws = 50_000;
function momentsOf(draw: (random: Random) => number) {
  const random = randomOf(11, 'moments');
  const drawn = Array.from({ length: draws }, () => draw(random));
  const mean = drawn.reduce((total, one) => total + one, 0) / draws;
  const variance = drawn.reduce((total, one) => total + (one - mean) ** 2, 0) / draws;
  return { mean, deviation: Math.sqrt(variance) };
}

test.each<[string, (random: Random) => number, number, number]>([
  ['uniform', (random) => random(), 0.5, Math.sqrt(1 / 12)],
  ['exponential', (random) => exponential(random, 90), 90, 90],
  ['normal', normal, 0, 1],
  ['log-normal', (random) => logNormal(random, 90, spreadOf(1.2)), 90, 108],
  ['geometric', (random) => geometric(random, 2), 2, Math.sqrt(2)],
  ['geometric of one', (random) => geometric(random, 1), 1, 0],
  ['triangular', (random) => triangular(random, 1, 4, 9), 14 / 3, Math.sqrt(49 / 18)],
  ['gamma', (random) => gamma(random, 7.5), 7.5, Math.sqrt(7.5)],
  ['gamma below one', (random) => gamma(random, 0.4), 0.4, Math.sqrt(0.4)],
])('%s has its mean and deviation', (_, draw, mean, deviation) => {
  const seen = momentsOf(draw);
  expect(Math.abs(seen.mean - mean)).toBeLessThan((5 * Math.max(deviation, 0.001)) / Math.sqrt(draws));
  expect(Math.abs(seen.deviation - deviation)).toBeLessThanOrEqual(0.05 * deviation);
});

test('a stream is repeated by its seed and purpose, and by no other', () => {
  const first = (random: Random) => Array.from({ length: 4 }, random);
  expect(first(randomOf(1, 'stays', 2))).toEqual(first(randomOf(1, 'stays', 2)));
  const all = [randomOf(1, 'stays', 2), randomOf(2, 'stays', 2), randomOf(1, 'stays', 3), randomOf(1, 'groups', 2)];
  expect(new Set(all.map((random) => first(random).join())).size).toBe(4);
});
