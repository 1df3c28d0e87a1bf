import type { Interval } from '@iwaa/shared/expansion/simulation/model';

/** Mean of independent runs and half the width of its 95 % interval (Student's t); runs without a value are left out. */
export function intervalOf(values: readonly number[]): Interval {
  const known = values.filter((value) => Number.isFinite(value));
  const runs = known.length;
  if (runs === 0) return { mean: 0, halfWidth: 0 };
  const mean = known.reduce((total, value) => total + value, 0) / runs;
  if (runs === 1) return { mean, halfWidth: Infinity };
  const variance = known.reduce((total, value) => total + (value - mean) ** 2, 0) / (runs - 1);
  return { mean, halfWidth: studentAt95(runs - 1) * Math.sqrt(variance / runs) };
}

/** Two-sided 95 % point of Student's t by its expansion around the normal (Abramowitz and Stegun 26.7.5); to 0.001 from 5 degrees on. */
function studentAt95(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}
