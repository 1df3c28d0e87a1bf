/**
 * A unit where nobody waits: a person refused is referred elsewhere. planning.md §2.1 and §2.2; A. K. Erlang 1917; for groups the chain
 * of a loss system with batch arrivals. Loads are in erlangs: mean number of beds in use if nobody were refused (arrivals a day × days of stay).
 */
import { ensureNumber, ensureWhole } from '../ranges.ts';

export const mostBeds = 100_000;
const mostLoad = 50_000;

/**
 * Share of persons refused, from 0 to 1, by `beds` beds under a load of `load` erlangs.
 *
 * With `groupSize` 1 (single arrivals at random) it is Erlang's B, exact for stays of any law with that mean. With a greater one, one operation
 * brings a geometric number of people of that mean, each of whom takes a bed while there is one: then it is exact for exponential
 * stays and close for others. It is Erlang's recursion with a memory q = 1 - 1/groupSize; no factorials, safe for any size; relative error
 * about beds × 1e-16. Throws RangeError for beds not whole or above 100 000, load below 0 or above 50 000, groupSize below 1.
 */
export function refusal(beds: number, load: number, groupSize = 1): number {
  ensureWhole('beds', beds, 0, mostBeds);
  ensureLoad(load, groupSize);
  let refused = 1;
  for (let bed = 1; bed <= beds; bed++) refused = oneMoreBed(refused, bed, load, groupSize);
  return refused;
}

/** Mean share of beds in use, from 0 to 1: a result of the refusal target, never a target itself. */
export function occupancy(beds: number, load: number, groupSize = 1): number {
  return beds === 0 ? 0 : (load * (1 - refusal(beds, load, groupSize))) / beds;
}

/** The fewest beds that refuse at most `target` (above 0, below 1) of the persons; none for no load. */
export function bedsFor(load: number, target: number, groupSize = 1): number {
  ensureLoad(load, groupSize);
  ensureTarget(target);
  if (load === 0) return 0;
  let beds = 0;
  for (let refused = 1; refused > target; refused = oneMoreBed(refused, beds, load, groupSize)) beds++;
  return beds;
}

/**
 * The greatest load, in erlangs, of which `beds` beds refuse at most `target`: the inverse of `refusal`, by bisection to the last digits. It is 0
 * where even a single group is too large for the unit.
 */
export function loadCarried(beds: number, target: number, groupSize = 1): number {
  ensureTarget(target);
  let least = 0;
  // What is not refused fits into the beds: load × (1 - target) <= beds.
  let most = beds / (1 - target);
  for (let halving = 0; halving < 60; halving++) {
    const middle = (least + most) / 2;
    if (refusal(beds, middle, groupSize) <= target) least = middle;
    else most = middle;
  }
  return least;
}

/** What each size of unit carries at the refusal target: A_km of the siting model (planning.md §4.1). */
export const loadsCarried = (sizes: readonly number[], target: number, groupSize = 1): number[] =>
  sizes.map((beds) => loadCarried(beds, target, groupSize));

/**
 * The load that really knocks when a share `returning` (0 to below 1) of those refused asks again: a / (1 - r B), solved by repeating, to
 * 1e-12 of it. Never below `load`.
 */
export function loadWithReturns(beds: number, load: number, returning: number, groupSize = 1): number {
  ensureNumber('returning', returning, 0, 0.999);
  let offered = load;
  for (let turn = 0; turn < 100_000; turn++) {
    const next = load / (1 - returning * refusal(beds, offered, groupSize));
    if (next - offered <= 1e-12 * next) return next;
    offered = next;
  }
  return offered;
}

function oneMoreBed(refused: number, bed: number, load: number, groupSize: number): number {
  const step = load / groupSize / bed;
  return ((step + 1 - 1 / groupSize) * refused) / (1 + step * refused);
}

function ensureLoad(load: number, groupSize: number): void {
  ensureNumber('load', load, 0, mostLoad);
  ensureNumber('groupSize', groupSize, 1, 1000);
}

export const ensureTarget = (target: number): void => ensureNumber('target', target, 1e-9, 1 - 1e-9);
