/** The scenario behind the invented plan. For tests. */
import { assumed } from '@iwaa/shared/expansion/basis';
import { demandDefaults } from '@iwaa/shared/expansion/demand/defaults';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';

const thousand = (value: number) => assumed(value, value / 2, value * 2, 'no-local-evidence');

export const exampleContent: ScenarioContent = {
  demand: { ...demandDefaults, fromYear: 2027, toYear: 2029, ownStays: {} },
  demandFor: 'referred',
  units: [['woman', 'girl'], ['man', 'boy'], ['family']],
  travelHours: 4,
  sizes: [4, 6, 8, 12],
  sites: ['tanger', 'oujda', 'meknes'].map((cityId) => ({ cityId, leastBeds: 6, mostBeds: 30, costs: null })),
  costs: {
    opening: thousand(1200),
    perBedAdded: thousand(40),
    perYear: thousand(600),
    perBedAndYear: thousand(60),
  },
  postCost: assumed(84, 60, 120, 'no-local-evidence'),
  grants: [
    {
      donor: 'IOM, UNODC, ILO',
      amount: 22_000,
      fromYear: 2027,
      toYear: 2028,
      lapses: true,
      basis: {
        kind: 'source',
        citation: 'Invented programme document for tests',
        url: 'https://example.org/programme',
      },
    },
    {
      donor: 'Budget de l’État',
      amount: 15_000,
      fromYear: 2027,
      toYear: 2029,
      lapses: false,
      basis: { kind: 'assumption', text: 'planner' },
    },
  ],
  rules: { openingsAYear: 2, regionMinimums: [], apart: [], inflation: 0.02 },
  goals: { by: 'weight', unserved: 40, worstRegion: 200, journey: 1, money: 0 },
};
