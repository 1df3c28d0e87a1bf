/** An invented scenario on an invented network, shaped as the server answers. For tests. */
import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { ScenarioCard, ScenarioView } from '@iwaa/shared/expansion/runs';
import type { Series } from '@iwaa/shared/expansion/demand/series';
import { createSignal } from 'solid-js';
import { exampleContent } from '../plan/content.example.ts';
import { examplePlaces } from '../plan/plan.example.ts';
import { placeNamesOf } from '../words.ts';
import type { Editing } from './editing.ts';

const source = (citation: string) => ({ kind: 'source' as const, citation, url: 'https://example.org/report' });
const series = (measure: Series['measure'], points: Series['points']): Series => ({
  measure,
  dimension: 'total',
  category: 'all',
  points,
});

export const exampleBaseline: Baseline = {
  ...examplePlaces,
  series: [
    series('victims_identified', [
      { fromYear: 2022, toYear: 2022, value: 166, basis: source('Invented report'), note: '' },
      { fromYear: 2023, toYear: 2023, value: 190, basis: source('Invented report'), note: 'may hold others' },
    ]),
    series('victims_presumed_and_confirmed', [
      { fromYear: 2017, toYear: 2020, value: 719, basis: source('Invented commission'), note: 'cumulative' },
    ]),
    series('complaints', [{ fromYear: 2023, toYear: 2023, value: 88, basis: source('Invented report'), note: '' }]),
  ],
  history: { enough: false, months: 3, series: [] },
  costs: [
    {
      fact: 'Invented space: renovation',
      unit: 'MAD',
      value: '190000',
      per: '',
      period: '2021',
      note: '',
      basis: source('Invented agency'),
    },
  ],
  start: exampleContent,
};

export const exampleScenario: ScenarioView = {
  scenarioId: '00000000-0000-4000-8000-0000000000b1',
  name: 'Nord et Oriental d’abord',
  version: 4,
  archived: false,
  content: exampleContent,
  copiedFrom: null,
  runs: [],
  by: 'Planification nationale',
  at: '2026-11-23T10:05:00.000Z',
};

export const exampleCard: ScenarioCard = {
  scenarioId: exampleScenario.scenarioId,
  name: exampleScenario.name,
  version: 4,
  by: exampleScenario.by,
  at: exampleScenario.at,
  createdBy: exampleScenario.by,
  createdAt: exampleScenario.at,
  fromYear: 2027,
  toYear: 2029,
  demandFor: 'referred',
  sites: 3,
  plan: {
    runId: '00000000-0000-4000-8000-0000000000a1',
    isOld: false,
    gapShare: 0.0616,
    covered: 0.773,
    beds: 44,
    openings: 2,
    spent: 11_700,
  },
};

/** A part of the page on its own: what it changes is what it then shows. */
export function createExampleEditing(content = exampleContent, baseline = exampleBaseline): Editing {
  const [written, setWritten] = createSignal(content);
  return {
    content: written,
    change: (make) => void setWritten(make),
    baseline: () => baseline,
    names: () => placeNamesOf(baseline),
  };
}
