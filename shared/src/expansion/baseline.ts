/** What a planner starts from: figures with their sources, places, and what stands. */
import type { Column } from '../availability/availability.ts';
import type { CityLine, RegionLine } from '../centers/centers.ts';
import type { Basis } from './basis.ts';
import type { Area } from './demand/allocate.ts';
import type { Series } from './demand/series.ts';
import type { ScenarioContent } from './scenario.ts';

/** A figure that somebody printed about what centers hold and cost. */
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

/** A province or prefecture. */
export type ProvinceLine = Area & { readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };

/** A town where a center could open. */
export type CandidateTown = CityLine & { readonly population: number };

/** A center that stands or will, as a plan takes it: beds by column set of its rooms. */
export type StandingCenter = {
  readonly centerId: string;
  readonly codeName: string;
  readonly codeNameAr: string;
  readonly cityId: string;
  readonly regionId: string;
  /** The year in which it opens; null when it is open. */
  readonly opensIn: number | null;
  readonly rooms: readonly { readonly columns: readonly Column[]; readonly beds: number }[];
};

/** `expansion.baseline`: all that a planner starts from, each figure with its source. */
export type Baseline = {
  /** Counted by others; series are never joined. */
  readonly series: readonly Series[];
  /** Of the network itself, once it has enough. */
  readonly history: { readonly enough: boolean; readonly months: number; readonly series: readonly Series[] };
  /** The provinces, to which demand is allotted. */
  readonly areas: readonly ProvinceLine[];
  readonly regions: readonly RegionLine[];
  readonly towns: readonly CandidateTown[];
  readonly standing: readonly StandingCenter[];
  readonly costs: readonly CostFact[];
  /** What a first scenario starts from, its donors not yet in words (starting.ts). */
  readonly start: ScenarioContent;
};
