import type { Size } from './sizes.ts';
import { houseOf, type Unit } from './units.ts';

const day = 24 * 3_600_000;

/** The time of one stay of a unit, and whether that of the same place in the next center is the very same. */
export type Slot = {
  readonly n: number;
  readonly from: number;
  readonly until: number;
  readonly isLast: boolean;
  readonly isSharedWithNext: boolean;
};

/** The n-th time of a unit, if it has seen so many. They begin on any day, so that as many come on each: the first is longer, the last shorter. */
export function slotOf(unit: Unit, n: number, size: Size, now: number): Slot | undefined {
  const count = countOf(unit.n, size);
  if (n >= count) return undefined;
  const { families, alone } = houseOf(size);
  const pair = Math.floor(unit.center / 2);
  const length = (size.days * day) / count;
  const later = (((unit.place * 29 + pair * 17) % 60) / 100) * length;
  const beginOf = (slot: number) => now - (count - slot) * length + (slot === 0 ? 0 : later);
  const isLast = n === count - 1;
  const hasNext = unit.center % 2 === 0 && unit.center + 1 < size.centers;
  return {
    n,
    from: beginOf(n),
    until: isLast ? now : beginOf(n + 1),
    isLast,
    isSharedWithNext: hasNext && countOf(unit.n + families + alone, size) === count,
  };
}

const countOf = (unit: number, { staysPerUnit }: Size) =>
  Math.floor((unit + 1) * staysPerUnit) - Math.floor(unit * staysPerUnit);
