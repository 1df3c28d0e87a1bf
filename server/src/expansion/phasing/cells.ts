import type { CandidateSite, PhasingProblem } from '@iwaa/shared/expansion/phasing';

import { get, range, total } from '../solver/numbers.ts';

/**
 * What a site can hold, as a numbered list: a cell is a size for each group, and cell 0 is nothing. With a cell stand all smaller ones, before
 * it, so that "not made smaller" is a walk over the cells just below.
 */
export type Cells = {
  readonly count: number;
  /** By cell and group. */
  readonly units: Int32Array;
  readonly beds: Int32Array;
  /** By cell and group: the cell with the next smaller size of that group, or -1. */
  readonly below: Int32Array;
  readonly of: (units: readonly number[]) => number;
};

/** More than this are three groups too many for an exact search over them. */
const mostCells = 20_000;

export function cellsOf({ sites, sizes, groups, rules }: PhasingProblem): Cells {
  const most = Math.max(...sites.map(bedsAllowed(sizes)));
  const found: number[][] = [];
  const grow = (units: number[], beds: number) => {
    if (units.length === groups.length) {
      found.push(units);
      if (found.length > mostCells) throw new RangeError('too many groups and sizes for an exact search');
      return;
    }
    for (const size of range(sizes.length + 1)) {
      const more = beds + bedsOf(sizes, size);
      const together = [...units, size];
      if (more <= most && !rules.apart.some((pair) => pair.every((group) => (together[group] ?? 0) > 0)))
        grow(together, more);
    }
  };
  grow([], 0);
  const places = new Map(found.map((units, cell) => [units.join(), cell]));
  const below = found.flatMap((units) =>
    units.map((size, group) => (size === 0 ? -1 : (places.get(units.with(group, size - 1).join()) ?? -1))),
  );
  return {
    count: found.length,
    units: Int32Array.from(found.flat()),
    beds: Int32Array.from(found.map((units) => total(units.map((size) => bedsOf(sizes, size))))),
    below: Int32Array.from(below),
    of: (units) => {
      const cell = places.get(units.join());
      if (cell === undefined) throw new RangeError(`no site may hold the units ${units.join()}`);
      return cell;
    },
  };
}

export const bedsOf = (sizes: PhasingProblem['sizes'], size: number): number =>
  size === 0 ? 0 : get(sizes, size - 1).beds;

/** What stands already stands, also when it is larger than a new center may be. */
const bedsAllowed =
  (sizes: PhasingProblem['sizes']) =>
  ({ mostBeds, existing }: CandidateSite): number =>
    Math.max(mostBeds, total((existing?.units ?? []).map((size) => bedsOf(sizes, size))));

/** Which cells an open site may be in: 1 for yes. */
export function allowedCells(site: CandidateSite, cells: Cells, sizes: PhasingProblem['sizes']): Uint8Array {
  const standing = site.existing?.units ?? [];
  const most = bedsAllowed(sizes)(site);
  const least = Math.min(site.leastBeds, most);
  const groups = cells.units.length / cells.count;
  const fits = (cell: number) => {
    const beds = get(cells.beds, cell);
    const covers = standing.every((size, group) => get(cells.units, cell * groups + group) >= size);
    const isStanding = covers && beds === total(standing.map((size) => bedsOf(sizes, size)));
    return cell > 0 && covers && beds <= most && (beds >= least || isStanding);
  };
  return Uint8Array.from(range(cells.count), (cell) => (fits(cell) ? 1 : 0));
}
