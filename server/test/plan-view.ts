import { assumed } from '@iwaa/shared/expansion/basis';
import { demandDefaults } from '@iwaa/shared/expansion/demand/defaults';
import type { PlanView, PlanYear, Reached } from '@iwaa/shared/expansion/plan-view';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

/** A scenario of two years and two units, invented. */
export function scenarioContent(): ScenarioContent {
  const { allocation, groups, ownStays: _, factors, ...years } = demandDefaults;
  return {
    demand: { ...years, fromYear: 2027, toYear: 2028, allocation, groups, ownStays: {}, factors },
    demandFor: 'referred',
    units: [
      ['woman', 'girl', 'family'],
      ['man', 'boy'],
    ],
    travelHours: 4,
    sizes: [4, 6, 8],
    sites: ['1511010', '4421010', '9000000'].map((cityId) => ({ cityId, leastBeds: 4, mostBeds: 30, costs: null })),
    costs: {
      opening: assumed(1200, 600, 2400, 'no-local-evidence'),
      perBedAdded: assumed(40, 20, 80, 'no-local-evidence'),
      perYear: assumed(600, 300, 1200, 'no-local-evidence'),
      perBedAndYear: assumed(60, 30, 120, 'no-local-evidence'),
    },
    postCost: assumed(84, 60, 120, 'no-local-evidence'),
    grants: [
      {
        donor: '=State',
        amount: 8000,
        fromYear: 2027,
        toYear: 2028,
        lapses: false,
        basis: { kind: 'source', citation: 'Invented law of finance', url: 'https://example.org/law' },
      },
    ],
    rules: { openingsAYear: 2, regionMinimums: [], apart: [], inflation: 0.02 },
    goals: { by: 'weight', unserved: 40, worstRegion: 200, journey: 1, money: 0 },
  };
}

const reached = (load: number, covered: number): Reached => ({
  load,
  covered,
  full: covered > 0 ? 0.05 : null,
  meanHours: covered > 0 ? 1.25 : null,
  ninetiethHours: covered > 0 ? 2.5 : null,
});

const yearOf = (year: number, beds: number, rest: Partial<PlanYear>): PlanYear => ({
  year,
  openings: year === 2028 ? 1 : 0,
  beds,
  load: 20,
  unserved: 10,
  worstRegion: 0.8,
  journey: 1.25,
  spent: 1500.5,
  carried: 2499.5,
  people: 180,
  full: 0.05,
  posts: 14,
  wages: 1176,
  paidBy: [1500.5],
  regions: [
    { regionId: 'MA-03', beds: 12, ...reached(12, 0.75) },
    { regionId: 'MA-12', beds: beds - 12, ...reached(8, beds > 12 ? 0.5 : 0) },
  ],
  units: [
    { beds: 8, ...reached(14, 0.6) },
    { beds: beds - 8, ...reached(6, 0.4) },
  ],
  ...rest,
});

/** A finished plan of it: Jasmin stands in Fès and grows at once, a center opens in the second year, a third town never gets one. */
export function inventedPlan(change: Partial<PlanView> = {}): PlanView {
  const [first, second] = [yearOf(2027, 12, {}), yearOf(2028, 18, { unserved: 7, worstRegion: 0.5, paidBy: [1600] })];
  return {
    runId: '0198a2b4-0000-7000-8000-000000000001',
    scenarioId: '0198a2b4-0000-7000-8000-000000000002',
    name: 'Two more years',
    by: 'planner',
    at: '2026-11-28T10:00:00.000Z',
    isOld: false,
    content: scenarioContent(),
    seconds: 20,
    seed: 1,
    value: 1000,
    bound: 940,
    gap: { share: 0.06, hours: 60, coveragePoints: 1.2 },
    checked: true,
    figures: { gapShare: 0.06, covered: 0.575, beds: 18, openings: 1, spent: 3001 },
    sites: [
      {
        cityId: '1511010',
        regionId: 'MA-03',
        center: { codeName: 'Jasmin', codeNameAr: 'ياسمين' },
        standing: [6, 0],
        beds: [
          [8, 4],
          [8, 4],
        ],
        opensIn: null,
      },
      {
        cityId: '4421010',
        regionId: 'MA-12',
        center: null,
        standing: [0, 0],
        beds: [
          [0, 0],
          [0, 6],
        ],
        opensIn: 2028,
      },
      {
        cityId: '9000000',
        regionId: 'MA-12',
        center: null,
        standing: [0, 0],
        beds: [
          [0, 0],
          [0, 0],
        ],
        opensIn: null,
      },
    ],
    years: [first, second],
    equity: {
      all: { name: '', people: 20, near: 0.5, unreached: 0.35, meanHours: 1.25, ninetiethHours: 2.5 },
      regions: [],
      groups: [],
      worstRegion: null,
      gini: 0.3,
      theil: { total: 0.2, between: 0.1, within: 0.1 },
    },
    referralToFill: 0.7,
    travel: 'reckoned',
    roundedCenters: [],
    simulation: null,
    equityCurve: null,
    ...change,
  };
}
