import { at, indexAt } from '../solver/numbers.ts';
import { ascend, type Priced } from './ascent.ts';
import { type Bounding, type Node, rootOf } from './bound.ts';
import type { Leaning } from './leaning.ts';
import type { Model } from './model.ts';

type Leaf = { readonly node: Node; readonly priced: Priced };

export type Branching = {
  readonly start: Float64Array;
  /** The best plan's value so far: what cannot be better is left. */
  readonly incumbent: () => number;
  readonly goOn: () => boolean;
  readonly better: (bound: number) => void;
  /** Hears the best prices of the first ascent so far, now and then: a search need not wait for the last. */
  readonly priced: (prices: Float64Array) => void;
};

/** Rounds of the first ascent, and of a node's. */
const rounds = { root: 800, node: 600 };
/** How many rounds of the first ascent pass before its bound, and before its prices, are told again. */
const every = { bound: 25, prices: 100 };

/**
 * Branch and bound over how many sites are open, when each opens, and how large its units are: each question asked twice, and the lowest of the answers still open is the bound.
 * It says itself when it is done: every leaf is at or above the incumbent.
 */
export function branchAndBound(
  model: Model,
  bounding: Bounding,
  { start, incumbent, goOn, better, priced: hear }: Branching,
): void {
  let told = -Infinity;
  const tell = (bound: number) => {
    if (bound <= told || !Number.isFinite(bound)) return;
    told = bound;
    better(bound);
  };
  const price = (node: Node, parent: number) =>
    ascend(model, bounding, node, start, {
      rounds: rounds.node,
      goOn: (_, bound) => goOn() && Math.max(parent, bound) < incumbent(),
    });
  const rooted = ascend(model, bounding, rootOf(model), start, {
    rounds: rounds.root,
    goOn: (round, bound, prices) => {
      if (round % every.bound === 0) tell(bound);
      if (round > 0 && round % every.prices === 0) hear(prices);
      return goOn();
    },
  });
  let leaves: Leaf[] = [{ node: rootOf(model), priced: rooted }];
  for (;;) {
    leaves = leaves
      .filter(({ priced }) => priced.bound < incumbent())
      .toSorted((one, other) => one.priced.bound - other.priced.bound);
    const [lowest] = leaves;
    tell(Math.min(lowest?.priced.bound ?? Infinity, incumbent()));
    const parts = lowest && goOn() ? split(model, lowest) : undefined;
    if (!lowest || !parts) return;
    leaves.shift();
    for (const node of parts) {
      const priced = price(node, lowest.priced.bound);
      // The child's plans are the parent's: what held there holds here.
      leaves.push({ node, priced: { ...priced, bound: Math.max(priced.bound, lowest.priced.bound) } });
    }
  }
}

/** Two parts that leave no plan out; nothing when all is decided. */
function split(model: Model, { node, priced }: Leaf): [Node, Node] | undefined {
  const { leaning } = priced;
  return (
    splitCount(model, node, leaning) ??
    splitSite(model, node, leaning, 0.05) ??
    splitSize(model, node, leaning, 0.02) ??
    splitSite(model, node, leaning, -1) ??
    splitSize(model, node, leaning, -1)
  );
}

/** By the number of open sites in the year where the averaged plan is furthest from a whole number. */
function splitCount({ years, sites }: Model, node: Node, { open }: Leaning): [Node, Node] | undefined {
  let [chosen, furthest, whole] = [-1, 0.15, 0];
  for (let year = years - 1; year >= 0; year--) {
    let count = 0;
    for (let site = 0; site < sites; site++) count += at(open, site * years + year);
    const floor = Math.floor(count);
    const apart = Math.min(count - floor, floor + 1 - count);
    if (apart > furthest && floor >= indexAt(node.fewest, year) && floor < indexAt(node.most, year))
      [chosen, furthest, whole] = [year, apart, floor];
  }
  if (chosen < 0) return undefined;
  const most = Int32Array.from(node.most, (limit, year) => (year <= chosen ? Math.min(limit, whole) : limit));
  const fewest = Int32Array.from(node.fewest, (limit, year) => (year >= chosen ? Math.max(limit, whole + 1) : limit));
  return [
    { ...node, most },
    { ...node, fewest },
  ];
}

/** By whether a site is open in a year: the one about which the averaged plan says least, late years first; only where it doubts more than so much. */
function splitSite(
  { years, sites, problem }: Model,
  node: Node,
  { open }: Leaning,
  least: number,
): [Node, Node] | undefined {
  const { notBefore, by } = node.windows;
  let [chosen, year, furthest] = [-1, 0, least];
  for (let site = 0; site < sites; site++) {
    if (problem.sites[site]?.existing) continue;
    for (let one = indexAt(notBefore, site); one < Math.min(years, indexAt(by, site)); one++) {
      const share = at(open, site * years + one);
      const doubt = Math.min(share, 1 - share) * (1 + one / years);
      if (doubt > furthest) [chosen, year, furthest] = [site, one, doubt];
    }
  }
  if (chosen < 0) return undefined;
  return [
    { ...node, windows: { ...node.windows, by: by.with(chosen, year) } },
    { ...node, windows: { ...node.windows, notBefore: notBefore.with(chosen, year + 1) } },
  ];
}

/** By the size of a unit in a year: the one whose sizes are spread the widest; only where the spread is more than so much. */
function splitSize(model: Model, node: Node, { size, square }: Leaning, least: number): [Node, Node] | undefined {
  const { years, groups, cells } = model;
  let [chosen, widest, whole] = [-1, least, 0];
  for (let unit = 0; unit < size.length; unit++) {
    const spread = at(square, unit) - at(size, unit) ** 2;
    if (spread <= widest) continue;
    const { smallest, largest } = rangeOf(model, node, unit);
    if (smallest >= largest) continue;
    [chosen, widest] = [unit, spread];
    whole = Math.max(smallest, Math.min(largest - 1, Math.floor(at(size, unit))));
  }
  if (chosen < 0) return undefined;
  const group = chosen % groups;
  const place = Math.floor(chosen / groups);
  const [site, year] = [Math.floor(place / years), place % years];
  const { notBefore, by, may } = node.windows;
  // Never made smaller: what it is at most, it was before; what it is at least, it will be.
  const keep = (from: number, to: number, fits: (sizeThen: number) => boolean) => {
    const kept = Uint8Array.from(may);
    for (let one = from; one < to; one++)
      for (let cell = 1; cell < cells.count; cell++)
        if (!fits(indexAt(cells.units, cell * groups + group))) kept[(site * years + one) * cells.count + cell] = 0;
    return kept;
  };
  const opened = Math.min(indexAt(by, site), year);
  return [
    { ...node, windows: { notBefore, by, may: keep(0, year + 1, (then) => then <= whole) } },
    { ...node, windows: { notBefore, by: by.with(site, opened), may: keep(year, years, (then) => then > whole) } },
  ];
}

/** The sizes still open to a unit in its year; a site that may be closed may have none. */
function rangeOf({ years, groups, cells: { count, units } }: Model, { windows }: Node, unit: number) {
  const place = Math.floor(unit / groups);
  const [site, year] = [Math.floor(place / years), place % years];
  if (year < indexAt(windows.notBefore, site)) return { smallest: 0, largest: 0 };
  let [smallest, largest] = [year < indexAt(windows.by, site) ? 0 : Infinity, 0];
  for (let cell = 1; cell < count; cell++) {
    if (windows.may[place * count + cell] === 0) continue;
    const size = indexAt(units, cell * groups + (unit % groups));
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  return { smallest, largest };
}
