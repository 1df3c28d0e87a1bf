import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Column } from '../../availability/availability.ts';
import { gamma, randomOf, triangular } from '../random.ts';
import { type Area, partsOf, regionsOf, weightsOf, weightYearsFrom } from './allocate.ts';
import {
  type Allocation,
  type DemandAssumptions,
  type Factor,
  factorBounds,
  factorNames,
  withFactor,
} from './assumptions.ts';
import { demandDefaults, presets } from './defaults.ts';
import { meanStay, nationalDemand, referralToFill } from './chain.ts';
import { type DemandRow, demandOf } from './demand.ts';

const area = (id: string, population: number, more: Partial<Area> = {}): Area => ({
  ...{ id, region: id, population, under20: 0.35, urban: 0.6 },
  ...more,
});
const areas = [area('north', 4_000_000), area('south', 500_000), area('middle', 7_500_000)];
const put = (factors: Partial<Record<Factor, number>>): DemandAssumptions =>
  factorNames.reduce((all, factor) => {
    const value = factors[factor];
    return value === undefined ? all : withFactor(all, factor, value);
  }, demandDefaults);
const total = (rows: readonly DemandRow[], of: (row: DemandRow) => number, year = 2030) =>
  rows.filter((row) => row.year === year).reduce((sum, row) => sum + of(row), 0);

describe('the chain', () => {
  const plain = put({ growth: 0, withChildren: 0, familySize: 2, referred: 0.8, consents: 1, underdetection: 4 });

  test('229 identified, four in need for each, 80 % referred: 916 in need, 183 referred, kept apart', () => {
    const rows = demandOf(plain, areas);
    expect(total(rows, ({ need }) => need.mean)).toBeCloseTo(916, 6);
    expect(total(rows, ({ referred }) => referred.mean)).toBeCloseTo(183.2, 6);
  });

  test('90 days of stay make 45 beds in use of them', () => {
    const stays = { urgentDays: 90, reflectionDays: 0, recoveryDays: 0 };
    const rows = demandOf({ ...plain, factors: { ...plain.factors, ...put(stays).factors, ...same(plain) } }, areas);
    expect(total(rows, ({ load }) => load.referred)).toBeCloseTo(45.2, 1);
  });
  const same = ({ factors }: DemandAssumptions) => ({
    ...{ growth: factors.growth, withChildren: factors.withChildren, familySize: factors.familySize },
  });

  test('growth counts from the base year', () => {
    const grown = nationalDemand(put({ growth: 0.12 }), 'man', 2026).need.mean;
    expect(grown / nationalDemand(plain, 'man', 2026).need.mean).toBeCloseTo(1.12 ** 2, 9);
  });

  test('a mother counts once, with her children as people to house', () => {
    const families = demandOf(put({ withChildren: 1, familySize: 3, growth: 0 }), areas);
    const of = (column: Column) => total(families, (row) => (row.column === column ? row.need.mean : 0));
    expect(of('woman')).toBe(0);
    expect(of('family')).toBeCloseTo((3 * 4 * 229 * 39) / 166, 6);
  });

  test('a stay of a group’s own replaces that of all', () => {
    const own = {
      ...demandDefaults,
      ownStays: { girl: { urgent: { ...demandDefaults.factors.urgentDays, value: 20 } } },
    };
    expect(meanStay(own, 'girl') - meanStay(own, 'boy')).toBeCloseTo(20 - demandDefaults.factors.urgentDays.value, 9);
  });

  test('the referral rate that fills a plan does fill it', () => {
    const rate = referralToFill(demandDefaults, 30, 2026);
    const rows = demandOf(put({ referred: rate }), areas);
    expect(total(rows, ({ load }) => load.referred, 2026)).toBeCloseTo(30, 6);
  });
});

describe('over any assumptions', () => {
  const anyFactors = fc.record(
    Object.fromEntries(
      factorNames.map((factor) => {
        const [min, max] = factorBounds[factor];
        const value = demandDefaults.factors[factor].value;
        return [factor, fc.double({ min: Math.max(min, value / 4), max: Math.min(max, value * 2 + 0.1), noNaN: true })];
      }),
    ),
  );
  type Demand = typeof demandOf;
  const properties: Record<string, (of: Demand, assumptions: DemandAssumptions) => boolean> = {
    'areas add up to the nation': (of, assumptions) => {
      const whole = [area('all', 12_000_000)];
      const [one, many] = [of(assumptions, whole), of(assumptions, areas)];
      const gap = (key: 'need' | 'referred') =>
        total(one, (row) => row[key].mean) - total(many, (row) => row[key].mean);
      return Math.abs(gap('need')) < 1e-6 && Math.abs(gap('referred')) < 1e-6;
    },
    'nobody is referred who is not in need, and foreign nationals are among them': (of, assumptions) =>
      of(assumptions, areas).every(
        ({ need, referred, foreign }) => referred.mean <= need.mean + 1e-9 && foreign.need <= need.mean,
      ),
    'a band is in order': (of, assumptions) =>
      of(assumptions, areas).every(({ need: { low, middle, high } }) => low <= middle && middle <= high),
  };
  const slips: Record<keyof typeof properties, Demand> = {
    'areas add up to the nation': (assumptions, some) =>
      demandOf(assumptions, some).filter((row) => row.area !== 'south'),
    'nobody is referred who is not in need, and foreign nationals are among them': (assumptions, some) =>
      demandOf(assumptions, some).map((row) => ({ ...row, referred: { ...row.referred, mean: row.need.mean + 1 } })),
    'a band is in order': (assumptions, some) =>
      demandOf(assumptions, some).map((row) => ({ ...row, need: { ...row.need, low: row.need.high + 1 } })),
  };

  test.each(Object.entries(properties))('%s; a slip is seen', (name, holds) => {
    const property = (of: Demand) => fc.property(anyFactors, (factors) => holds(of, put(factors)));
    fc.assert(property(demandOf), { numRuns: 50 });
    expect(fc.check(property(slips[name]!), { numRuns: 20 }).failed).toBe(true);
  });
});

describe('small areas', () => {
  const { allocation } = demandDefaults;
  const allotted = (some: readonly Area[], more: Partial<Allocation>) => partsOf(some, { ...allocation, ...more }, 240);
  const sharesOf = (...asked: Parameters<typeof allotted>) => allotted(...asked).map(({ share }) => share);

  test('a count moves its area half-way when it is worth as much as the weights, and the nation stays', () => {
    const parts = allotted(areas, { counts: [{ areaId: 'south', persons: 20 }] });
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    // 10 by weight, 20 counted: 15, out of a total that rose by 5.
    expect(parts[1]!.share).toBeCloseTo(15 / 245, 12);
    expect(parts[1]!.shape).toBe(30);
  });

  test('weights take the risks that the planner chose', () => {
    const two = [area('a', 100), area('b', 100)];
    expect(weightsOf(two, { ...allocation, border: 3, borderAreas: ['a'] })).toEqual([0.75, 0.25]);
    const young = [area('a', 100, { under20: 0.4 }), area('b', 100, { under20: 0.2 })];
    expect(weightsOf(young, { ...allocation, under20: 1 })[0]).toBeCloseTo(2 / 3, 12);
  });

  test('nothing marked, or marked without effect, is by population; whatever is marked, shares sum to 1', () => {
    const byPopulation = [4 / 12, 0.5 / 12, 7.5 / 12].map((share) => expect.closeTo(share, 12));
    expect(sharesOf(areas, {})).toEqual(byPopulation);
    expect(sharesOf(areas, { border: 9 })).toEqual(byPopulation);
    expect(sharesOf(areas, { border: 1, borderAreas: ['south', 'north'], counts: [] })).toEqual(byPopulation);
    const ids = fc.subarray(areas.map(({ id }) => id));
    const marks = fc.record({
      border: fc.double({ min: 0.1, max: 20, noNaN: true }),
      borderAreas: ids,
      weightYears: fc.double({ min: 0.01, max: 1000, noNaN: true }),
      counts: ids.chain((some) =>
        fc.tuple(...some.map((areaId) => fc.nat(10_000).map((persons) => ({ areaId, persons })))),
      ),
    });
    fc.assert(
      fc.property(marks, (more) => {
        expect(sharesOf(areas, more).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('a region has what its provinces have, marked alone or together, and is as sure as they are', () => {
    const provinces = [
      area('port', 1_000_000, { region: 'coast' }),
      area('inland', 3_000_000, { region: 'coast' }),
      area('far', 4_000_000, { region: 'far' }),
    ];
    const marks = { border: 3, borderAreas: ['port'], counts: [{ areaId: 'inland', persons: 12 }], weightYears: 2 };
    const [port, inland, far] = allotted(provinces, marks);
    const [coast, rest] = allotted(regionsOf(provinces), marks);
    expect(coast!.share).toBeCloseTo(port!.share + inland!.share, 12);
    expect(rest!.share).toBeCloseTo(far!.share, 12);
    const variance = port!.share ** 2 / port!.shape + inland!.share ** 2 / inland!.shape;
    expect(coast!.share ** 2 / coast!.shape).toBeCloseTo(variance, 12);
    expect(rest!.shape).toBeCloseTo(far!.shape, 9);
  });

  test('counts close to the weights make them worth much, counts far from them little, too few say nothing', () => {
    const years = (...counted: number[]) => {
      const counts = counted.map((persons, index) => ({ areaId: areas[index]!.id, persons }));
      return weightYearsFrom(areas, { ...allocation, counts }, 240);
    };
    expect(years(80, 10, 150)).toBe(1000);
    expect(years(10, 90, 140)).toBeLessThan(0.1);
    expect(years(80, 10)).toBeNull();
  });
});

test('a band is what thousands of draws of the chain give, within three persons in a hundred', () => {
  const random = randomOf(7, 'bands');
  const { underdetection, growth, identified } = demandDefaults.factors;
  const share = (43 / 166) * (4 / 12);
  const drawn = Array.from({ length: 20_000 }, () => {
    const factor = ({ low, value, high }: typeof growth) => triangular(random, low, value, high);
    const count = gamma(random, identified.value) * factor(underdetection) * (1 + factor(growth)) ** 6 * share;
    const local = (count * gamma(random, 229 / 3)) / (229 / 3);
    return poisson(local);
  }).toSorted((one, other) => one - other);
  function poisson(mean: number) {
    let [left, count] = [random(), 0];
    for (let chance = Math.exp(-mean); left > chance; chance *= mean / count) {
      left -= chance;
      count += 1;
    }
    return count;
  }
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const row = demandOf(demandDefaults, areas).find(
    (one) => one.area === 'north' && one.column === 'man' && one.year === 2030,
  )!;
  // The slider's value is the mode of what is drawn: bands are compared around their own means.
  for (const [level, said] of [
    [0.1, row.need.low],
    [0.5, row.need.middle],
    [0.9, row.need.high],
  ] as const) {
    expect(Math.abs(said / row.need.mean - drawn[level * drawn.length]! / mean)).toBeLessThan(0.06);
  }
});

test('every preset moves factors within their bounds, every default has its basis', () => {
  for (const preset of Object.values(presets)) expect(demandOf(put(preset), areas).length).toBeGreaterThan(0);
  for (const factor of factorNames) expect(demandDefaults.factors[factor].basis.kind).toMatch(/source|assumption/);
  expect(put({ growth: 0.2 }).factors.growth.basis).toEqual({ kind: 'assumption', text: 'planner' });
});

test('figures out of bounds are thrown out by name', () => {
  const broken = { ...demandDefaults, toYear: 2020, allocation: { ...demandDefaults.allocation, weightYears: 0 } };
  expect(() => demandOf(broken, areas)).toThrow('years, allocation');
  expect(() => withFactor(demandDefaults, 'consents', 1.2)).toThrow('consents must be from 0 to 1');
});
