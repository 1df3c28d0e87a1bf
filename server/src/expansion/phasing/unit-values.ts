import { at, indexAt } from '../solver/numbers.ts';
import type { Model } from './model.ts';

/**
 * What a unit of each size is worth at given prices of the demands: it takes the best-paying people within its reach until it is full, each
 * demand once at most. A continuous knapsack, so exact; one sweep over the demands in order of their pay gives all sizes.
 */
export type UnitValues = {
  /** By year, site, group and size. */
  readonly values: Float64Array;
  readonly update: (year: number, prices: Float64Array) => void;
  /** Who a unit of that size takes: demand by demand, with the share taken. */
  readonly taken: (year: number, unit: number, size: number, take: (demand: number, share: number) => void) => void;
};

/** A unit is a (site, group): `site * groups + group`. */
export function unitValues(model: Model): UnitValues {
  const { years, groups, sites, sizes, zones, reachStart, reachZone, reachHours, load, carries, worth } = model;
  const units = sites * groups;
  const pairs = reachZone.length;
  const values = new Float64Array(years * units * sizes);
  const pay = new Float64Array(years * pairs);
  // Kept from call to call: prices move little, so a pass of insertions puts the order right.
  const order = Int32Array.from({ length: years * pairs }, (_, place) => place % pairs);

  const sweep = (year: number, unit: number) => {
    const [start, end, shift] = [indexAt(reachStart, unit), indexAt(reachStart, unit + 1), year * pairs];
    const group = unit % groups;
    const demandStart = (year * groups + group) * zones;
    insertionSort(order, pay, shift + start, shift + end, shift);
    const place = (year * units + unit) * sizes;
    let [size, taken, gained] = [1, 0, 0];
    for (let rank = shift + start; rank < shift + end && size < sizes; rank++) {
      const pair = indexAt(order, rank);
      const worthEach = at(pay, shift + pair);
      if (worthEach <= 0) break;
      const amount = at(load, demandStart + indexAt(reachZone, pair));
      while (size < sizes && taken + amount >= at(carries, group * sizes + size)) {
        values[place + size] = gained + worthEach * (at(carries, group * sizes + size) - taken);
        size += 1;
      }
      taken += amount;
      gained += worthEach * amount;
    }
    for (; size < sizes; size++) values[place + size] = gained;
  };

  return {
    values,
    update: (year, prices) => {
      const hour = at(worth, year);
      for (let unit = 0; unit < units; unit++) {
        const demandStart = (year * groups + (unit % groups)) * zones;
        for (let pair = indexAt(reachStart, unit); pair < indexAt(reachStart, unit + 1); pair++)
          pay[year * pairs + pair] = at(prices, demandStart + indexAt(reachZone, pair)) - hour * at(reachHours, pair);
        sweep(year, unit);
      }
    },
    taken: (year, unit, size, take) => {
      const group = unit % groups;
      const shift = year * pairs;
      let left = at(carries, group * sizes + size);
      for (let rank = shift + indexAt(reachStart, unit); rank < shift + indexAt(reachStart, unit + 1); rank++) {
        const pair = indexAt(order, rank);
        if (left <= 0 || at(pay, shift + pair) <= 0) return;
        const demand = (year * groups + group) * zones + indexAt(reachZone, pair);
        const amount = at(load, demand);
        if (amount > 0) take(demand, Math.min(1, left / amount));
        left -= amount;
      }
    },
  };
}

function insertionSort(order: Int32Array, pay: Float64Array, from: number, to: number, shift: number): void {
  for (let rank = from + 1; rank < to; rank++) {
    const moved = indexAt(order, rank);
    const paid = at(pay, shift + moved);
    let hole = rank;
    while (hole > from && at(pay, shift + indexAt(order, hole - 1)) < paid) {
      order[hole] = indexAt(order, hole - 1);
      hole -= 1;
    }
    order[hole] = moved;
  }
}
