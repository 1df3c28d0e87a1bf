import type { ScenarioContent, ScenarioGrant } from '@iwaa/shared/expansion/scenario';
import { loadCarried } from '@iwaa/shared/expansion/sizing/loss';
import { sizingOf } from '@iwaa/shared/expansion/sizing/answer';
import { regionsOf } from '@iwaa/shared/expansion/demand/allocate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aRoom, content, places, posedOf, shortContent, standingCenter, towns } from '../../../test/posed.ts';
import { modelOf } from '../phasing/model.ts';
import { total } from '../solver/numbers.ts';

const start = content();

describe('a scenario as a problem', () => {
  const { problem, people, sites } = posedOf(start);

  test('has the provinces as zones, its units as groups, its towns as sites and a load for each year', () => {
    expect([problem.zones.length, problem.groups.length, problem.sites.length, problem.load.length]).toEqual([
      75, 3, 20, 8,
    ]);
    expect(problem.firstYear).toBe(2027);
    expect(sites.map(({ cityId }) => cityId)).toEqual(start.sites.map(({ cityId }) => cityId));
    expect(() => modelOf(problem)).not.toThrow();
  });

  test('has the load and the people that its sizing shows, unit by unit', () => {
    const { separation, regions } = sizingOf(start, regionsOf(places.provinces), 2030);
    const loads = problem.load[3]!.map(total);
    expect(loads).toEqual(separation.apart.map(({ load }) => expect.closeTo(load, 9)));
    expect(total(people[3]!.flat())).toBeCloseTo(total(regions.map(({ referred }) => referred)), 6);
  });

  test('plans for all in need when it says so', () => {
    const needed = posedOf({ ...start, demandFor: 'need' });
    expect(total(needed.people[0]!.flat())).toBeCloseTo((4 / 0.8) * total(people[0]!.flat()), 6);
    expect(total(needed.problem.load[0]!.flat())).toBeCloseTo((4 / 0.8) * total(problem.load[0]!.flat()), 6);
  });

  test('lets a unit carry what its refusal target allows', () => {
    expect(problem.sizes.map(({ beds }) => beds)).toEqual(start.sizes);
    expect(problem.sizes[2]!.carries).toEqual([8, 8, 8].map((beds) => loadCarried(beds, 0.05, 1.3)));
  });

  test('gives provinces that are marked what they are marked for, and regions what their provinces have', () => {
    const marks = { border: 3, borderAreas: ['MA-NAD', 'MA-TNG'], counts: [{ areaId: 'MA-OUD', persons: 40 }] };
    const allocation = { ...start.demand.allocation, ...marks };
    const marked = { ...start, demand: { ...start.demand, allocation } };
    const load = posedOf(marked).problem.load[3]!;
    const zone = (id: string) => problem.zones.findIndex((one) => one.id === id);
    for (const id of ['MA-NAD', 'MA-TNG', 'MA-OUD'])
      expect(load[0]![zone(id)]).toBeGreaterThan(1.5 * problem.load[3]![0]![zone(id)]!);
    expect(load[0]![zone('MA-FES')]).toBeLessThan(problem.load[3]![0]![zone('MA-FES')]!);
    expect(load.map(total)).toEqual(problem.load[3]!.map((one) => expect.closeTo(total(one), 9)));
    for (const { region, units } of sizingOf(marked, regionsOf(places.provinces), 2030).regions) {
      const loads = load.map((one) => total(one.filter((_, place) => problem.zones[place]!.region === region)));
      expect(units.map(({ size }) => size.load)).toEqual(loads.map((one) => expect.closeTo(one, 9)));
    }
  });

  test('is stored and read back as it is', () => {
    const posed = posedOf(start, { standing: [standingCenter()] });
    expect(JSON.parse(JSON.stringify(posed))).toEqual(posed);
  });

  test('has the same loads in whatever order its sites come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(start.sites, { minLength: 1 }), (some) => {
        const moved = posedOf({ ...start, sites: some });
        expect(moved.problem.load).toEqual(problem.load);
        expect(moved.people).toEqual(people);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what stands', () => {
  const sitesOf = (...standing: ReturnType<typeof standingCenter>[]) => posedOf(start, { standing });

  test('takes the place of the candidate of its town, and may grow as far as that might', () => {
    const wide = start.sites.map((site) => (site.cityId === towns.fes ? { ...site, mostBeds: 50 } : site));
    const { problem, sites } = posedOf({ ...start, sites: wide }, { standing: [standingCenter()] });
    const inFes = sites.flatMap(({ cityId }, site) => (cityId === towns.fes ? [problem.sites[site]!] : []));
    expect(problem.sites).toHaveLength(20);
    expect(inFes).toMatchObject([
      { id: 'jasmin', leastBeds: 1, mostBeds: 50, existing: { from: 0, units: [3, 0, 0] } },
    ]);
  });

  test('in a town that is no candidate may grow to the usual size', () => {
    const { problem } = posedOf({ ...start, sites: [] }, { standing: [standingCenter()] });
    expect(problem.sites).toMatchObject([{ id: 'jasmin', mostBeds: 30 }]);
  });

  test('is a site each, also in one town', () => {
    const { sites } = sitesOf(standingCenter(), standingCenter({ centerId: 'olivier', codeName: 'Olivier' }));
    expect(sites.filter(({ cityId }) => cityId === towns.fes).map(({ center }) => center?.centerId)).toEqual([
      'jasmin',
      'olivier',
    ]);
  });

  test.for([
    [2025, 0],
    [2027, 0],
    [2029, 2],
  ])('that opens in %i comes in year %i of the plan', ([opensIn, from]) => {
    expect(sitesOf(standingCenter({ opensIn: opensIn! })).problem.sites[0]!.existing!.from).toBe(from);
  });

  test('that opens after the last year, or has no bed, leaves its town to the candidates', () => {
    for (const absent of [standingCenter({ opensIn: 2035 }), standingCenter({ rooms: [] })]) {
      const { sites } = sitesOf(absent);
      expect(sites).toHaveLength(20);
      expect(sites.every(({ center }) => center === null)).toBe(true);
    }
  });

  test('that shares its address against the policy makes no plan impossible', () => {
    const rooms = [aRoom(['woman'], 4), aRoom(['man'], 4)];
    const strict: ScenarioContent = { ...start, rules: { ...start.rules, apart: [[0, 1]] } };
    const { problem, sites } = posedOf(strict, { standing: [standingCenter({ rooms })] });
    expect(sites.slice(0, 2).map(({ center }) => center?.centerId)).toEqual(['jasmin', 'jasmin']);
    const { cells } = modelOf(problem);
    for (const { existing } of problem.sites) if (existing) expect(() => cells.of(existing.units)).not.toThrow();
  });
});

describe('money and rules', () => {
  const grant = (fromYear: number, toYear: number): ScenarioGrant => ({
    ...{ donor: 'one', amount: 100, lapses: true, basis: { kind: 'assumption', text: 'planner' }, fromYear, toYear },
  });

  test('grants are told by their place in the scenario and in years of the plan; those wholly outside it are left out', () => {
    const grants = [grant(2020, 2026), grant(2025, 2028), grant(2030, 2040), grant(2035, 2036)];
    expect(posedOf({ ...start, grants }).problem.grants.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['1', -2, 1],
      ['2', 3, 13],
    ]);
  });

  test('a minimum that was due before the first year is due in it; one after the last is none', () => {
    const minimums = [2020, 2029, 2035].map((fromYear) => ({ regionId: 'MA-11', centers: 1, fromYear }));
    const { rules } = posedOf({ ...start, rules: { ...start.rules, regionMinimums: minimums } }).problem;
    expect(rules.regionMinimums.map(({ from }) => from)).toEqual([0, 2]);
    expect(rules.mostOpenings).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  });

  test('a unit said to be apart from itself is an empty word', () => {
    expect(
      posedOf({
        ...start,
        rules: {
          ...start.rules,
          apart: [
            [1, 1],
            [0, 1],
          ],
        },
      }).problem.rules.apart,
    ).toEqual([[0, 1]]);
  });

  test('a town pays its own prices where it has any', () => {
    const costs = { opening: 1, perBedAdded: 2, perYear: 3, perBedAndYear: 4 };
    const [first, ...rest] = start.sites;
    const { problem } = posedOf({ ...start, sites: [{ ...first!, costs }, ...rest] });
    expect(problem.sites.slice(0, 2).map((site) => site.costs)).toEqual([
      costs,
      { opening: 1200, perBedAdded: 40, perYear: 600, perBedAndYear: 60 },
    ]);
  });

  test('goals are weighed as they are, or one before the other', () => {
    expect(posedOf(start).problem.goals).toMatchObject({
      unserved: 40,
      worstRegion: 200,
      journey: 1,
      money: 0,
      discount: 1,
    });
    const { goals } = posedOf({ ...start, goals: { by: 'order', order: ['worst region', 'journey'] } }).problem;
    expect(goals.worstRegion * 8).toBeGreaterThan(goals.journey * 100);
    expect(goals).toMatchObject({ money: 0, worstRegionLimit: null });
  });
});

test('without any site, or with one in a town that nobody knows, there is no problem to pose', () => {
  expect(() => posedOf({ ...start, sites: [] })).toThrow(RangeError);
  const [site] = shortContent(1, 1).sites;
  expect(() => posedOf({ ...start, sites: [{ ...site!, cityId: 'nowhere' }] })).toThrow(/no town nowhere/);
});
