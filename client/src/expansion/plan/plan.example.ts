/** A finished plan of an invented network, shaped as the server answers: 3 years, 4 sites, 3 units, 3 regions. For tests. */
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { PlanView, PlanYear, Reached } from '@iwaa/shared/expansion/plan-view';
import { exampleContent } from './content.example.ts';

const place = (id: string, [nameFr, nameAr, nameEn]: readonly [string, string, string]) => ({
  id,
  nameFr,
  nameAr,
  nameEn,
  latitude: 34,
  longitude: -5,
  population: 400_000,
});
const town = (id: string, regionId: string, names: readonly [string, string, string]) => ({
  ...place(id, names),
  regionId,
});
const area = (id: string, region: string, names: readonly [string, string, string]) => ({
  ...place(id, names),
  region,
  under20: 0.35,
  urban: 0.6,
});

export const examplePlaces: Pick<Baseline, 'regions' | 'towns' | 'areas' | 'standing'> = {
  regions: [
    place('MA-01', ['Tanger-Tétouan-Al Hoceïma', 'طنجة - تطوان - الحسيمة', 'Tangier-Tetouan-Al Hoceima']),
    place('MA-02', ['L’Oriental', 'الشرقية', 'Oriental']),
    place('MA-03', ['Fès-Meknès', 'فاس - مكناس', 'Fez-Meknes']),
  ],
  towns: [
    town('tanger', 'MA-01', ['Tanger', 'طنجة', 'Tangier']),
    town('oujda', 'MA-02', ['Oujda', 'وجدة', 'Oujda']),
    town('fes', 'MA-03', ['Fès', 'فاس', 'Fez']),
    town('meknes', 'MA-03', ['Meknès', 'مكناس', 'Meknes']),
  ],
  areas: [
    area('p0', 'MA-01', ['Tanger-Assilah', 'طنجة - أصيلة', 'Tanger-Assilah']),
    area('p1', 'MA-02', ['Oujda-Angad', 'وجدة - أنكاد', 'Oujda-Angad']),
    area('p2', 'MA-03', ['Fès', 'فاس', 'Fès']),
  ],
  standing: [
    {
      centerId: 'c1',
      codeName: 'Jasmin',
      codeNameAr: 'ياسمين',
      cityId: 'fes',
      regionId: 'MA-03',
      opensIn: null,
      rooms: [
        { columns: ['woman', 'girl'], beds: 8 },
        { columns: ['family'], beds: 4 },
      ],
    },
  ],
};

const reached = (load: number, covered: number, more: Partial<Reached> = {}): Reached => ({
  load,
  covered,
  full: 0.05,
  meanHours: 1.4,
  ninetiethHours: 3.2,
  ...more,
});
const nobody: Partial<Reached> = { full: null, meanHours: null, ninetiethHours: null };
const region = (regionId: string, beds: number, told: Reached) => ({ regionId, beds, ...told });
const unit = (beds: number, told: Reached) => ({ beds, ...told });

const years: readonly PlanYear[] = [
  {
    year: 2027,
    openings: 1,
    beds: 26,
    load: 24,
    unserved: 9,
    worstRegion: 1,
    journey: 1.6,
    spent: 4000,
    carried: 12_000,
    people: 140,
    full: 0.07,
    posts: 27.5,
    wages: 2310,
    paidBy: [4000, 0],
    regions: [
      region('MA-01', 14, reached(9, 0.8)),
      region('MA-02', 0, reached(6, 0, nobody)),
      region('MA-03', 12, reached(9, 0.8667)),
    ],
    units: [
      unit(16, reached(13, 0.8)),
      unit(6, reached(8, 0.45, { full: 0.12, meanHours: 2.1 })),
      unit(4, reached(3, 0.3333, { full: 0.2 })),
    ],
  },
  {
    year: 2028,
    openings: 1,
    beds: 36,
    load: 25,
    unserved: 5,
    worstRegion: 0.4,
    journey: 1.4,
    spent: 3500,
    carried: 14_500,
    people: 148,
    full: 0.06,
    posts: 39,
    wages: 3276,
    paidBy: [3500, 0],
    regions: [
      region('MA-01', 14, reached(9.4, 0.9)),
      region('MA-02', 10, reached(6.2, 0.6)),
      region('MA-03', 12, reached(9.4, 0.832)),
    ],
    units: [unit(22, reached(13.5, 0.85)), unit(10, reached(8.4, 0.75)), unit(4, reached(3.1, 0.7177))],
  },
  {
    year: 2029,
    openings: 0,
    beds: 44,
    load: 26,
    unserved: 3,
    worstRegion: 0.2,
    journey: 1.3,
    spent: 4200,
    carried: 10_800,
    people: 157,
    full: 0.05,
    posts: 44,
    wages: 3696,
    paidBy: [0, 4200],
    regions: [
      region('MA-01', 18, reached(9.8, 0.92)),
      region('MA-02', 10, reached(6.4, 0.8)),
      region('MA-03', 16, reached(9.8, 0.9045)),
    ],
    units: [unit(26, reached(14, 0.92)), unit(10, reached(8.8, 0.86)), unit(8, reached(3.2, 0.7975))],
  },
];

const reach = (name: string, people: number, near: number, unreached: number) => ({
  name,
  people,
  near,
  unreached,
  meanHours: 1.3,
  ninetiethHours: 3.1,
});

export const examplePlan: PlanView = {
  runId: '00000000-0000-4000-8000-0000000000a1',
  scenarioId: '00000000-0000-4000-8000-0000000000b1',
  name: 'Nord et Oriental d’abord',
  by: 'Planification nationale',
  at: '2026-11-23T10:05:00.000Z',
  isOld: false,
  content: exampleContent,
  seconds: 20.3,
  seed: 1,
  value: 812,
  bound: 762,
  gap: { share: 0.0616, hours: 50, coveragePoints: 1.7 },
  checked: true,
  figures: { gapShare: 0.0616, covered: 58 / 75, beds: 44, openings: 2, spent: 11_700 },
  sites: [
    {
      cityId: 'fes',
      regionId: 'MA-03',
      opensIn: null,
      center: { codeName: 'Jasmin', codeNameAr: 'ياسمين' },
      standing: [8, 0, 4],
      beds: [
        [8, 0, 4],
        [8, 0, 4],
        [12, 0, 4],
      ],
    },
    {
      cityId: 'tanger',
      regionId: 'MA-01',
      center: null,
      standing: [0, 0, 0],
      opensIn: 2027,
      beds: [
        [8, 6, 0],
        [8, 6, 0],
        [8, 6, 4],
      ],
    },
    {
      cityId: 'oujda',
      regionId: 'MA-02',
      center: null,
      standing: [0, 0, 0],
      opensIn: 2028,
      beds: [
        [0, 0, 0],
        [6, 4, 0],
        [6, 4, 0],
      ],
    },
    {
      cityId: 'meknes',
      regionId: 'MA-03',
      center: null,
      standing: [0, 0, 0],
      opensIn: null,
      beds: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
  ],
  years,
  equity: {
    all: reach('', 26, 0.88, 0.115),
    regions: [reach('MA-01', 9.8, 0.92, 0.08), reach('MA-02', 6.4, 0.8, 0.2), reach('MA-03', 9.8, 0.9, 0.0955)],
    groups: [reach('0', 14, 0.92, 0.08), reach('1', 8.8, 0.86, 0.14), reach('2', 3.2, 0.79, 0.2025)],
    worstRegion: reach('MA-02', 6.4, 0.8, 0.2),
    gini: 0.31,
    theil: { total: 0.2, between: 0.05, within: 0.15 },
  },
  referralToFill: 0.64,
  travel: 'reckoned',
  roundedCenters: [{ codeName: 'Jasmin', codeNameAr: 'ياسمين', stands: 13, counted: 12 }],
  simulation: null,
  equityCurve: null,
};
