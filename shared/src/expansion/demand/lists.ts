/** How many are not seen at all, from two lists (planning.md §1.3). */
import { ensureWhole } from '../ranges.ts';

/**
 * Chapman's estimate of all persons from two lists of `first` and `second` persons with `both` on both, and its standard error. Biased when being on
 * one list makes the other likelier; three lists or more are needed to see that.
 */
export function chapman(first: number, second: number, both: number): { persons: number; error: number } {
  ensureWhole('both', both, 0, Math.min(first, second));
  const product = (first + 1) * (second + 1);
  const variance = (product * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  return { persons: product / (both + 1) - 1, error: Math.sqrt(variance) };
}
