/**
 * Where to open centers, of what size and in which year, under yearly money: the problem and its plan (`planning.md` §4.1).
 * Loads are in erlangs (people in beds on average, had nobody been refused), journeys in hours one way, money in the unit of the grants.
 * A year, group, zone, site or size is named by its place in its list; sizes count from 1, and 0 means no unit.
 */
export type PhasingProblem = {
  readonly firstYear: number;
  readonly groups: readonly PlannedGroup[];
  readonly zones: readonly Zone[];
  readonly sites: readonly CandidateSite[];
  readonly sizes: readonly UnitSize[];
  /** By year, group and zone; its first length is the number of years. */
  readonly load: readonly (readonly (readonly number[])[])[];
  /** By site and zone. */
  readonly hours: readonly (readonly number[])[];
  readonly grants: readonly GrantLine[];
  readonly rules: PlanningRules;
  readonly goals: PlanningGoals;
};

/** People who are counted, housed and transported alike; beyond the travel limit they are not served. */
export type PlannedGroup = { readonly id: string; readonly travelLimit: number };

/** A piece of the country with its people; the weight says how much an hour there counts (1 as everywhere). */
export type Zone = { readonly id: string; readonly region: string; readonly weight: number };

export type CandidateSite = {
  readonly id: string;
  readonly region: string;
  readonly costs: SiteCosts;
  readonly leastBeds: number;
  readonly mostBeds: number;
  /** A center that stands, or will whatever is planned: its units by group, from a year on. It is never made smaller. */
  readonly existing: { readonly from: number; readonly units: readonly number[] } | null;
};

/** In money of the first year. */
export type SiteCosts = {
  readonly opening: number;
  readonly perBedAdded: number;
  readonly perYear: number;
  readonly perBedAndYear: number;
};

/** A unit of so many beds, and the load that it carries at the refusal target of each group. */
export type UnitSize = { readonly beds: number; readonly carries: readonly number[] };

/** Paid in equal parts in each year of its period. What is left is carried on, or is lost after the period when it `lapses`. */
export type GrantLine = {
  readonly id: string;
  readonly donor: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  readonly lapses: boolean;
};

export type PlanningRules = {
  /** By year. */
  readonly mostOpenings: readonly number[];
  readonly regionMinimums: readonly RegionMinimum[];
  /** Pairs of groups that may not share an address. */
  readonly apart: readonly (readonly [number, number])[];
  /** Growth of all prices a year, 0.02 for 2 %. */
  readonly inflation: number;
};

/** So many centers in a region, from a year on. */
export type RegionMinimum = { readonly region: string; readonly centers: number; readonly from: number };

/** What one unit of each goal is worth, in hours of journey; a plan with the least sum is the best. */
export type PlanningGoals = {
  /** Of an erlang for which there is no place. */
  readonly unserved: number;
  /** Of the share without a place in the worst region, for each year. */
  readonly worstRegion: number;
  /** A promise for the worst region: beyond this share each further share costs `beyond` instead. */
  readonly worstRegionLimit: { readonly share: number; readonly beyond: number } | null;
  /** Of an hour of journey: 1, or 0 to leave journeys out. */
  readonly journey: number;
  /** Of a unit of money spent. */
  readonly money: number;
  /** Later years count less by this factor a year; 1 for all alike. */
  readonly discount: number;
};

/** Sizes by site, year and group. */
export type Units = readonly (readonly (readonly number[])[])[];

/** The share of a zone's people of a group who have a place at a site in one year; with those without one they are all, 1. */
export type Served = { readonly zone: number; readonly group: number; readonly site: number; readonly share: number };

/** A plan that keeps every rule, with what it gives. */
export type PhasedPlan = {
  readonly units: Units;
  /** By the goals of the problem: hours; the less the better. */
  readonly value: number;
  readonly years: readonly PlannedYear[];
};

export type PlannedYear = {
  readonly year: number;
  readonly openings: number;
  readonly beds: number;
  readonly load: number;
  /** Erlangs without a place. */
  readonly unserved: number;
  /** Share of the load without a place in the worst region. */
  readonly worstRegion: number;
  /** Mean journey of those served, in hours. */
  readonly journey: number;
  readonly spent: number;
  /** Money left for the next year. */
  readonly carried: number;
};
