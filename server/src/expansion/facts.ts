import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Basis } from '@iwaa/shared/expansion/basis';
import type { Area } from '@iwaa/shared/expansion/demand/allocate';
import { type Measure, measures, type Series, type SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): Row[] =>
  parse(readFileSync(join(import.meta.dirname, 'data', `${name}.csv`)), { columns: true });
const cell = (row: Row, column: string): string => row[column] ?? '';

/**
 * What others counted, one series for each measure and each part of it, every figure with its source. Never joined: police, prosecutors
 * and commission count by definitions of their own.
 */
export function baselineSeries(): Series[] {
  const rows = rowsOf('baseline').flatMap((row) => {
    const measure = measures.find((one) => one === row['measure']);
    return measure && row['value'] ? [{ measure, row }] : [];
  });
  const name = ({ measure, row }: { measure: Measure; row: Row }) =>
    `${measure} ${cell(row, 'dimension')} ${cell(row, 'category')}`;
  return [...Map.groupBy(rows, name).values()].flatMap((some) =>
    some.slice(0, 1).map(({ measure, row }) => ({
      measure,
      dimension: cell(row, 'dimension'),
      category: cell(row, 'category'),
      points: some.map((one) => pointOf(one.row)),
    })),
  );
}

function pointOf(row: Row): SeriesPoint {
  const [fromYear = 0, toYear = fromYear] = cell(row, 'year').split('-').map(Number);
  return { fromYear, toYear, value: Number(row['value']), basis: sourceOf(row), note: cell(row, 'note') };
}

/** A figure about what centers hold and cost, as its source prints it. */
export type CostFact = {
  readonly fact: string;
  readonly unit: string;
  /** As printed: `about 1072`, `100+`, or text. */
  readonly value: string;
  readonly per: string;
  readonly period: string;
  readonly note: string;
  readonly basis: Basis;
};

export const costFacts = (): CostFact[] =>
  rowsOf('costs').map((row) => ({
    fact: cell(row, 'fact'),
    unit: cell(row, 'unit'),
    value: cell(row, 'value'),
    per: cell(row, 'per'),
    period: cell(row, 'period'),
    note: cell(row, 'note'),
    basis: sourceOf(row),
  }));

const sourceOf = (row: Row): Basis => ({
  kind: 'source',
  citation: cell(row, 'source'),
  url: cell(row, 'url') || null,
});

/** The 75 provinces and prefectures as areas of demand: nobody publishes counts by place, and borders are the planner's to mark. */
export const provinces = (): Area[] =>
  rowsOf('provinces').map((row) => ({
    id: cell(row, 'iso_3166_2'),
    region: cell(row, 'region_iso'),
    population: Number(row['population_2024']),
    under20: (Number(row['under15_pct_2024']) + Number(row['age15_19_pct_2024'])) / 100,
    urban: Number(row['urban_pct_2024']) / 100,
    border: false,
    counted: null,
  }));

/** Areas added up to their regions: bands do not add, so that a level is computed as such. */
export function regionsOf(areas: readonly Area[]): Area[] {
  return [...Map.groupBy(areas, ({ region }) => region)].map(([region, some]) => {
    const population = some.reduce((total, one) => total + one.population, 0);
    const mean = (share: (one: Area) => number) =>
      some.reduce((total, one) => total + share(one) * one.population, 0) / population;
    return {
      id: region,
      region,
      population,
      under20: mean((one) => one.under20),
      urban: mean((one) => one.urban),
      border: some.some(({ border }) => border),
      counted: some.every(({ counted }) => counted === null)
        ? null
        : some.reduce((total, { counted }) => total + (counted ?? 0), 0),
    };
  });
}
