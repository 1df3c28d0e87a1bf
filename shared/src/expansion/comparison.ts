/** Finished plans side by side. */
import type { Factor } from './demand/assumptions.ts';
import type { Regret } from './phasing-studies.ts';
import type { By } from './runs.ts';

/** One line of a comparison: the same figure of each plan, in their order; null where it cannot be said. */
export const comparedFigures = [
  'covered',
  'worst-region',
  'beds',
  'openings',
  'spent',
  'posts',
  'journey',
  'full',
  'refused-simulated',
  'gap',
] as const;
export type ComparedFigure = (typeof comparedFigures)[number];
/**
 * What a scenario sets beside the factors of its demand, each in one value; `own-towns` are candidates that not all have. Lists are texts of their
 * words: `groups` as `woman 39, man 43, …`, `border-areas` as `MA-TNG MA-NAD`, `area-counts` as `MA-TNG 12, …`, `units` as `woman+girl man+boy family`, `apart` as `woman+girl|man+boy`, `goals` as
 * `coverage > journey` or as `coverage 40, worst region 200, …`.
 */
export const comparedChoices = [
  'demand-for',
  'base-year',
  'years',
  'groups',
  'allocation',
  'border-areas',
  'area-counts',
  'units',
  'sizes',
  'towns',
  'own-towns',
  'travel-hours',
  'opening',
  'bed-added',
  'year',
  'bed-year',
  'post',
  'money-a-year',
  'openings-a-year',
  'region-minimums',
  'apart',
  'inflation',
  'goals',
] as const;
export type ComparedChoice = (typeof comparedChoices)[number];
/** `expansion.compare`. */
export type Comparison = {
  readonly plans: readonly (By & {
    readonly runId: string;
    readonly scenarioId: string;
    readonly name: string;
    readonly fromYear: number;
    readonly toYear: number;
  })[];
  readonly lines: readonly { readonly figure: ComparedFigure; readonly values: readonly (number | null)[] }[];
  /** What differs in the assumptions, with the value in each plan. */
  readonly assumptions: readonly {
    readonly name: Factor | ComparedChoice;
    readonly values: readonly (number | string)[];
  }[];
  /** In how many of the plans each town has a center in the last year. */
  readonly chosen: readonly { readonly cityId: string; readonly regionId: string; readonly times: number }[];
  /** Null when the scenarios differ in what a plan even is: units, sizes, years or sites. */
  readonly regret: Regret | null;
};
