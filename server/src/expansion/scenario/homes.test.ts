import type { SimulatePlan } from '@iwaa/shared/expansion/planning';
import { describe, expect, test } from 'vitest';

import { places, posedOf, shortContent, standingCenter, towns } from '../../../test/posed.ts';
import { simulate } from '../simulation/simulate.ts';
import { simulationOf } from './homes.ts';

const input: SimulatePlan = {
  ...{ runId: 'run', order: 'least-full', law: 'log-normal', reserve: 1, urgentShare: 0.3, mostDaysWaiting: 3 },
  ...{ transfers: true, lapses: 0.1, seed: 7, mostRuns: 30 },
};
const content = shortContent(2, 2);
const posed = posedOf(content, { standing: [standingCenter({ rooms: [{ columns: ['woman'], beds: 8 }] })] });
/** The center that stands, a town that opens in the second year, and one that never does. */
const units = [
  [
    [3, 0, 0],
    [3, 0, 0],
  ],
  [
    [0, 0, 0],
    [0, 1, 1],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
];
const { scenarios, effort } = simulationOf(content, posed, { units }, input, places);

describe('the network of a plan, to be played through', () => {
  const [without, withPlatform] = scenarios;
  const { homes, sources } = without!.network;

  test('has a home for each site that ever has a bed, with rooms that open year by year', () => {
    expect(homes.map(({ id, rooms }) => [id, rooms.map(({ beds, fromDay }) => `${beds} from ${fromDay}`)])).toEqual([
      ['jasmin', ['4 from 0', '4 from 0']],
      [posed.problem.sites[1]!.id, ['4 from 365', '3 from 365']],
    ]);
  });

  test('has the people of every province and group, who go no further than the scenario lets them', () => {
    expect(sources).toHaveLength(75 * 5);
    const hours = (area: string) => sources.find((one) => one.area === area)!.hours;
    expect(hours(places.towns.find(({ id }) => id === towns.fes)!.province)[0]).toBeLessThan(0.2);
    expect(hours('MA-LAA')).toEqual([null, null]);
    const all = sources.flatMap((one) => one.hours).filter((one) => one !== null);
    expect(Math.max(...all)).toBeLessThanOrEqual(content.travelHours);
  });

  test('has more people where a province is marked', () => {
    const { demand } = content;
    const allocation = { ...demand.allocation, border: 3, borderAreas: ['MA-NAD'] };
    const marked = { ...content, demand: { ...demand, allocation } };
    const parties = (jobs: typeof scenarios) =>
      jobs[0]!.network.sources.find(({ area }) => area === 'MA-NAD')!.partiesAYear[0]!;
    const more = simulationOf(marked, posed, { units }, input, places).scenarios;
    expect(parties(more)).toBeGreaterThan(2.5 * parties(scenarios));
  });

  test('is played without and with the platform, by the rule that was asked', () => {
    expect([without, withPlatform].map((one) => one!.rule.calls)).toEqual([1, null]);
    expect(withPlatform!.rule).toMatchObject({
      ...{ years: 2, order: 'least-full', reserve: 1, mostDaysWaiting: 3, transfers: true, lapses: 0.1 },
    });
    expect(effort).toMatchObject({ seed: 7, leastRuns: 20, mostRuns: 30 });
  });

  test('can be played: the platform refuses no more than callers who ring one home', { timeout: 60_000 }, () => {
    const { results } = simulate(scenarios, { ...effort, mostRuns: 20 });
    expect(results[1]!.all.refused.mean).toBeLessThanOrEqual(results[0]!.all.refused.mean);
    expect(results[1]!.homes.map(({ id }) => id)).toEqual(homes.map(({ id }) => id));
  });

  test('of a plan without a bed has no home', () => {
    const nothing = units.map((years) => years.map((year) => year.map(() => 0)));
    expect(simulationOf(content, posed, { units: nothing }, input, places).scenarios[0]!.network.homes).toEqual([]);
  });
});
