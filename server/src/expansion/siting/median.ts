import type { ChooseSites, SitingAnswer } from '@iwaa/shared/expansion/siting';

import { add, at, range } from '../solver/numbers.ts';
import { randomFrom } from '../../platform/random.ts';
import { type Choice, type Costs, costOf, greedyChoice, interchange } from './interchange.ts';

/** What is decided of each site. */
const [free, taken, out] = [0, 1, 2];

/** The state of the proof: the best choice so far, and what the bound of a part must exceed for the part to be left. */
type Proof = { readonly costs: Costs; readonly choose: number; readonly isWhole: boolean; best: Choice };

/**
 * The p-median problem to proved optimality: interchange for a choice, and a Lagrangian branch and bound for the proof (`planning-solver.md` §6). With whole
 * costs a bound above the best less one is proof. `goOn` may end it early; the bound is valid then too.
 */
export function medianSites({ costs: rows, choose }: ChooseSites, goOn: () => boolean = () => true): SitingAnswer {
  const costs = { customers: rows.length, sites: rows[0]?.length ?? 0, of: Float64Array.from(rows.flat()) };
  if (choose < 1 || choose > costs.sites) throw new RangeError(`cannot choose ${choose} of ${costs.sites} sites`);
  const proof: Proof = { costs, choose, isWhole: costs.of.every(Number.isInteger), best: firstChoice(costs, choose) };
  const prices = Float64Array.from(range(costs.customers), (customer) => nearestIn(proof, customer));
  const bound = prove(proof, new Uint8Array(costs.sites), prices, 600, goOn);
  return {
    objective: proof.best.cost,
    bound: Math.min(bound, proof.best.cost),
    sites: range(costs.sites).filter((site) => proof.best.chosen[site] === 1),
  };
}

function firstChoice(costs: Costs, choose: number): Choice {
  const random = randomFrom(1);
  const starts = [greedyChoice(costs, choose), ...range(3).map(() => randomChoice(costs.sites, choose, random.below))];
  const choices = starts.map((start) => interchange(costs, start));
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best));
}

function randomChoice(sites: number, choose: number, below: (count: number) => number): Uint8Array {
  const chosen = new Uint8Array(sites);
  for (let left = choose; left > 0;) {
    const site = below(sites);
    if (chosen[site] === 1) continue;
    chosen[site] = 1;
    left -= 1;
  }
  return chosen;
}

function nearestIn({ costs, best }: Proof, customer: number): number {
  let nearest = Infinity;
  for (let site = 0; site < costs.sites; site++)
    if (best.chosen[site] === 1) nearest = Math.min(nearest, at(costs.of, customer * costs.sites + site));
  return nearest + 1;
}

/** A part whose bound is above this holds nothing better. */
const cutOff = ({ best, isWhole }: Proof) => best.cost - (isWhole ? 1 - 1e-6 : 1e-9 * Math.abs(best.cost));

/** The least bound of this part and its parts; a part without anything better answers the best cost. */
function prove(proof: Proof, decided: Uint8Array, start: Float64Array, rounds: number, goOn: () => boolean): number {
  const state = Uint8Array.from(decided);
  const prices = Float64Array.from(start);
  const { bound, reduced } = ascend(proof, state, prices, rounds);
  if (bound > cutOff(proof)) return proof.best.cost;
  fix(proof, state, reduced, bound);
  const site = branchSite(state, reduced);
  if (site < 0) return settled(proof, state) ? proof.best.cost : bound;
  if (!goOn()) return bound;
  const bounds = [taken, out].map((choice) => {
    const part = state.with(site, choice);
    return isPossible(proof, part) ? prove(proof, part, prices, 60, goOn) : proof.best.cost;
  });
  return Math.max(bound, Math.min(...bounds));
}

const count = (state: Uint8Array, choice: number) => state.reduce((sum, one) => sum + (one === choice ? 1 : 0), 0);

const isPossible = ({ choose, costs }: Proof, state: Uint8Array) =>
  count(state, taken) <= choose && costs.sites - count(state, out) >= choose;

/** Nothing is free: the part is one choice, or the rest is filled up. */
function settled(proof: Proof, state: Uint8Array): boolean {
  const chosen = state.map((choice) => (choice === taken ? 1 : 0));
  if (count(chosen, 1) === proof.choose) offer(proof, chosen);
  return true;
}

function offer(proof: Proof, chosen: Uint8Array): void {
  const cost = costOf(proof.costs, chosen);
  if (cost < proof.best.cost) proof.best = interchange(proof.costs, chosen);
}

type Ascended = { readonly bound: number; readonly reduced: Float64Array };

/** Subgradient ascent over the prices of being served; each round's sites are a choice too. */
function ascend(proof: Proof, state: Uint8Array, prices: Float64Array, rounds: number): Ascended {
  const { customers } = proof.costs;
  const tried = Float64Array.from(prices);
  const violation = new Float64Array(customers);
  let best: Ascended = { bound: -Infinity, reduced: new Float64Array(0) };
  let [length, misses] = [1, 0];
  for (let round = 0; round < rounds; round++) {
    const { reduced, chosen, bound } = priceSites(proof, state, tried, violation);
    offer(proof, chosen);
    if (bound > best.bound + 1e-9) {
      best = { bound, reduced };
      prices.set(tried);
      misses = 0;
    } else if (++misses >= 15) {
      length /= 2;
      misses = 0;
    }
    const norm = violation.reduce((sum, one) => sum + one * one, 0);
    if (best.bound > cutOff(proof) || norm === 0 || length < 1e-4) break;
    const step = (length * (1.02 * proof.best.cost - bound)) / norm;
    for (let customer = 0; customer < customers; customer++) add(tried, customer, step * at(violation, customer));
  }
  return best;
}

/** The bound that prices of being served give, whatever they are, and the sites that they choose. */
export function priceSites(
  proof: Pick<Proof, 'costs' | 'choose'>,
  state: Uint8Array,
  prices: Float64Array,
  violation: Float64Array,
) {
  const reduced = reducedCosts(proof.costs, prices);
  const chosen = cheapest(proof, state, reduced);
  return { reduced, chosen, bound: boundOf(proof, prices, reduced, chosen, violation) };
}

function reducedCosts({ customers, sites, of }: Costs, prices: Float64Array): Float64Array {
  const reduced = new Float64Array(sites);
  for (let customer = 0; customer < customers; customer++) {
    const price = at(prices, customer);
    for (let site = 0; site < sites; site++) {
      const gain = at(of, customer * sites + site) - price;
      if (gain < 0) add(reduced, site, gain);
    }
  }
  return reduced;
}

/** The sites taken, and the cheapest free ones up to the number. */
function cheapest({ choose }: Pick<Proof, 'choose'>, state: Uint8Array, reduced: Float64Array): Uint8Array {
  const chosen = state.map((choice) => (choice === taken ? 1 : 0));
  const left = choose - count(state, taken);
  for (const site of freeSites(state, reduced).slice(0, left)) chosen[site] = 1;
  return chosen;
}

const freeSites = (state: Uint8Array, reduced: Float64Array): number[] =>
  range(state.length)
    .filter((site) => state[site] === free)
    .toSorted((one, other) => at(reduced, one) - at(reduced, other));

function boundOf(
  { costs }: Pick<Proof, 'costs'>,
  prices: Float64Array,
  reduced: Float64Array,
  chosen: Uint8Array,
  violation: Float64Array,
): number {
  const { customers, sites, of } = costs;
  let bound = 0;
  for (let site = 0; site < sites; site++) if (chosen[site] === 1) bound += at(reduced, site);
  for (let customer = 0; customer < customers; customer++) {
    bound += at(prices, customer);
    let served = 0;
    for (let site = 0; site < sites; site++)
      if (chosen[site] === 1 && at(of, customer * sites + site) < at(prices, customer)) served += 1;
    violation[customer] = 1 - served;
  }
  return bound;
}

/** Decides what the bound decides: a site that would lift it over the best, taken or left, is left or taken. */
function fix(proof: Proof, state: Uint8Array, reduced: Float64Array, bound: number): void {
  const order = freeSites(state, reduced);
  const left = proof.choose - count(state, taken);
  const [last, next] = [order[left - 1], order[left]];
  const limit = cutOff(proof);
  for (const [rank, site] of order.entries()) {
    if (rank >= left && last !== undefined && bound + at(reduced, site) - at(reduced, last) > limit) state[site] = out;
    if (rank < left && next !== undefined && bound + at(reduced, next) - at(reduced, site) > limit) state[site] = taken;
  }
  if (count(state, taken) === proof.choose) for (const site of order) if (state[site] === free) state[site] = out;
}

const branchSite = (state: Uint8Array, reduced: Float64Array): number => freeSites(state, reduced)[0] ?? -1;
