import type { Day } from '../text.ts';

/** What the end of a stay was taken from, the surest first. */
export const forecastBases = ['confirmed', 'milestones', 'expected', 'past-stays', 'assumption'] as const;
export type ForecastBasis = (typeof forecastBases)[number];

/** Beds likely to come free after `from` and until the end of `to`: on the mean, and between which numbers in eight of ten cases. */
export type ForecastWeek = { from: Day; to: Day; expected: number; low: number; high: number };
/** A stay and when it is likely to end: in eight of ten cases between these days; null beyond the horizon. */
export type ForecastStay = {
  placementId: string;
  reference: string;
  beds: number;
  basis: ForecastBasis;
  likelyFrom: Day | null;
  likelyTo: Day | null;
};
export type CenterForecast = {
  centerId: string;
  codeName: string;
  codeNameAr: string;
  cityId: string;
  beds: number;
  /** Ended stays of this center that the forecast could draw on. */
  pastStays: number;
  weeks: ForecastWeek[];
};
/** The answer to `placements.forecast`. */
export type Forecast = {
  today: Day;
  weeks: ForecastWeek[];
  centers: CenterForecast[];
  /** Of the center where somebody is, if it is one; those of several are asked for center by center. */
  stays: ForecastStay[] | null;
  /** What is assumed where nothing is known: the mean length of a stay, and how late an expected departure may be. */
  assumed: { days: number; slackDays: number; leastStays: number };
};
