import { assumed, type Basis } from '../basis.ts';
import { sizingDefaults } from '../sizing/defaults.ts';
import type { DemandAssumptions, Factor } from './assumptions.ts';

const report2023: Basis = {
  kind: 'source',
  citation: 'US Department of State, Trafficking in Persons Report 2023, Morocco (protection section as reprinted)',
  url: 'https://www.amicidilazzaro.it/en/trafficking-and-exploitation/protection-against-human-trafficking-in-morocco-tip-2023/',
};
const prosecution2024: Basis = {
  kind: 'source',
  citation: 'Le Matin (29 Dec 2025) on the eighth report of the Presidency of the Public Prosecution',
  url: 'https://lematin.ma/nation/traite-des-etres-humains-le-maroc-durcit-le-ton/321729/amp',
};

/** What a first scenario starts from (planning.md §10). The least and most of the count are its exact 95 % interval. */
export const demandDefaults: DemandAssumptions = {
  baseYear: 2024,
  fromYear: 2026,
  toYear: 2030,
  factors: {
    identified: { value: 229, low: 200, high: 261, basis: prosecution2024 },
    underdetection: assumed(4, 1, 9, 'borrowed-estimates'),
    growth: assumed(0.06, 0, 0.12, 'growth-levels'),
    identificationGain: assumed(1, 1, 2, 'growth-levels'),
    consents: assumed(1, 0.7, 1, 'no-local-evidence'),
    referred: assumed(0.8, 0.3, 1, 'no-local-evidence'),
    foreign: { value: 10 / 166, low: 0.01, high: 0.26, basis: report2023 },
    withChildren: assumed(0.2, 0.1, 0.4, 'no-local-evidence'),
    familySize: assumed(2.5, 2, 4, 'no-local-evidence'),
    urgentDays: assumed(7, 3, 15, 'no-local-evidence'),
    reflectionDays: assumed(45, 30, 90, 'no-local-evidence'),
    recoveryDays: assumed(120, 60, 270, 'no-local-evidence'),
    toReflection: assumed(0.7, 0.5, 0.9, 'no-local-evidence'),
    toRecovery: assumed(0.6, 0.3, 0.8, 'no-local-evidence'),
    groupSize: sizingDefaults.groupSize,
    refusalTarget: sizingDefaults.refusalTarget,
  },
  groups: { counts: { woman: 39, man: 43, girl: 58, boy: 26 }, basis: report2023 },
  ownStays: {},
  allocation: {
    under20: 0,
    urban: 0,
    border: 1,
    weightYears: 1,
    basis: { kind: 'assumption', text: 'no-local-evidence' },
  },
};

/** Named what-ifs, each a few factors moved (planning.md §6). */
export const presets = {
  'identification-flat': { growth: 0 },
  'identification-grows': { growth: 0.12 },
  'identification-doubled': { identificationGain: 2 },
  'stays-short': { urgentDays: 3, reflectionDays: 15, recoveryDays: 40 },
  'stays-long': { urgentDays: 12, reflectionDays: 75, recoveryDays: 200 },
  'arrivals-single': { groupSize: 1 },
  'arrivals-doubled': { groupSize: 2 },
  'refusal-2': { refusalTarget: 0.02 },
  'refusal-10': { refusalTarget: 0.1 },
} as const satisfies Record<string, Partial<Record<Factor, number>>>;
export type Preset = keyof typeof presets;
