import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Basis } from '@iwaa/shared/expansion/basis';
import { type Measure, measures, type Series, type SeriesPoint } from '@iwaa/shared/expansion/demand/series';
import type { CostFact, ProvinceLine } from '@iwaa/shared/expansion/baseline';
import { parse } from 'csv-parse/sync';

import type { Point } from '../placements/index.ts';

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

/** What centers hold and cost, as each source prints it. */
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

/** An area with the point of its chief town. */
export type Province = ProvinceLine & Point;

/** The 75 provinces and prefectures as areas of demand: nobody publishes counts by place, and counts and borders are the planner's to mark. */
export const provinces = (): Province[] =>
  rowsOf('provinces').map((row) => ({
    id: cell(row, 'iso_3166_2'),
    nameFr: cell(row, 'name_fr'),
    nameAr: cell(row, 'name_ar'),
    // In English they are called as in French.
    nameEn: cell(row, 'name_fr'),
    region: cell(row, 'region_iso'),
    population: Number(row['population_2024']),
    under20: (Number(row['under15_pct_2024']) + Number(row['age15_19_pct_2024'])) / 100,
    urban: Number(row['urban_pct_2024']) / 100,
    ...pointOn(row),
  }));

/** A town where a center may stand; its id is that of the network's towns, the code of its commune. */
export type Town = Point & {
  readonly id: string;
  readonly nameFr: string;
  readonly region: string;
  readonly province: string;
  readonly population: number;
};

export const towns = (): Town[] =>
  rowsOf('cities').map((row) => ({
    id: cell(row, 'hcp_commune_code'),
    nameFr: cell(row, 'name_fr'),
    region: cell(row, 'region_iso'),
    province: cell(row, 'province_iso'),
    population: Number(row['population_2024']),
    ...pointOn(row),
  }));

const pointOn = (row: Row): Point => ({ latitude: Number(row['lat']), longitude: Number(row['lon']) });
