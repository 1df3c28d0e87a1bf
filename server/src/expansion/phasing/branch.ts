import { at, indexAt } from '../solver/numbers.ts';
import { ascend, type Priced } from './ascent.ts';
import { type Bounding, type Node, rootOf } from './bound.ts';
import type { Model } from './model.ts';

type Leaf = { readonly node: Node; readonly priced: Priced };

export type Branching = {
  readonly start: Float64Array;
  /** The best plan's value so far: what cannot be better is left. */
  readonly incumbent: () => number;
  readonly goOn: () => boolean;
  readonly better: (bound: number) => void;
};

/** Rounds of the first ascent, and of a node's. */
const rounds = { root: 800, node: 600 };

/**
 * Branch and bound over when sites open and how many are open: each question asked twice, and the lowest of the answers still open is the bound.
 * It says itself when it is done: every leaf is at or above the incumbent.
 */
export function branchAndBound(model: Model, bounding: Bounding, { start, incumbent, goOn, better }: Branching): void {
  let told = -Infinity;
  const tell = (bound: number) => {
    if (bound <= told || !Number.isFinite(bound)) return;
    told = bound;
    better(bound);
  };
  const price = (node: Node, parent: number) =>
    ascend(
      model,
      bounding,
      node,
      { prices: start },
      {
        length: 1,
        rounds: rounds.node,
        goOn: (_, bound) => goOn() && Math.max(parent, bound) < incumbent(),
      },
    );
  const rooted = ascend(
    model,
    bounding,
    rootOf(model),
    { prices: start },
    {
      length: 1,
      rounds: rounds.root,
      goOn: (round, bound) => {
        if (round % 50 === 0) tell(bound);
        return goOn();
      },
    },
  );
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
  return splitCount(model, node, priced.open) ?? splitSite(model, node, priced.open);
}

/** By the number of open sites in the year where the averaged plan is furthest from a whole number. */
function splitCount({ years, sites }: Model, node: Node, open: Float64Array): [Node, Node] | undefined {
  let [chosen, furthest, whole] = [-1, 0.15, 0];
  for (let year = years - 1; year >= 0; year--) {
    let count = 0;
    for (let site = 0; site < sites; site++) count += at(open, site * years + year);
    const apart = Math.min(count - Math.floor(count), Math.ceil(count) - count);
    const floor = Math.floor(count);
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

/** By whether a site is open in a year: the one about which the averaged plan says least, late years first. */
function splitSite({ years, sites, problem }: Model, node: Node, open: Float64Array): [Node, Node] | undefined {
  const { notBefore, by } = node.windows;
  let [chosen, year, furthest] = [-1, 0, -1];
  for (let site = 0; site < sites; site++) {
    if (problem.sites[site]?.existing) continue;
    for (let one = indexAt(notBefore, site); one < Math.min(years, indexAt(by, site)); one++) {
      const share = at(open, site * years + one);
      const doubt = Math.min(share, 1 - share) * (1 + one / years);
      if (doubt > furthest) [chosen, year, furthest] = [site, one, doubt];
    }
  }
  if (chosen < 0) return undefined;
  const early = { ...node, windows: { notBefore, by: by.with(chosen, year) } };
  const late = { ...node, windows: { notBefore: notBefore.with(chosen, year + 1), by } };
  return [early, late];
}
