import { occupancy, refusal } from '@iwaa/shared/expansion/sizing/loss';
import { withoutAndWith } from '@iwaa/shared/expansion/simulation/sources';
import type { SimulatedNetwork, SimulationRule } from '@iwaa/shared/expansion/simulation/model';
import { describe, expect, test } from 'vitest';

import { aHome, aRoom, aScenario, someWomen } from '../../../test/simulated.ts';
import { simulate } from './simulate.ts';

const effort = { seed: 9, leastRuns: 40, mostRuns: 200, halfWidth: 0.003 };
const two = (beds: number) => ['north', 'south'].map((id) => aHome({ id, rooms: [aRoom({ beds })] }));
/** Two towns four hours apart, each with its home. */
const network: SimulatedNetwork = {
  ...{ homes: two(4), law: 'exponential', variation: 1 },
  sources: [someWomen(2, { area: 'north', hours: [0, 4] }), someWomen(2, { area: 'south', hours: [4, 0] })],
};
const { rule } = aScenario();
const play = (more: Partial<SimulationRule>, of: Partial<SimulatedNetwork> = {}) =>
  simulate([{ network: { ...network, ...of }, rule: { ...rule, ...more } }], effort).results[0]!;

describe('coordination', () => {
  test('alone turns two homes of four into one of eight: 9.5 % refused become 3 %, for a journey', () => {
    const { results, gains } = simulate(withoutAndWith(network, rule), effort);
    const [without, together] = results.map(({ all }) => all.refused);
    expect(Math.abs(without!.mean - refusal(4, 2))).toBeLessThan(without!.halfWidth);
    // Stays begin when people arrive: the journey adds a little load.
    expect(Math.abs(together!.mean - refusal(8, 4))).toBeLessThan(together!.halfWidth + 0.001);
    const [none, gain] = gains;
    expect(none!.refused).toEqual({ mean: 0, halfWidth: 0 });
    expect(gain!.refused.mean + gain!.refused.halfWidth).toBeLessThan(-0.05);
    expect(gain!.journeyHours.mean).toBeGreaterThan(0);
    // The same people in both: chance that they share cancels.
    expect(gain!.refused.halfWidth).toBeLessThan(without!.halfWidth);
  });

  test('shortens the wait where people can wait', () => {
    const { gains } = simulate(withoutAndWith(network, { ...rule, mostDaysWaiting: 60 }), effort);
    expect(gains[1]!.waitDays.mean + gains[1]!.waitDays.halfWidth).toBeLessThan(0);
    expect(gains[1]!.refused.mean).toBeLessThan(0);
  });

  test('the same scenario twice has no gain at all', () => {
    const same = { network, rule };
    const { gains } = simulate([same, same], { ...effort, mostRuns: 40 });
    for (const interval of Object.values(gains[1]!)) expect(interval.mean).toBe(0);
  });
});

test('urgent requests are served first where people wait', () => {
  const sources = [someWomen(5, { area: 'north', urgentShare: 0.3, hours: [0, 0] })];
  const { urgentRefused, refused } = play({ mostDaysWaiting: 60 }, { homes: two(2), sources }).all;
  expect(refused.mean).toBeGreaterThan(0.1);
  expect(urgentRefused.mean).toBeLessThan(refused.mean / 2);
});

test('the nearest home is a shorter journey, the least full leaves homes more alike', () => {
  const uneven = { sources: [someWomen(3.2, { area: 'north', hours: [0, 4] })] };
  const [nearest, least] = [play({ order: 'nearest' }, uneven), play({ order: 'least-full' }, uneven)];
  expect(nearest.all.journeyHours.mean).toBeLessThan(least.all.journeyHours.mean / 2);
  const gap = ({ homes }: typeof least) => Math.abs(homes[0]!.occupancy.mean - homes[1]!.occupancy.mean);
  expect(gap(least)).toBeLessThan(gap(nearest) / 3);
});

describe('from urgent shelter to recovery', () => {
  const stays = [
    { phase: 'urgent', days: 10, goesOn: 1 },
    { phase: 'recovery', days: 90, goesOn: 0 },
  ] as const;
  const homes = (recovery: number) => [
    aHome({ id: 'urgent', rooms: [aRoom({ beds: 4 })], phases: ['urgent'] }),
    aHome({ id: 'recovery', rooms: [aRoom({ beds: recovery })], phases: ['reflection', 'recovery'] }),
  ];
  const sources = [someWomen(0, { partiesAYear: [20], stays, hours: [0, 0] })];
  const flow = (recovery: number, more: Partial<SimulationRule> = {}) =>
    play({ transfers: true, ...more }, { homes: homes(recovery), sources });

  test('with room enough everybody moves on, and urgent shelter refuses by its own days alone', () => {
    const free = flow(40);
    const load = (20 * 10) / 365;
    expect(Math.abs(free.all.refused.mean - refusal(4, load))).toBeLessThan(free.all.refused.halfWidth);
    expect(free.blockedDays.mean).toBe(0);
    expect(Math.abs(free.moved.mean - 20 * (1 - free.all.refused.mean))).toBeLessThan(free.moved.halfWidth);
  });

  test('a recovery home that is full blocks urgent beds: refusal comes from the wrong door', () => {
    const [free, tight] = [flow(40), flow(4)];
    expect(tight.blockedDays.mean).toBeGreaterThan(100);
    expect(tight.all.refused.mean).toBeGreaterThan(free.all.refused.mean + 0.08);
  });

  test('who is blocked moves as soon as a bed is free, so that a small recovery home is hardly ever empty', () => {
    const [, recovery] = flow(4).homes;
    const load = (20 * 90) / 365;
    // Without a line, only those whose phase ends at the right moment would find a bed.
    expect(recovery!.occupancy.mean).toBeGreaterThan(occupancy(4, load) + 0.05);
  });

  test('without transfers everybody stays where they came', () => {
    const still = flow(40, { transfers: false });
    expect([still.moved.mean, still.homes[1]!.residents.mean]).toEqual([0, 0]);
  });
});

test('a center that opens in the fifth year helps from then on', () => {
  const opening = (fromDay: number) =>
    play({ years: 8 }, { homes: [two(4)[0]!, aHome({ id: 'later', rooms: [aRoom({ beds: 4, fromDay })] })] }).all
      .refused;
  const [start, fifth, never] = [opening(0), opening(4 * 365), opening(9 * 365)];
  expect(start.mean).toBeLessThan(fifth.mean);
  expect(fifth.mean).toBeLessThan(never.mean);
  expect(Math.abs(fifth.mean - (start.mean + never.mean) / 2)).toBeLessThan(0.04);
});

test('demand that grows year by year brings as many as it says', () => {
  const partiesAYear = [10, 20, 40];
  const { homes } = play({ years: 3 }, { homes: two(300), sources: [someWomen(0, { partiesAYear, hours: [0, 0] })] });
  // 90 days after each: about the mean rate, a little behind it.
  const residents = homes[0]!.residents.mean;
  expect(residents).toBeGreaterThan((0.8 * (23.33 * 90)) / 365);
  expect(residents).toBeLessThan((23.33 * 90) / 365);
});

test('a seed repeats itself, and another tells another story', () => {
  const once = (seed: number) => simulate([{ network, rule }], { ...effort, seed, mostRuns: 40 });
  expect(once(1)).toEqual(once(1));
  expect(once(2)).not.toEqual(once(1));
});

test('runs end when the interval is narrow enough, and say when they were used up first', () => {
  const until = (halfWidth: number) =>
    simulate([{ network, rule }], { seed: 1, leastRuns: 20, mostRuns: 60, halfWidth });
  expect(until(0.1)).toMatchObject({ settled: true, results: [{ runs: 20 }] });
  expect(until(0.0001)).toMatchObject({ settled: false, results: [{ runs: 60 }] });
  expect(() => simulate([{ network, rule }], { ...effort, leastRuns: 5 })).toThrow('least runs');
});
