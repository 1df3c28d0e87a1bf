import type { ChooseSites, SizedSites } from '@iwaa/shared/expansion/siting';

import { get, range } from '../solver/numbers.ts';

const numbersIn = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/**
 * A graph of OR-Library: nodes, edges, sites to choose, then the edges. Where an edge is listed twice the last length counts; then all-pairs
 * shortest paths (Floyd and Warshall). Every node is a customer and a site.
 */
export function readGraph(text: string, choose?: number): ChooseSites {
  const [nodes = 0, edges = 0, listed = 0, ...rest] = numbersIn(text);
  const costs = range(nodes).map((node) => range(nodes).map((other) => (node === other ? 0 : Infinity)));
  for (const edge of range(edges)) {
    const [from, to, length] = [get(rest, 3 * edge) - 1, get(rest, 3 * edge + 1) - 1, get(rest, 3 * edge + 2)];
    get(costs, from)[to] = length;
    get(costs, to)[from] = length;
  }
  for (const over of range(nodes)) {
    const onward = get(costs, over);
    for (const row of costs) {
      const first = get(row, over);
      if (!Number.isFinite(first)) continue;
      for (let to = 0; to < nodes; to++) row[to] = Math.min(get(row, to), first + get(onward, to));
    }
  }
  return { costs, choose: choose ?? listed };
}

/** A warehouse file of OR-Library: sites and customers, capacity and fixed cost of each site, then demand and costs of each customer. */
export function readWarehouses(text: string): SizedSites {
  const [sites = 0, customers = 0, ...rest] = numbersIn(text);
  const blocks = range(customers).map((customer) => 2 * sites + customer * (sites + 1));
  return {
    capacity: range(sites).map((site) => get(rest, 2 * site)),
    opening: range(sites).map((site) => get(rest, 2 * site + 1)),
    demand: blocks.map((start) => get(rest, start)),
    costs: blocks.map((start) => range(sites).map((site) => get(rest, start + 1 + site))),
  };
}
