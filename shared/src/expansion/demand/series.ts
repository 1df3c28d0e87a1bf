import type { Basis } from '../basis.ts';

/** Who counted what. Measures differ in definition: series of several are shown side by side and never joined. */
export const measures = [
  'victims_identified',
  'victims_in_prosecutions',
  'victims_presumed_and_confirmed',
  'potential_victims',
  'complaints',
  'persons_prosecuted',
  'cases_registered',
  'own_requests',
  'own_arrivals',
  'own_declines',
  'own_unmet',
  'own_searches_unmet',
  'own_stay_days',
] as const;
export type Measure = (typeof measures)[number];

export type SeriesPoint = {
  readonly fromYear: number;
  readonly toYear: number;
  /** Null where it is too small to be shown. */
  readonly value: number | null;
  readonly basis: Basis;
  /** What the source itself warns of, in the words of who read it. */
  readonly note: string;
};
/** One labelled series: all of a measure, or a part of it such as `sex_age: girls`. */
export type Series = {
  readonly measure: Measure;
  readonly dimension: string;
  readonly category: string;
  readonly points: readonly SeriesPoint[];
};
