import { at, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';

/** The averaged plan behind a bound: towards what it leans, and where it cannot decide. */
export type Leaning = {
  /** By site and year: how much the site is open, from 0 to 1. */
  readonly open: Float64Array;
  /** By site, year and group: the mean of the sizes, and of their squares. */
  readonly size: Float64Array;
  readonly square: Float64Array;
};

export function leaningOf({ sites, years, groups }: Model): Leaning {
  return {
    open: new Float64Array(sites * years),
    size: new Float64Array(sites * years * groups),
    square: new Float64Array(sites * years * groups),
  };
}

/** Moves the average towards the sites' present cells by a weight, 1 for altogether. */
export function lean(
  { cells: { units }, groups }: Model,
  { open, size, square }: Leaning,
  cells: Int32Array,
  weight: number,
): void {
  for (let place = 0; place < open.length; place++) {
    const cell = indexAt(cells, place);
    open[place] = (1 - weight) * at(open, place) + (cell > 0 ? weight : 0);
    for (let group = 0; group < groups; group++) {
      const unit = place * groups + group;
      const now = indexAt(units, cell * groups + group);
      size[unit] = (1 - weight) * at(size, unit) + weight * now;
      square[unit] = (1 - weight) * at(square, unit) + weight * now * now;
    }
  }
}
