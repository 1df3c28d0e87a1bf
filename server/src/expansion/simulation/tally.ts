import { get } from '../solver/numbers.ts';

/** What one run counted of the people of one source, from the end of the warm-up. */
export type Count = {
  asked: number;
  refused: number;
  urgentAsked: number;
  urgentRefused: number;
  placed: number;
  waited: number;
  waitDays: number;
  journeyDays: number;
};
export type Tally = {
  readonly sources: readonly Count[];
  /** Of the whole network. */
  moved: number;
  lapsed: number;
  blockedDays: number;
  events: number;
  readonly residentDays: Float64Array;
};

const noCount = (): Count => ({
  asked: 0,
  refused: 0,
  urgentAsked: 0,
  urgentRefused: 0,
  placed: 0,
  waited: 0,
  waitDays: 0,
  journeyDays: 0,
});

export const emptyTally = (sources: number, residentDays: Float64Array): Tally => ({
  sources: Array.from({ length: sources }, noCount),
  moved: 0,
  lapsed: 0,
  blockedDays: 0,
  events: 0,
  residentDays,
});

export const countOf = (tally: Tally, source: number): Count => get(tally.sources, source);

/** Counts of several sources as one. */
export function addedUp(counts: readonly Count[]): Count {
  const total = noCount();
  for (const one of counts) {
    total.asked += one.asked;
    total.refused += one.refused;
    total.urgentAsked += one.urgentAsked;
    total.urgentRefused += one.urgentRefused;
    total.placed += one.placed;
    total.waited += one.waited;
    total.waitDays += one.waitDays;
    total.journeyDays += one.journeyDays;
  }
  return total;
}
