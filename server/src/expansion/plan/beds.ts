import type { UnitSize } from '@iwaa/shared/expansion/phasing';

import { bedsOf } from '../phasing/cells.ts';

/** Beds of each unit of a site, from the places of their sizes. */
export const bedsByUnit = (sizes: readonly UnitSize[], units: readonly number[]): number[] =>
  units.map((size) => bedsOf(sizes, size));
