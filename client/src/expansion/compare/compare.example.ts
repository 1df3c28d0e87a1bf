/** Two finished plans of an invented network side by side. For tests. */
import { comparedFigures, type ComparedFigure, type Comparison } from '@iwaa/shared/expansion/comparison';

type Values = readonly (number | null)[];

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;
const planned = (last: string, name: string) => ({
  runId: id(last),
  scenarioId: id(`b${last.slice(1)}`),
  name,
  fromYear: 2027,
  toYear: 2029,
  by: 'Planification nationale',
  at: '2026-11-23T10:05:00.000Z',
});

export const exampleLines: Readonly<Record<ComparedFigure, Values>> = {
  covered: [0.7, 0.78],
  'worst-region': [0.5, 0.35],
  beds: [44, 56],
  openings: [2, 4],
  spent: [11_700, 13_104],
  posts: [44, 57.5],
  journey: [1.3, 1.6],
  full: [0.05, 0.05],
  'refused-simulated': [0.121, null],
  gap: [0.062, 0.041],
};

export const linesOf = (values: typeof exampleLines): Comparison['lines'] =>
  comparedFigures.map((figure) => ({ figure, values: values[figure] }));

export const exampleComparison: Comparison = {
  plans: [planned('a1', 'Identification stable'), planned('a2', 'Identification qui croît')],
  lines: linesOf(exampleLines),
  assumptions: [
    { name: 'growth', values: [0, 0.12] },
    { name: 'demand-for', values: ['referred', 'need'] },
    { name: 'units', values: ['woman+girl man+boy family', 'woman+girl+family man+boy'] },
  ],
  chosen: [
    { cityId: 'oujda', regionId: 'MA-02', times: 1 },
    { cityId: 'tanger', regionId: 'MA-01', times: 2 },
  ],
  regret: {
    table: [
      [0, 40],
      [12, 0],
    ],
    greatest: [40, 12],
    choice: 1,
  },
};
