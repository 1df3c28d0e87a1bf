import { add, at, indexAt } from '../solver/numbers.ts';

/** Costs by customer and site, in one array: `customer * sites + site`. */
export type Costs = { readonly customers: number; readonly sites: number; readonly of: Float64Array };

export type Choice = { readonly chosen: Uint8Array; readonly cost: number };

/** What a choice costs when everybody goes to the nearest of its sites. */
export function costOf({ customers, sites, of }: Costs, chosen: Uint8Array): number {
  let cost = 0;
  for (let customer = 0; customer < customers; customer++) {
    let nearest = Infinity;
    for (let site = 0; site < sites; site++)
      if (chosen[site] === 1 && at(of, customer * sites + site) < nearest) nearest = at(of, customer * sites + site);
    cost += nearest;
  }
  return cost;
}

/** The best site first, then the one that helps most, until there are enough. */
export function greedyChoice(costs: Costs, choose: number): Uint8Array {
  const { customers, sites, of } = costs;
  const chosen = new Uint8Array(sites);
  const nearest = new Float64Array(customers).fill(Infinity);
  for (let count = 0; count < choose; count++) {
    let [best, least] = [-1, Infinity];
    for (let site = 0; site < sites; site++) {
      if (chosen[site] === 1) continue;
      let cost = 0;
      for (let customer = 0; customer < customers; customer++)
        cost += Math.min(at(nearest, customer), at(of, customer * sites + site));
      if (cost < least) [best, least] = [site, cost];
    }
    chosen[best] = 1;
    for (let customer = 0; customer < customers; customer++)
      nearest[customer] = Math.min(at(nearest, customer), at(of, customer * sites + best));
  }
  return chosen;
}

/** Puts one site in and takes one out for as long as that helps (Teitz and Bart); all exits of an entry are weighed in one pass. */
export function interchange(costs: Costs, start: Uint8Array): Choice {
  const chosen = Uint8Array.from(start);
  for (;;) {
    const ranked = nearestTwo(costs, chosen);
    let [best, entry, exit] = [-1e-9, -1, -1];
    for (let site = 0; site < costs.sites; site++) {
      if (chosen[site] === 1) continue;
      const { change, out } = bestExit(costs, chosen, ranked, site);
      if (change < best) [best, entry, exit] = [change, site, out];
    }
    if (entry < 0) return { chosen, cost: costOf(costs, chosen) };
    chosen[entry] = 1;
    chosen[exit] = 0;
  }
}

type Ranked = { readonly first: Int32Array; readonly near: Float64Array; readonly next: Float64Array };

function nearestTwo({ customers, sites, of }: Costs, chosen: Uint8Array): Ranked {
  const first = new Int32Array(customers);
  const near = new Float64Array(customers).fill(Infinity);
  const next = new Float64Array(customers).fill(Infinity);
  for (let customer = 0; customer < customers; customer++)
    for (let site = 0; site < sites; site++) {
      if (chosen[site] === 0) continue;
      const cost = at(of, customer * sites + site);
      if (cost < at(near, customer)) {
        next[customer] = at(near, customer);
        near[customer] = cost;
        first[customer] = site;
      } else if (cost < at(next, customer)) next[customer] = cost;
    }
  return { first, near, next };
}

function bestExit({ customers, sites, of }: Costs, chosen: Uint8Array, { first, near, next }: Ranked, entry: number) {
  const loss = new Float64Array(sites);
  let gain = 0;
  for (let customer = 0; customer < customers; customer++) {
    const cost = at(of, customer * sites + entry);
    const before = at(near, customer);
    if (cost < before) gain += cost - before;
    else add(loss, indexAt(first, customer), Math.min(cost, at(next, customer)) - before);
  }
  let [out, least] = [-1, Infinity];
  for (let site = 0; site < sites; site++)
    if (chosen[site] === 1 && at(loss, site) < least) [out, least] = [site, at(loss, site)];
  return { out, change: gain + least };
}
